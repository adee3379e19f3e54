/** The words of a call's record that pages use too; no library comes with them. */
export const DIRECTIONS = ['inbound', 'outbound', 'internal'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * answered: an agent served the caller. transferred: answered, then passed on. abandoned: hung up in a queue.
 * short_abandoned: the source itself says so; otherwise an abandoned call counts as short by the queue's threshold.
 * contained: ended in the voice menu. failed: a technical failure or a ghost record, left out of service figures.
 */
export const OUTCOMES = [
  'answered',
  'abandoned',
  'short_abandoned',
  'contained',
  'transferred',
  'failed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
