import type { HighsCallbackMap } from 'highs';
import type { LinearModel } from './linear-model';
import { openSolver } from './open-solver';

/** Where the search stands. */
export interface SearchState {
  seconds: number;
  /** cost of the best solution so far; null: none yet */
  cost: number | null;
  /** no solution costs less; null: not known yet */
  bound: number | null;
}

interface MinimizeOptions {
  timeLimitSeconds: number;
  /** stop when the best solution is proven within this share of the optimum */
  gap: number;
  /** a solution to begin with, a value by column */
  start?: Float64Array | undefined;
  /** whole numbers may be fractions: a linear program, solved in no time, whose cost is a bound */
  isRelaxed?: boolean;
  onState?: ((state: SearchState) => void) | undefined;
  /** asked often while it runs: true ends the search with the best solution so far */
  isStopped?: (() => boolean) | undefined;
}

export interface Minimum {
  /** a value by column; null: none was found in the time */
  values: Float64Array | null;
  cost: number | null;
  bound: number | null;
  isOptimal: boolean;
}

/**
 * Minimizes a mixed-integer program with HiGHS on this thread: the call comes back when it is over. HiGHS tells of every
 * better solution and bound while it searches (its MIP callbacks), and asks whether to go on.
 */
export async function minimize(
  linear: LinearModel,
  { timeLimitSeconds, gap, start, isRelaxed = false, onState, isStopped }: MinimizeOptions,
): Promise<Minimum> {
  const highs = await openSolver();
  const { callbackType, modelStatus } = highs.constants;
  const model = highs.createModel(linear.data(isRelaxed));
  try {
    model.options.set({
      output_flag: false,
      time_limit: Math.max(0.05, timeLimitSeconds),
      mip_rel_gap: gap,
      random_seed: 1,
    });
    if (start) model.setSolution({ colValue: start });
    const callbacks: HighsCallbackMap = {
      [callbackType.mipInterrupt](event) {
        const { running_time: seconds = 0, mip_primal_bound, mip_dual_bound } = event.data;
        onState?.({ seconds, cost: finite(mip_primal_bound), bound: finite(mip_dual_bound) });
        if (isStopped?.()) event.interrupt();
        return undefined;
      },
      [callbackType.simplexInterrupt](event) {
        if (isStopped?.()) event.interrupt();
        return undefined;
      },
    };
    const { modelStatus: status } = model.run(callbacks);
    const isFeasible = model.info.get('primal_solution_status') === 2;
    const cost = isFeasible ? model.getObjectiveValue() : null;
    const isLinear = isRelaxed || linear.isContinuous;
    const isOptimal = status === modelStatus.optimal;
    // a program that is solved before any node has no bound of its own; what "optimal" promises is one
    const provenBound = (told: number) => {
      const bound = finite(told);
      if (!isOptimal || cost === null) return bound;
      return Math.max(bound ?? Number.NEGATIVE_INFINITY, cost - gap * Math.abs(cost));
    };
    return {
      values: isFeasible ? (model.getSolution().colValue ?? null) : null,
      cost,
      bound: isLinear ? (isOptimal ? cost : null) : provenBound(Number(model.info.get('mip_dual_bound'))),
      isOptimal,
    };
  } finally {
    model.dispose();
  }
}

/** HiGHS says 1e30 and more where it knows nothing. */
function finite(value: number | undefined): number | null {
  return value !== undefined && Math.abs(value) < 1e29 ? value : null;
}
