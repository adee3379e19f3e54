import type { Instance } from '../instance';
import type { LinearModel } from '../solver/linear-model';

const INFINITY = Number.POSITIVE_INFINITY;

/** Column and how much of an interval it is there. */
export type Term = [column: number, share: number];

/** The columns that say what a solution covers, by interval. */
export interface CoverageColumns {
  /** queue → interval → missing agents, piece by piece of the price list */
  missing: Map<number, number[]>[];
  /** queue → interval → columns of the groups that hand it people */
  given: Map<number, number[]>[];
}

/**
 * Holds staff against need. A group of one queue gives it all its people; one of several queues shares them out by the
 * interval, in fractions: its people take whatever call comes. What is missing is bought at the price list, steeper the
 * more is missing; what is left over costs a little.
 * @param staff group → interval → who is there
 * @param standing group → interval → people who are there already
 */
export function addCoverage(
  instance: Instance,
  model: LinearModel,
  staff: readonly ReadonlyMap<number, readonly Term[]>[],
  standing: readonly Float64Array[],
): CoverageColumns {
  const { problem, groups, intervals } = instance;
  const columns: CoverageColumns = {
    missing: problem.requirement.map(() => new Map()),
    given: problem.requirement.map(() => new Map()),
  };
  const surplus = (problem.costs.overstaffing * problem.intervalMinutes) / 60;
  for (let interval = 0; interval < intervals; interval += 1) {
    const given: number[][] = problem.requirement.map(() => []);
    groups.forEach((group, at) => {
      const terms = staff[at]?.get(interval) ?? [];
      const there = standing[at]?.[interval] ?? 0;
      if (terms.length === 0 && there === 0) return;
      const needing = group.queues.filter((queue) => (problem.requirement[queue]?.people[interval] ?? 0) > 0);
      const parts = needing.map((queue) => {
        const column = model.column({});
        given[queue]?.push(column);
        return column;
      });
      const spare = model.column({ cost: surplus });
      const handed = [...parts, spare].map((column): Term => [column, -1]);
      model.row([...terms, ...handed], -there, -there);
    });
    problem.requirement.forEach(({ people }, queue) => {
      const need = people[interval] ?? 0;
      if (need <= 0) return;
      const missing = addMissing(instance, model, need);
      const all = [...(given[queue] ?? []), ...missing].map((column): Term => [column, 1]);
      model.row(all, need, need);
      columns.missing[queue]?.set(interval, missing);
      columns.given[queue]?.set(interval, given[queue] ?? []);
    });
  }
  return columns;
}

function addMissing({ problem }: Instance, model: LinearModel, need: number): number[] {
  let taken = 0;
  return problem.costs.understaffing.map(({ upTo, hour }) => {
    const upper = upTo === null ? INFINITY : Math.max(0, upTo * need - taken);
    taken += upper;
    return model.column({ cost: (hour * problem.intervalMinutes) / 60, upper });
  });
}
