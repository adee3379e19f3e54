const NEARLY_ALL = 0.999;

/** The share of answered calls that have a transcript; never told as all while one is missing. */
export function coveredShare({ calls, answered }: { calls: number; answered: number }): number {
  return calls < answered ? Math.min(calls / answered, NEARLY_ALL) : 1;
}
