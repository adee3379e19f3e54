import type { Instance } from '../instance';
import type { BuiltModel } from '../model/build-model';
import { type Minimum, minimize, type SearchState } from '../solver/minimize';
import { dayByDay } from './day-by-day';
import { improveCounts } from './improve-counts';

interface SearchOptions {
  secondsLeft(): number;
  gap: number;
  onState(state: SearchState): void;
  isStopped?: (() => boolean) | undefined;
}

/** Shares of the time: for good counts soon; then for improving them; the rest is for raising the bound. */
const SOON_SHARE = 0.3;
const IMPROVE_SHARE = 0.75;

/**
 * Searches the counts of least cost: the relaxed problem (fractions of people), whose cost is a bound; good counts day by
 * day; two days at a time anew; and from these on the whole problem, which raises the bound.
 */
export async function searchCounts(
  instance: Instance,
  built: BuiltModel,
  { secondsLeft, gap, onState, isStopped }: SearchOptions,
): Promise<Minimum & { relaxed: Float64Array | null }> {
  const { model } = built;
  const relaxed = await minimize(model, { timeLimitSeconds: secondsLeft(), gap, isRelaxed: true, isStopped });
  const bound = relaxed.bound;
  if (relaxed.values === null || bound === null)
    return { ...relaxed, values: null, cost: null, relaxed: null };
  onState({ seconds: 0, cost: null, bound });
  const all = secondsLeft();
  const until = (share: number) => () => secondsLeft() - all * (1 - share);
  const soon = await startFrom(
    built,
    await dayByDay(instance, built, relaxed.values, {
      secondsLeft: until(SOON_SHARE),
      gap: gap / 4,
      isStopped,
    }),
  );
  onState({ seconds: 0, cost: soon?.cost ?? null, bound });
  if (soon?.values) {
    await improveCounts(instance, built, soon.values, relaxed.values, {
      secondsLeft: until(IMPROVE_SHARE),
      isGood: (cost) => cost - bound <= gap * cost,
      onCost: (cost) => onState({ seconds: 0, cost, bound }),
      isStopped,
    });
    soon.cost = model.costOf(soon.values);
  }
  const isGood = soon !== null && soon.cost !== null && soon.cost - bound <= gap * soon.cost;
  if (soon && (isGood || isStopped?.() || secondsLeft() <= 0)) {
    return { ...soon, bound, relaxed: relaxed.values };
  }
  const whole = await minimize(model, {
    timeLimitSeconds: secondsLeft(),
    gap,
    start: soon?.values ?? undefined,
    onState: (state) =>
      onState({
        ...state,
        cost: lowest(state.cost, soon?.cost ?? null),
        bound: Math.max(bound, state.bound ?? bound),
      }),
    isStopped,
  });
  const isBetter =
    soon === null || (whole.cost !== null && whole.cost <= (soon.cost ?? Number.POSITIVE_INFINITY));
  return {
    ...(isBetter ? whole : soon),
    bound: Math.max(bound, whole.bound ?? bound),
    relaxed: relaxed.values,
  };
}

/** Counts with what follows from them: who is given to which queue, and what is missing. */
async function startFrom(
  built: BuiltModel,
  fixed: ReadonlyMap<number, number> | null,
): Promise<Minimum | null> {
  if (!fixed) return null;
  const { model } = built;
  const open = new Set(
    Array.from({ length: model.columns }, (_, column) => column).filter((column) => !fixed.has(column)),
  );
  const rest = model.part(open, fixed);
  const found = await minimize(rest.model, { timeLimitSeconds: 20, gap: 0 });
  if (!found.values) return null;
  const values = new Float64Array(model.columns);
  for (const [column, value] of fixed) values[column] = value;
  rest.columns.forEach((column, at) => {
    values[column] = found.values?.[at] ?? 0;
  });
  return { ...found, values, cost: model.costOf(values), isOptimal: false };
}

function lowest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
