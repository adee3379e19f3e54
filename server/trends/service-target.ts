import { z } from 'zod';
import type { QueueView } from '@/server/sites/queue-view';
import type { Totals } from './totals';

/** What the service level is measured against. Where queues differ, the value is null, except the share. */
export const serviceTarget = z.object({
  /** 0…1, weighted by the rated calls of each queue. */
  share: z.number(),
  seconds: z.number().nullable(),
  shortAbandonSeconds: z.number().nullable(),
  /** Whether short abandons are left out of the denominator. */
  withoutShort: z.boolean().nullable(),
});
export type ServiceTarget = z.infer<typeof serviceTarget>;

const theOne = <Value>(values: Value[]): Value | null => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
};

/** The target of the queues that had rated calls; null where there were none. */
export function serviceTargetOf(
  queues: readonly QueueView[],
  totals: readonly (Pick<Totals, 'rated_offered'> & { queue: string })[],
): ServiceTarget | null {
  const rated = new Map(totals.map((row) => [row.queue, row.rated_offered]));
  const used = queues.filter(({ code }) => (rated.get(code) ?? 0) > 0);
  const weight = used.reduce((sum, { code }) => sum + (rated.get(code) ?? 0), 0);
  if (weight === 0) return null;
  const weighted = used.reduce(
    (sum, queue) => sum + queue.serviceTargetShare * (rated.get(queue.code) ?? 0),
    0,
  );
  return {
    share: weighted / weight,
    seconds: theOne(used.map((queue) => queue.serviceTargetSeconds)),
    shortAbandonSeconds: theOne(used.map((queue) => queue.shortAbandonSeconds)),
    withoutShort: theOne(used.map((queue) => queue.serviceLevelRule === 'offered_without_short')),
  };
}
