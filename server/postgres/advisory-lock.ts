import { Client } from 'pg';
import { AppError } from '@/server/errors';

/**
 * Runs `work` while this process alone holds a numbered lock of a PostgreSQL database. The server gives the lock back
 * when the connection ends, so that a killed process blocks nobody.
 * @throws AppError `unavailable` when the database does not answer, `conflict` when another process keeps the lock
 */
export async function withAdvisoryLock<Result>(
  databaseUrl: string,
  lock: number,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'callcast migrate' });
  // A connection that breaks makes the query under way fail; that error is the one to report.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', `PostgreSQL does not answer: ${reason}`, {
      cause,
      hint: 'Check DATABASE_URL, or run "npx callcast doctor".',
    });
  }
  try {
    await take(client, lock);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const PATIENCE_MS = 60_000;

async function take(client: Client, lock: number): Promise<void> {
  try {
    await client.query(`SET lock_timeout = ${PATIENCE_MS}`);
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
    await client.query('SET lock_timeout = 0');
  } catch (cause) {
    throw new AppError('conflict', 'Another process is setting up this database and does not finish.', {
      cause,
      hint: 'Wait for it, or end it, then try again.',
    });
  }
}
