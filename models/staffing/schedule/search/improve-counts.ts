import type { Instance } from '../instance';
import type { BuiltModel } from '../model/build-model';
import { minimize } from '../solver/minimize';
import { columnsOfDay } from './day-by-day';

/** Seconds for one pair of days: less finds nothing, more is better spent on the next. */
const LEAST_STEP_SECONDS = 3;
const STEP_SHARE = 0.2;
const UNUSED = 1e-6;

/**
 * Solves two days anew while the others stand, one pair after the other, until no pair gives anything more or time is up:
 * people's hours move between the days, which rounding had fixed. Shifts and starts of breaks that neither the relaxed problem nor this
 * solution uses are left out, which makes the pairs small.
 * @param values by column, of a whole solution; is written into
 * @param relaxed the relaxed problem's solution, by column
 */
export async function improveCounts(
  instance: Instance,
  built: BuiltModel,
  values: Float64Array,
  relaxed: Float64Array,
  options: {
    secondsLeft(): number;
    isGood(cost: number): boolean;
    onCost(cost: number): void;
    isStopped?: (() => boolean) | undefined;
  },
): Promise<void> {
  const { model } = built;
  const pairs = pairsOf(instance.problem.days);
  let fruitless = 0;
  for (let at = 0; fruitless < pairs.length; at += 1) {
    const pair = pairs[at % pairs.length];
    if (!pair || options.secondsLeft() < 0.5 || options.isStopped?.() || options.isGood(model.costOf(values)))
      return;
    const active = columnsOfDays(instance, built, pair);
    for (const column of unused(built, active, values, relaxed)) active.delete(column);
    const fixed = new Map(
      model.wholeColumns.flatMap((column): [number, number][] =>
        active.has(column) ? [] : [[column, Math.round(values[column] ?? 0)]],
      ),
    );
    const part = model.part(active, fixed);
    const current = Float64Array.from(part.columns, (column) => values[column] ?? 0);
    const found = await minimize(part.model, {
      timeLimitSeconds: Math.max(LEAST_STEP_SECONDS, options.secondsLeft() * STEP_SHARE),
      gap: 1e-3,
      start: current,
      isStopped: options.isStopped,
    });
    fruitless += 1;
    if (!found.values || part.model.costOf(current) - part.model.costOf(found.values) < 0.01) continue;
    fruitless = 0;
    for (const [index, column] of part.columns.entries()) values[column] = found.values[index] ?? 0;
    options.onCost(model.costOf(values));
  }
}

function unused(
  { pools, breaks }: BuiltModel,
  active: ReadonlySet<number>,
  values: Float64Array,
  relaxed: Float64Array,
): number[] {
  const counted = [
    ...pools.flatMap(({ shifts }) => [...shifts.values()]),
    ...breaks.flatMap((ofGroup) => [...ofGroup.values()].flatMap(({ columns }) => columns)),
  ];
  return counted.filter(
    (column) => active.has(column) && (relaxed[column] ?? 0) < UNUSED && (values[column] ?? 0) < UNUSED,
  );
}

/** Every two days, as rounds in which each day comes once (the circle method of tournaments). */
function pairsOf(days: number): number[][] {
  const size = days + (days % 2);
  const pairs: number[][] = [];
  for (let round = 0; round < size - 1; round += 1) {
    const circle = [size - 1, ...Array.from({ length: size - 1 }, (_, at) => (at + round) % (size - 1))];
    for (let at = 0; at < size / 2; at += 1) {
      const pair = [circle[at] ?? 0, circle[size - 1 - at] ?? 0].sort((a, b) => a - b);
      if (pair.every((day) => day < days)) pairs.push(pair);
    }
  }
  return pairs;
}

function columnsOfDays(instance: Instance, built: BuiltModel, days: readonly number[]): Set<number> {
  const found = new Set(days.flatMap((day) => [...columnsOfDay(instance, built, day)]));
  for (const { working, weeks } of built.pools) {
    for (const { day, column } of working) if (days.includes(day)) found.add(column);
    for (const column of weeks) found.add(column);
  }
  return found;
}
