import PgBoss from 'pg-boss';
import { JOBS, type JobName } from '@/jobs/contracts';
import { env } from '@/server/env';
import { log } from '@/server/log';

export interface QueueRole {
  /** true for a worker: it also expires, archives and schedules. */
  works: boolean;
}

const NAMES = Object.keys(JOBS) as JobName[];

/**
 * The job queues on DATABASE_URL (pg-boss, own schema `pgboss`), made when they are not there. A break of the connection
 * is logged and mended by the pool.
 * @throws when PostgreSQL does not answer
 */
export async function openQueues({ works }: QueueRole): Promise<PgBoss> {
  const queues = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: works ? 'callcast worker' : 'callcast queues',
    max: works ? 6 : 2,
    supervise: works,
    schedule: works,
    deleteAfterDays: 7,
  });
  queues.on('error', (error) =>
    log().warn({ reason: error.message }, 'job queues: PostgreSQL does not answer'),
  );
  await queues.start();
  for (const name of NAMES) {
    // `short`: one waiting job a key, so that a job left active by a killed worker does not hold up the next one.
    await queues.createQueue(name, {
      name,
      policy: 'short',
      retryLimit: 8,
      retryDelay: 2,
      retryBackoff: true,
      expireInHours: 23,
    });
  }
  return queues;
}
