import type { Instance } from '../instance';
import type { BuiltModel, PoolColumns } from '../model/build-model';
import { addWeekLimits } from '../model/week-rules';
import { LinearModel } from '../solver/linear-model';
import { minimize } from '../solver/minimize';

/** What a shift more or less of a bundle weighs, against a class having more or less of it. */
const BUNDLE_WEIGHT = 100;

/**
 * Whole numbers of people for each class and bundle of shifts, as near as can be to the relaxed problem's fractions, that
 * keep the rules of the week (a small program of its own).
 * @returns column → value
 */
export async function roundWeeks(
  instance: Instance,
  { pools }: BuiltModel,
  relaxed: Float64Array,
): Promise<Map<number, number> | null> {
  const model = new LinearModel();
  const columnOf = new Map<number, number>();
  for (const pool of pools) addPool(instance, model, pool, relaxed, columnOf);
  const { values } = await minimize(model, { timeLimitSeconds: 10, gap: 0.01 });
  if (!values) return null;
  return new Map([...columnOf].map(([column, own]) => [column, Math.round(values[own] ?? 0)]));
}

function addPool(
  instance: Instance,
  model: LinearModel,
  { pool, working }: PoolColumns,
  relaxed: Float64Array,
  columnOf: Map<number, number>,
): void {
  const near = (columns: readonly number[], target: number, weight: number) => {
    const over = model.column({ cost: weight });
    const under = model.column({ cost: weight });
    model.row(
      [...columns.map((column): [number, number] => [column, 1]), [over, -1], [under, 1]],
      target,
      target,
    );
  };
  const bundles = new Map<number, { columns: number[]; target: number }>();
  const own = working.map((part) => {
    const members = pool.classes[part.staff]?.members.length ?? 0;
    const column = model.column({ upper: members, whole: true });
    const target = relaxed[part.column] ?? 0;
    columnOf.set(part.column, column);
    near([column], target, 1);
    const bundle = bundles.get(part.bundle) ?? { columns: [], target: 0 };
    bundle.columns.push(column);
    bundle.target += target;
    bundles.set(part.bundle, bundle);
    return { ...part, column };
  });
  for (const { columns, target } of bundles.values()) near(columns, target, BUNDLE_WEIGHT);
  addWeekLimits({ instance, model, pool }, own);
}
