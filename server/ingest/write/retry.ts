import { setTimeout as sleep } from 'node:timers/promises';
import { type AppError, toAppError } from '@/server/errors';

/** Embedded servers are back in seconds, others after a restart or a failover; after this the batch is interrupted. */
const PATIENCE_MS = 5 * 60_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Repeats `attempt`, which must be safe to repeat, while a store does not answer; the pause doubles.
 * @param explain makes an AppError of what was thrown; only `unavailable` is tried again
 * @throws the last AppError
 */
export async function whileUnavailable<Result>(
  attempt: () => Promise<Result>,
  explain: (thrown: unknown) => AppError = toAppError,
  signal?: AbortSignal,
): Promise<Result> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (thrown) {
      const error = explain(thrown);
      if (error.code !== 'unavailable' || Date.now() > giveUpAt || signal?.aborted) throw error;
      await sleep(pause);
    }
  }
}
