import type { BreakWindow, Instance } from '../instance';
import { presenceOf } from '../instance';
import { LinearModel } from '../solver/linear-model';
import { addCoverage, type CoverageColumns, type Term } from './coverage';
import type { Pool } from './pools';
import { addRestRules } from './rest-rules';
import { addWeekRules, type WorkingColumn } from './week-rules';

/** Columns of one pool. */
export interface PoolColumns {
  pool: Pool;
  working: readonly WorkingColumn[];
  /** how many people have which mix of shifts */
  weeks: readonly number[];
  /** option → how many of the pool work it */
  shifts: ReadonlyMap<number, number>;
}

/** How many breaks of one window begin at each of its starts. */
interface BreakColumns {
  window: BreakWindow;
  columns: readonly number[];
}

export interface BuiltModel {
  model: LinearModel;
  pools: readonly PoolColumns[];
  /** group → window's key */
  breaks: readonly ReadonlyMap<string, BreakColumns>[];
  coverage: CoverageColumns;
}

/**
 * The roster as a mixed-integer program. Shifts are counted by pool, day, type and start (Dantzig 1954); breaks are placed
 * implicitly by counts at each start of their window (Aykin 1996), shared by all options of a group with the same window.
 * @param standing group → interval → agents that others' shifts put there
 */
export function buildModel(
  instance: Instance,
  pools: readonly Pool[],
  standing: readonly Float64Array[],
): BuiltModel {
  const model = new LinearModel();
  const built = pools.map((pool) => {
    const shifts = addShifts(model, pool);
    const week = addWeekRules({ instance, model, pool, shifts });
    addRestRules({ instance, model, pool }, shifts);
    return { pool, ...week, shifts };
  });
  const breaks = instance.groups.map((_, group) => {
    const own = built.filter(({ pool }) => pool.group === group);
    return addBreaks(instance, model, own);
  });
  const staff = instance.groups.map((_, group) => {
    const own = built.filter(({ pool }) => pool.group === group);
    return presenceTerms(instance, own, breaks[group] ?? new Map());
  });
  return { model, pools: built, breaks, coverage: addCoverage(instance, model, staff, standing) };
}

function addShifts(model: LinearModel, pool: Pool): Map<number, number> {
  const allowed = new Map<number, number>();
  for (const { members, sample } of pool.classes) {
    for (const option of sample.options.flat()) {
      allowed.set(option, (allowed.get(option) ?? 0) + members.length);
    }
  }
  const inOrder = [...allowed].sort(([a], [b]) => a - b);
  return new Map(inOrder.map(([option, upper]) => [option, model.column({ upper, whole: true })]));
}

function addBreaks(
  { options }: Instance,
  model: LinearModel,
  pools: readonly PoolColumns[],
): Map<string, BreakColumns> {
  const windows = new Map<string, { window: BreakWindow; takers: number[] }>();
  for (const [index, column] of pools.flatMap(({ shifts }) => [...shifts])) {
    for (const window of options[index]?.windows ?? []) {
      const found = windows.get(window.key);
      if (found) found.takers.push(column);
      else windows.set(window.key, { window, takers: [column] });
    }
  }
  const breaks = new Map<string, BreakColumns>();
  for (const [key, { window, takers }] of windows) {
    const columns = window.starts.map(() => model.column({ whole: true }));
    model.row([...ones(columns), ...takers.map((taker): Term => [taker, -1])], 0, 0);
    breaks.set(key, { window, columns });
  }
  return breaks;
}

function presenceTerms(
  { problem, options }: Instance,
  pools: readonly PoolColumns[],
  breaks: ReadonlyMap<string, BreakColumns>,
): Map<number, Term[]> {
  const there = new Map<number, Term[]>();
  const add = (interval: number, term: Term) => {
    const terms = there.get(interval);
    if (terms) terms.push(term);
    else there.set(interval, [term]);
  };
  for (const [index, column] of pools.flatMap(({ shifts }) => [...shifts])) {
    for (const { interval, share } of options[index]?.presence ?? []) add(interval, [column, share]);
  }
  for (const { window, columns } of breaks.values()) {
    window.starts.forEach((start, at) => {
      const column = columns[at];
      if (column === undefined) return;
      for (const { interval, share } of presenceOf(problem, start, start + window.minutes)) {
        add(interval, [column, -share]);
      }
    });
  }
  return there;
}

function ones(columns: readonly number[]): Term[] {
  return columns.map((column) => [column, 1]);
}
