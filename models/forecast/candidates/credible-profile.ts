import type { MeanCell } from './mean-cell';

/** Days after which a day of the past says half as much about the profile. */
const PROFILE_HALF_LIFE = 84;

/** Effects of interval, weekday and both, one after the other, each believed as far as the calls behind it allow. */
export function credibleProfile(
  cells: readonly MeanCell[],
  slotsPerDay: number,
  dayCount: number,
  levelOf: (cell: MeanCell) => number,
  variance: number,
): Float64Array {
  const factors = new Float64Array(7 * slotsPerDay).fill(1);
  const placeOf = ({ weekday, slot }: MeanCell) => weekday * slotsPerDay + slot;
  const groupings: [number, (cell: { weekday: number; slot: number }) => number][] = [
    [slotsPerDay, ({ slot }) => slot],
    [7, ({ weekday }) => weekday],
    [7 * slotsPerDay, ({ weekday, slot }) => weekday * slotsPerDay + slot],
  ];
  for (const [count, groupOf] of groupings) {
    const observed = new Float64Array(count);
    const expected = new Float64Array(count);
    const calls = new Float64Array(count);
    for (const cell of cells) {
      const group = groupOf(cell);
      const weight = cell.calls * 0.5 ** ((dayCount - cell.day) / PROFILE_HALF_LIFE);
      const level = levelOf(cell);
      observed[group] = (observed[group] ?? 0) + (weight * cell.value) / level;
      expected[group] = (expected[group] ?? 0) + weight * (factors[placeOf(cell)] ?? 1);
      calls[group] = (calls[group] ?? 0) + weight;
    }
    const effects = credible(observed, expected, calls, variance);
    factors.forEach((factor, place) => {
      const group = groupOf({ weekday: Math.floor(place / slotsPerDay), slot: place % slotsPerDay });
      factors[place] = factor * (effects[group] ?? 1);
    });
  }
  return factors;
}

/** observed / expected of each group, shrunk towards 1 by the share of the differences that chance explains. */
function credible(
  observed: Float64Array,
  expected: Float64Array,
  calls: Float64Array,
  variance: number,
): Float64Array {
  const raw = observed.map((value, group) =>
    (expected[group] ?? 0) > 0 ? value / (expected[group] ?? 1) : 1,
  );
  let differences = 0;
  let total = 0;
  let groups = 0;
  raw.forEach((effect, group) => {
    const weight = calls[group] ?? 0;
    if (weight === 0) return;
    differences += weight * (effect - 1) ** 2;
    total += weight;
    groups += 1;
  });
  const between = total > 0 ? Math.max(0, (differences - groups * variance) / total) : 0;
  return raw.map((effect, group) => {
    const weight = calls[group] ?? 0;
    if (weight === 0) return 1;
    return 1 + (effect - 1) * (between / (between + variance / weight));
  });
}
