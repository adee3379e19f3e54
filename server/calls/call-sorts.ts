/** What a list of calls can be sorted by. `handle` is talk + hold + after-call work. */
export const CALL_SORTS = ['started', 'wait', 'talk', 'handle', 'queue', 'agent', 'outcome'] as const;
export type CallSort = (typeof CALL_SORTS)[number];

/** Queue, agent and outcome sort by their words, all else by number. */
export function sortsByText(sort: CallSort): boolean {
  return sort === 'queue' || sort === 'agent' || sort === 'outcome';
}
