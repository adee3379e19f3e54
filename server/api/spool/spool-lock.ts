import { Client } from 'pg';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';

/** "spol" in ASCII, apart from other advisory locks of the database. */
const LOCK = 0x73706f6c;

/**
 * Runs `work` while no other process takes up the spool; waits for its turn. The lock goes with the connection; should it
 * break, what two processes do at once is still right, only done twice.
 * @throws AppError `unavailable` when PostgreSQL does not answer
 */
export async function withSpoolLock<Result>(work: () => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: env().DATABASE_URL, application_name: 'callcast spool' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  } catch (cause) {
    await client.end().catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', `PostgreSQL does not answer (${reason}).`, { cause });
  }
  try {
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
