/** Intervals that follow each other without a gap; indices, both inclusive. */
export interface Run {
  first: number;
  last: number;
}

/**
 * The runs of neighbouring intervals for which a condition holds.
 * @param minutes of the intervals, since midnight, rising; where more than a step lies between two, a run ends
 */
export function runsOf(
  minutes: readonly number[],
  stepMinutes: number,
  holds: (at: number) => boolean,
): Run[] {
  const runs: Run[] = [];
  for (const [at, minute] of minutes.entries()) {
    if (!holds(at)) continue;
    const open = runs.at(-1);
    if (open?.last === at - 1 && minute - (minutes[at - 1] ?? 0) === stepMinutes) open.last = at;
    else runs.push({ first: at, last: at });
  }
  return runs;
}
