import type { Instance } from '../instance';
import type { BuiltModel } from '../model/build-model';
import { minimize } from '../solver/minimize';
import { columnsOfDay } from './day-by-day';

/** Of what is left, for one pair of days. */
const STEP_SHARE = 0.25;

/**
 * Solves two days anew while the others stand, one pair after the other, until no pair gives anything more or time is up:
 * people's hours move between the days, which rounding had fixed.
 * @param values by column, of a whole solution; is written into
 */
export async function improveCounts(
  instance: Instance,
  built: BuiltModel,
  values: Float64Array,
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
    const fixed = new Map(
      model.wholeColumns.flatMap((column): [number, number][] =>
        active.has(column) ? [] : [[column, Math.round(values[column] ?? 0)]],
      ),
    );
    const part = model.part(active, fixed);
    const current = Float64Array.from(part.columns, (column) => values[column] ?? 0);
    const found = await minimize(part.model, {
      timeLimitSeconds: Math.max(0.5, options.secondsLeft() * STEP_SHARE),
      gap: 1e-4,
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

/** Every two days, neighbours first. */
function pairsOf(days: number): number[][] {
  const pairs: number[][] = [];
  for (let apart = 1; apart < days; apart += 1) {
    for (let day = 0; day + apart < days; day += 1) pairs.push([day, day + apart]);
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
