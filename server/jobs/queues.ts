import PgBoss from 'pg-boss';
import { JOBS, type JobName } from '@/jobs/contracts';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { withAdvisoryLock } from '@/server/postgres/advisory-lock';

export interface QueueRole {
  /** true for a worker: it also expires, archives and schedules. */
  works: boolean;
}

const NAMES = Object.keys(JOBS) as JobName[];
/** Held while queues are made ("jobs" in ASCII). */
const MAKING_LOCK = 0x6a6f6273;

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
  // One process at a time: two that make queues run into a deadlock of pg-boss's tables. Starting is part of it, for a
  // worker's start makes the queue of its schedules, and says nothing when that fails.
  await withAdvisoryLock(env().DATABASE_URL, MAKING_LOCK, async () => {
    await queues.start();
    try {
      await makeMissing(queues);
    } catch (error) {
      // Left open, its timers would keep a process alive that does nothing.
      await queues.stop({ graceful: false, wait: false });
      throw error;
    }
  });
  return queues;
}

async function makeMissing(queues: PgBoss): Promise<void> {
  const there = new Set((await queues.getQueues()).map(({ name }) => name));
  for (const name of NAMES.filter((each) => !there.has(each))) {
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
}
