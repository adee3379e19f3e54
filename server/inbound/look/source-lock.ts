import { Client } from 'pg';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';

/** Keeps the locks of sources apart from other advisory locks of the database ("inbd" in ASCII). */
const SOURCE_LOCK_SPACE = 0x696e6264;

/**
 * Runs `work` while no other process looks at the source. The lock goes with the connection, so that a killed process
 * blocks nobody. Should the connection break, work goes on: taking a file twice is the same as taking it once.
 * @throws AppError `conflict` when another process looks at it, `unavailable` when PostgreSQL does not answer
 */
export async function withSourceLock<Result>(sourceId: string, work: () => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: env().DATABASE_URL, application_name: 'callcast source' });
  client.on('error', () => undefined);
  try {
    if (!(await take(client, sourceId))) {
      throw new AppError('conflict', 'Another process is looking at this source right now.', {
        hint: 'Its files are being taken; there is nothing to do.',
      });
    }
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function take(client: Client, sourceId: string): Promise<boolean> {
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken',
      [SOURCE_LOCK_SPACE, sourceId],
    );
    return rows[0]?.taken ?? false;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', `PostgreSQL does not answer (${reason}).`, { cause });
  }
}
