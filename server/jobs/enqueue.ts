import type PgBoss from 'pg-boss';
import { JOBS, type JobName, type JobPayload } from '@/jobs/contracts';
import { AppError } from '@/server/errors';
import { openQueues } from './queues';

let shared: Promise<PgBoss> | undefined;

/**
 * Puts a job on its queue; a worker process takes it from there. A job that waits already for the same payload is not put
 * a second time, also when it waits for a later moment (`startAfter`). Call it after the transaction that made the work: what a crash between the two forgets, the sweep finds.
 * @throws AppError `unavailable` when PostgreSQL does not answer
 */
export async function enqueue<Name extends JobName>(
  name: Name,
  payload: JobPayload<Name>,
  when: { startAfter?: Date } = {},
): Promise<void> {
  const checked = JOBS[name].parse(payload);
  try {
    const queues = await sender();
    await queues.send(name, checked, { singletonKey: Object.values(checked).join(':'), ...when });
  } catch (cause) {
    throw new AppError('unavailable', `The job ${name} could not be enqueued.`, {
      cause,
      hint: 'PostgreSQL does not answer; the work is found and done by itself once it does and a worker runs.',
    });
  }
}

/** Closes the process's sender, so that a command can end. */
export async function closeQueues(): Promise<void> {
  const open = shared;
  shared = undefined;
  const queues = await open?.catch(() => undefined);
  await queues?.stop({ graceful: false, wait: false });
}

function sender(): Promise<PgBoss> {
  shared ??= openQueues({ works: false }).catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
}
