/** People with the same skills, and when they are on shift and off break. */
export interface RosteredGroup {
  queues: readonly string[];
  /** [instant, seconds since 1970; people] */
  onShift: readonly (readonly [number, number])[];
}

/** What queues need at instants (seconds since 1970): people on shift. */
export type NeedOf = (queue: string, start: number) => number;

/**
 * Whom a roster has there for each queue: the people of a group are shared among its queues in proportion to their need, and
 * evenly where none needs anybody. Returns people by queue and instant; queues that no group serves are not in it.
 */
export function shareRoster(
  groups: readonly RosteredGroup[],
  needOf: NeedOf,
): Map<string, Map<number, number>> {
  const shared = new Map<string, Map<number, number>>();
  for (const { queues, onShift } of groups) {
    for (const queue of queues) if (!shared.has(queue)) shared.set(queue, new Map());
    for (const [start, people] of onShift) {
      const needs = queues.map((queue) => needOf(queue, start));
      const total = needs.reduce((sum, need) => sum + need, 0);
      queues.forEach((queue, at) => {
        const share = total > 0 ? (needs[at] ?? 0) / total : 1 / queues.length;
        const ofQueue = shared.get(queue);
        ofQueue?.set(start, (ofQueue.get(start) ?? 0) + people * share);
      });
    }
  }
  return shared;
}
