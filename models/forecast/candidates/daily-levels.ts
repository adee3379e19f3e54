import type { MeanCell } from './mean-cell';

/** Days after which a day of the past says half as much about the level: the one that would have forecast the past weeks best. */
const LEVEL_HALF_LIVES = [3, 7, 14, 28, 56, 112];
/** So many days ahead the level is judged, as weeks of work are planned. */
const JUDGED_DAYS = 7;

/** The smoothed level known at the end of each day before; element d is what day d expects, the last one the future. */
export function dailyLevels(
  cells: readonly MeanCell[],
  dayCount: number,
  factorOf: (cell: MeanCell) => number,
): Float64Array {
  const observed = new Float64Array(dayCount);
  const expected = new Float64Array(dayCount);
  for (const cell of cells) {
    observed[cell.day] = (observed[cell.day] ?? 0) + cell.calls * cell.value;
    expected[cell.day] = (expected[cell.day] ?? 0) + cell.calls * factorOf(cell);
  }
  let best: { levels: Float64Array; error: number } = {
    levels: new Float64Array(),
    error: Number.POSITIVE_INFINITY,
  };
  for (const halfLife of LEVEL_HALF_LIVES) {
    const levels = smoothedLevels(observed, expected, halfLife);
    const error = errorAhead(levels, observed, expected);
    if (error < best.error) best = { levels, error };
  }
  return best.levels;
}

/** Exponentially weighted by age and calls; days before the first observation have the first level there is. */
function smoothedLevels(observed: Float64Array, expected: Float64Array, halfLife: number): Float64Array {
  const decay = 0.5 ** (1 / halfLife);
  const levels = new Float64Array(observed.length + 1).fill(Number.NaN);
  let above = 0;
  let below = 0;
  observed.forEach((value, day) => {
    above = above * decay + value;
    below = below * decay + (expected[day] ?? 0);
    if (below > 0) levels[day + 1] = above / below;
  });
  const first = levels.find((level) => level > 0) ?? 1;
  return levels.map((level) => (level > 0 ? level : first));
}

/** Sum of the absolute errors of the days 1 to 7 ahead, weighted by calls. */
function errorAhead(levels: Float64Array, observed: Float64Array, expected: Float64Array): number {
  let error = 0;
  for (let day = JUDGED_DAYS; day < observed.length; day += 1) {
    for (let ahead = 0; ahead < JUDGED_DAYS; ahead += 1) {
      error += Math.abs((observed[day] ?? 0) - (levels[day - ahead] ?? 0) * (expected[day] ?? 0));
    }
  }
  return error;
}
