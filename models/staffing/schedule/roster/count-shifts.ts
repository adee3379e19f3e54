import type { Instance, ShiftOption } from '../instance';
import type { BuiltModel } from '../model/build-model';
import type { Pool } from '../model/pools';
import type { NamedShift } from './roster';

/** Shifts of a pool that belong to nobody yet. */
export interface PoolShifts {
  pool: Pool;
  shifts: NamedShift[];
}

/**
 * The shifts that a solution counts, one by one. The breaks of a window are handed out in turn: which of the shifts with
 * that window has which is all the same, for the breaks of a shift have windows that do not overlap.
 */
export function countShifts({ options }: Instance, built: BuiltModel, values: Float64Array): PoolShifts[] {
  const starts = built.breaks.map((ofGroup) => {
    const byKey = new Map<string, number[]>();
    for (const [key, { window, columns }] of ofGroup) {
      const all = columns.flatMap((column, at) =>
        new Array<number>(whole(values, column)).fill(window.starts[at] ?? 0),
      );
      byKey.set(key, all);
    }
    return byKey;
  });
  return built.pools.map(({ pool, shifts }) => {
    const counted: ShiftOption[] = [];
    for (const [index, column] of shifts) {
      const option = options[index];
      if (option) for (let left = whole(values, column); left > 0; left -= 1) counted.push(option);
    }
    const ofGroup = starts[pool.group] ?? new Map<string, number[]>();
    return {
      pool,
      shifts: counted.map((option) => ({
        option,
        breakStarts: option.windows.map(
          ({ key, starts: [first = option.start] }) => ofGroup.get(key)?.shift() ?? first,
        ),
      })),
    };
  });
}

function whole(values: Float64Array, column: number): number {
  return Math.round(values[column] ?? 0);
}
