import { Client } from 'pg';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';

/** Keeps the locks of batches apart from other advisory locks of the database ("ingt" in ASCII). */
export const BATCH_LOCK_SPACE = 0x696e6774;

/**
 * Runs `work` while no other process runs the batch. The lock goes with the connection, so that a killed process blocks
 * nobody. Should the connection break, work goes on: acknowledging a block checks that nobody else did (acknowledge.ts).
 * @throws AppError `conflict` when another process runs the batch, `unavailable` when PostgreSQL does not answer
 */
export async function withBatchLock<Result>(seq: number, work: () => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: env().DATABASE_URL, application_name: 'callcast ingest' });
  client.on('error', () => undefined);
  try {
    const taken = await take(client, seq);
    if (!taken) {
      throw new AppError('conflict', 'Another process is reading this file right now.', {
        hint: 'Watch its progress on the Data page, or cancel it there.',
      });
    }
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function take(client: Client, seq: number): Promise<boolean> {
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', [
      BATCH_LOCK_SPACE,
      seq,
    ]);
    return rows[0]?.taken ?? false;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', `PostgreSQL does not answer (${reason}).`, { cause });
  }
}
