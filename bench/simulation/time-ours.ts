import { simulate } from '@/models/staffing/simulation/simulate';
import { oneQueue } from '@/models/staffing/simulation/testing/one-queue';

/** Calls a second on one core of the queue that the peers run too, and its mean wait; the first run warms the code up. */
export async function timeOurs(): Promise<{ callsPerSecond: number; meanWait: number }> {
  const model = oneQueue(100, 14, { intervals: 48 });
  await simulate(model, { replications: 50, seed: 1 });
  const started = performance.now();
  const { calls, queues } = await simulate(model, { replications: 500, seed: 2 });
  const seconds = (performance.now() - started) / 1000;
  return { callsPerSecond: calls / seconds, meanWait: queues[0]?.total.asaSeconds?.value ?? Number.NaN };
}
