import type PgBoss from 'pg-boss';
import { JOBS, type JobName, type JobPayload } from '@/jobs/contracts';
import { toAppError } from '@/server/errors';
import { log } from '@/server/log';

/** What a job does. `signal` is aborted when the worker is asked to stop: what can go on later ends then. */
export type JobHandler<Name extends JobName> = (
  payload: JobPayload<Name>,
  signal: AbortSignal,
) => Promise<unknown>;

const POLLING_SECONDS = 1;

/**
 * Takes jobs of one name from their queue until the queues are stopped. What a job throws is tried again.
 * @param atOnce so many of them beside each other in this process; default 1
 */
export async function workOn<Name extends JobName>(
  queues: PgBoss,
  name: Name,
  handler: JobHandler<Name>,
  signal: AbortSignal,
  { atOnce = 1 }: { atOnce?: number } = {},
): Promise<void> {
  const payloads: { parse(value: unknown): unknown } = JOBS[name];
  const work = async (jobs: PgBoss.Job<object>[]) => {
    for (const job of jobs) {
      const logger = log().child({ job: name, jobId: job.id });
      const startedAt = Date.now();
      try {
        await handler(payloads.parse(job.data ?? {}) as JobPayload<Name>, signal);
        logger.debug({ ms: Date.now() - startedAt }, 'job done');
      } catch (thrown) {
        const error = toAppError(thrown);
        logger.warn({ code: error.code, reason: error.message }, 'job failed; it is tried again');
        throw error;
      }
    }
  };
  const options = { batchSize: 1, pollingIntervalSeconds: POLLING_SECONDS };
  for (let lane = 0; lane < atOnce; lane++) await queues.work<object>(name, options, work);
}
