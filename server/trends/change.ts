import type { Comparability } from './comparable';
import type { Measures } from './measures';

export const MEASURES = [
  'calls',
  'offered',
  'answered',
  'abandoned',
  'serviceLevel',
  'asa',
  'aht',
  'longestWait',
  'transferRate',
] as const;
/** The measures that stand on tiles and can be charted. */
export type MeasureName = (typeof MEASURES)[number];

const COUNTS: readonly MeasureName[] = ['offered', 'answered', 'abandoned'];
/** These grow with every day that has data. */
const NEED_ALL_DAYS: readonly MeasureName[] = ['calls', 'longestWait', ...COUNTS];
/** Below this share of known outcomes, a count says more about what is known than about what happened. */
const COVERAGE_NEEDED = 0.999;

export interface Change {
  /** In the measure's own unit. */
  difference: number;
  /** Of the value before; null when that was zero. */
  relative: number | null;
}

/** Change of a measure against the comparison; null where the two cannot be compared. */
export function changeOf(
  measure: MeasureName,
  current: Measures,
  before: Measures | null,
  comparability: Comparability,
): Change | null {
  const now = current[measure];
  const then = before?.[measure] ?? null;
  if (!before || now === null || then === null) return null;
  if (NEED_ALL_DAYS.includes(measure) && comparability !== 'full') return null;
  const covered = Math.min(current.coverage, before.coverage) >= COVERAGE_NEEDED;
  if (COUNTS.includes(measure) && !covered) return null;
  return { difference: now - then, relative: then === 0 ? null : (now - then) / then };
}
