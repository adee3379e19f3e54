import { Client } from 'pg';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';

/** Keeps the locks of sites apart from other advisory locks of the database ("roll" in ASCII). */
const LOCK_SPACE = 0x726f6c6c;

/**
 * Runs `work` while no other process settles the site; waits for its turn. PostgreSQL gives the lock back when the
 * connection ends, so that a killed process blocks nobody.
 * @param work is given a function that throws once the lock is lost, to be called between its steps
 * @throws AppError `unavailable` when PostgreSQL does not answer, or went away in between
 */
export async function withSiteLock<Result>(
  siteId: number,
  work: (assertHeld: () => void) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: env().DATABASE_URL, application_name: 'callcast settle' });
  let lost: unknown;
  client.on('error', (error) => {
    lost = error;
  });
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1, $2)', [LOCK_SPACE, siteId]);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw gone(siteId, error);
  }
  try {
    return await work(() => {
      if (lost !== undefined) throw gone(siteId, lost);
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether a process settles the site just now. */
export async function isSettling(siteId: number): Promise<boolean> {
  const [row] = await database().$queryRaw<{ held: boolean }[]>(Prisma.sql`
    SELECT EXISTS (
      SELECT FROM pg_locks
      WHERE locktype = 'advisory' AND granted AND classid::bigint = ${LOCK_SPACE} AND objid::bigint = ${siteId}
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    ) AS held`);
  return row?.held ?? false;
}

function gone(siteId: number, cause: unknown): AppError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError('unavailable', `Settling site ${siteId}: PostgreSQL does not answer (${reason}).`, {
    cause,
    hint: 'Nothing is lost: it is settled again when the database is back.',
  });
}
