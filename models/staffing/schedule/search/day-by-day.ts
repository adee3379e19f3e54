import type { Instance } from '../instance';
import type { BuiltModel } from '../model/build-model';
import { minimize } from '../solver/minimize';
import { roundWeeks } from './round-weeks';

/** A day gets so long in any case: without counts for it the rest is worth little. */
const LEAST_SECONDS = 1.5;

/**
 * Good counts soon: how many of each class work which length on which day is rounded from the relaxed problem, which makes
 * the days nearly independent of one another; then each day is solved by itself, rest from the day before kept.
 * @returns column → value of shifts, breaks and classes; null when the weeks could not be rounded
 */
export async function dayByDay(
  instance: Instance,
  built: BuiltModel,
  relaxed: Float64Array,
  options: { secondsLeft(): number; gap: number; isStopped?: (() => boolean) | undefined },
): Promise<Map<number, number> | null> {
  const fixed = await roundWeeks(instance, built, relaxed);
  if (!fixed) return null;
  for (let day = 0; day < instance.problem.days; day += 1) {
    const active = columnsOfDay(instance, built, day);
    const { model, columns } = built.model.part(active, fixed);
    const { values } = await minimize(model, {
      timeLimitSeconds: Math.max(LEAST_SECONDS, options.secondsLeft() / (instance.problem.days - day)),
      gap: options.gap,
      isStopped: options.isStopped,
    });
    if (!values) {
      leaveFree(built, { day, active }, fixed);
      continue;
    }
    columns.forEach((column, at) => {
      if (active.has(column)) fixed.set(column, Math.round(values[at] ?? 0));
    });
  }
  return fixed;
}

/** Nobody works on a day that was not solved in its time. */
function leaveFree(
  { pools }: BuiltModel,
  { day, active }: { day: number; active: Set<number> },
  fixed: Map<number, number>,
): void {
  const working = pools.flatMap((pool) => pool.working.filter((part) => part.day === day));
  for (const column of [...active, ...working.map((part) => part.column)]) fixed.set(column, 0);
}

/** Shifts that begin on a day, and the breaks in them. */
export function columnsOfDay({ options }: Instance, { pools, breaks }: BuiltModel, day: number): Set<number> {
  const found = new Set<number>();
  const windows = new Set<string>();
  for (const [index, column] of pools.flatMap(({ shifts }) => [...shifts])) {
    const option = options[index];
    if (option?.day !== day) continue;
    found.add(column);
    for (const { key } of option.windows) windows.add(key);
  }
  for (const [key, { columns }] of breaks.flatMap((ofGroup) => [...ofGroup])) {
    if (windows.has(key)) for (const column of columns) found.add(column);
  }
  return found;
}
