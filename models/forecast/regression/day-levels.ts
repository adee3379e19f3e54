import type { DayMatrix, FutureDays } from '../day-matrix';
import { combined, fitRobustRidge, type Term } from '../linear/robust-ridge';
import { type DayDesign, type DayPriors, dayDesign } from './day-design';
import type { SteadyDays } from './steady-days';
import { type WorkedDays, workedDays } from './worked-days';

/** How day totals scatter about what is known of them, and how much each kind of effect may reach. */
export interface LevelSettings extends DayPriors {
  /** Scatter of a day's total beyond chance, relative. */
  scatter: number;
  /** Variance over mean of counts within a day. */
  dispersion: number;
  /** Degrees of freedom of the errors. */
  freedom: number;
}

/** Chosen by rolling weekly and daily origins on bank call centers of two countries (docs/BENCHMARKS.md). */
export const LEVEL_SETTINGS: LevelSettings = {
  scatter: 0.04,
  dispersion: 1.3,
  freedom: 6,
  drift: 0.0015,
  swing: 0.035,
  swingHalfLife: 20,
  weekday: 0.5,
  dayOfMonth: 0.03,
  monthEdge: 0.03,
  afterClosed: 0.15,
  beforeClosed: 0.01,
  tag: 0.5,
  season: 0.1,
};

/** Log totals of days, and the unknowns behind them. */
export interface DayLevels {
  worked: WorkedDays;
  design: DayDesign;
  unknowns: Float64Array;
  /** What all log totals have in common; the design's terms come on top. */
  center: number;
  /** What is added to a total before its logarithm is taken, so that an empty day has one. */
  lift: number;
  /** Expected totals, the history's days, then the future's. */
  expected: Float64Array;
}

/** Days of the same weekday that say what is usual around a day. */
const NEIGHBOURS = 9;
/** Below this share of what is usual, where that is plenty, a day is no quiet day but a broken line. */
const BROKEN_SHARE = 0.02;
const PLENTY = 50;
/** Calls a day around which the mean starts to differ from the middle. */
const FEW = 15;
const MEAN_HALF_LIFE = 60;
const ROUNDS = 4;

/** Regression of log day totals on the calendar; null when there is nothing to learn from. */
export function fitDayLevels(
  history: DayMatrix,
  future: FutureDays,
  { steady, settings }: { steady: SteadyDays; settings: LevelSettings },
): DayLevels | null {
  const { totals } = steady;
  const usual = usualAround(history, totals);
  const used: number[] = [];
  totals.forEach((total, day) => {
    const around = usual[day] ?? 0;
    if (total >= 0 && !(around >= PLENTY && total < BROKEN_SHARE * around)) used.push(day);
  });
  if (!used.some((day) => (totals[day] ?? 0) > 0)) return null;
  const worked = workedDays(history, future, totals);
  const design = dayDesign(worked, history.days.length, settings);
  const lift = history.kind === 'count' ? 0.5 : 0;
  const logs = Float64Array.from(used, (day) => Math.log(Math.max((totals[day] ?? 0) + lift, 1e-9)));
  const middle = logs.reduce((a, b) => a + b, 0) / logs.length;
  const [unknowns = new Float64Array(design.size)] = fitRobustRidge({
    rows: used.map((day) => design.rows[day] ?? []),
    targets: [logs.map((log) => log - middle)],
    precisions: Float64Array.from(used, (day) => precisionOf(steady, usual, day, settings)),
    // Special days are not odd days: what is odd about them is to be learned.
    firstGuesses: [
      Float64Array.from(used, (day, index) =>
        (history.days[day]?.tags.length ?? 0) > 0
          ? (logs[index] ?? 0) - middle
          : Math.log((usual[day] ?? 0) + lift) - middle,
      ),
    ],
    prior: design.prior,
    size: design.size,
    freedom: settings.freedom,
    rounds: ROUNDS,
  });
  const fitted = (day: number) => Math.exp(middle + combined(design.rows[day] ?? [], unknowns));
  const center =
    middle + meanOverMiddle(used, { totals, usual, lift, fitted, dayCount: history.days.length });
  return {
    worked,
    design,
    unknowns,
    center,
    lift,
    expected: expectedTotals({ design, center, lift }, unknowns),
  };
}

/**
 * The logarithm of how far the mean of recent totals lies above what their logarithms say. Of queues with plenty of calls
 * the two are the same but for odd days, which are not to count; of queues with a few calls a day they are not.
 */
function meanOverMiddle(
  used: readonly number[],
  known: {
    totals: Float64Array;
    usual: Float64Array;
    lift: number;
    fitted: (day: number) => number;
    dayCount: number;
  },
): number {
  const { totals, usual, lift, fitted, dayCount } = known;
  let seen = 0;
  let said = 0;
  let calls = 0;
  let weights = 0;
  for (const day of used) {
    const weight = 2 ** ((day - dayCount) / MEAN_HALF_LIFE);
    seen += weight * ((totals[day] ?? 0) + lift);
    said += weight * fitted(day);
    calls += weight * (usual[day] ?? 0);
    weights += weight;
  }
  const fewness = 1 / (1 + (calls / weights / FEW) ** 2);
  return lift > 0 ? fewness * Math.log(seen / said) : 0;
}

/** What the design's days should hold by these unknowns. */
function expectedTotals(
  { design, center, lift }: Pick<DayLevels, 'design' | 'center' | 'lift'>,
  unknowns: Float64Array,
): Float64Array {
  return Float64Array.from(design.rows, (row: readonly Term[]) =>
    Math.max(0, Math.exp(center + combined(row, unknowns)) - lift),
  );
}

function precisionOf(
  { totals, evidence }: SteadyDays,
  usual: Float64Array,
  day: number,
  { scatter, dispersion }: LevelSettings,
): number {
  const seen = (evidence[day] ?? 0) / Math.max(totals[day] ?? 0, 1e-9);
  // A day with few calls by chance is no less certain than one with many by chance.
  const calls = Math.max(seen * (usual[day] ?? 0), 1);
  return 1 / (scatter ** 2 + dispersion / calls);
}

/** By day the median total of the nearest days of its weekday. */
function usualAround({ days }: DayMatrix, totals: Float64Array): Float64Array {
  const usual = new Float64Array(days.length).fill(Number.NaN);
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const same = days.flatMap((day, index) => (day.weekday === weekday ? [index] : []));
    const known = same.filter((day) => !Number.isNaN(totals[day]));
    known.forEach((day, index) => {
      const from = Math.max(0, Math.min(index - Math.floor(NEIGHBOURS / 2), known.length - NEIGHBOURS));
      const near = known.slice(from, from + NEIGHBOURS).map((at) => totals[at] ?? 0);
      near.sort((a, b) => a - b);
      usual[day] = near[Math.floor(near.length / 2)] ?? 0;
    });
  }
  return usual;
}
