/** Steps in time on which the level may change: fine near the end of the history, coarse long ago. */
export interface LevelKnots {
  /** By day its knot; knot 0 is the newest. */
  knotOf: Int32Array;
  /** Days from the middle of each knot to the middle of the next older one. */
  gaps: number[];
  /** Knots of the last half year. */
  recent: number;
}

const DAILY_FOR = 14;
const WEEKLY_FOR = 182;
const LONG_AGO_STEP = 28;

/** Knots of a day for two weeks, of a week for half a year, of four weeks before. */
export function levelKnots(dayCount: number): LevelKnots {
  const knotOf = new Int32Array(dayCount);
  const middles: number[] = [];
  let recent = 0;
  let back = 0;
  while (back < dayCount) {
    if (back < WEEKLY_FOR) recent += 1;
    const step = Math.min(back < DAILY_FOR ? 1 : back < WEEKLY_FOR ? 7 : LONG_AGO_STEP, dayCount - back);
    knotOf.fill(middles.length, dayCount - back - step, dayCount - back);
    middles.push(back + step / 2);
    back += step;
  }
  const gaps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0));
  return { knotOf, gaps, recent };
}
