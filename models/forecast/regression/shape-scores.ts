import { combined, fitRobustRidge } from '../linear/robust-ridge';
import { type DayPriors, dayDesign } from './day-design';
import type { ShapeFactors, UsualCourse } from './shape-factors';
import type { SteadyDays } from './steady-days';
import type { WorkedDays } from './worked-days';

/** How far the calendar may reach along a factor beforehand, in units of its spread. */
const PRIORS: DayPriors = {
  drift: 0.02,
  swing: 0.3,
  swingHalfLife: 28,
  weekday: 0.1,
  dayOfMonth: 0.15,
  monthEdge: 0.15,
  afterClosed: 0.5,
  beforeClosed: 0.1,
  tag: 0.5,
  season: 0.1,
};
/** How far days scatter along a factor beyond chance, in units of its spread. */
const SCATTER = 0.4;
const FREEDOM = 8;
/** A factor takes no slot below this part of its usual share. */
const LEAST_PART = 0.2;
const ROUNDS = 2;

/**
 * The courses expected of the days after the history, days × slotsPerDay, each adding up to 1: the weekday's usual shares,
 * moved along each factor as far as a regression on the same calendar as the level's says.
 */
export function shapedShares(
  worked: WorkedDays,
  historyDays: number,
  {
    steady,
    usual,
    shape,
    slotsPerDay,
  }: { steady: SteadyDays; usual: UsualCourse; shape: ShapeFactors; slotsPerDay: number },
): Float64Array {
  const ahead = worked.days.slice(historyDays);
  const moves = new Float64Array(ahead.length * slotsPerDay);
  futureScores(worked, historyDays, { steady, shape }).forEach((scores, at) => {
    const { direction, spread } = shape.factors[at] ?? { direction: [], spread: 0 };
    scores.forEach((score, day) => {
      direction.forEach((part, slot) => {
        const cell = day * slotsPerDay + slot;
        moves[cell] = (moves[cell] ?? 0) + score * spread * part;
      });
    });
  });
  const shares = moves.map((move, cell) => {
    const weekday = ahead[Math.floor(cell / slotsPerDay)]?.weekday ?? 0;
    const share = usual.shares[weekday * slotsPerDay + (cell % slotsPerDay)] ?? 0;
    return Math.max(LEAST_PART * share, share + Math.sqrt(share) * move);
  });
  return addingUpToOne(shares, slotsPerDay);
}

/** By factor the scores expected of the days after the history. */
function futureScores(
  worked: WorkedDays,
  historyDays: number,
  { steady, shape }: { steady: SteadyDays; shape: ShapeFactors },
): Float64Array[] {
  const { days, factors } = shape;
  if (factors.length === 0) return [];
  const { rows, prior, size } = dayDesign(worked, historyDays, PRIORS);
  const spread = factors.reduce((sum, factor) => sum + factor.spread ** 2, 0) / factors.length;
  const unknowns = fitRobustRidge({
    rows: days.map((day) => rows[day] ?? []),
    targets: factors.map(({ scores }) => scores),
    precisions: Float64Array.from(days, (day) => {
      const chance = 1 / Math.max(steady.evidence[day] ?? 0, 1) / spread;
      return 1 / (SCATTER ** 2 + chance);
    }),
    firstGuesses: factors.map(() => new Float64Array(days.length)),
    prior,
    size,
    freedom: FREEDOM,
    rounds: ROUNDS,
  });
  return unknowns.map((own) => Float64Array.from(rows.slice(historyDays), (row) => combined(row, own)));
}

function addingUpToOne(shares: Float64Array, slotsPerDay: number): Float64Array {
  for (let first = 0; first < shares.length; first += slotsPerDay) {
    const ofDay = shares.subarray(first, first + slotsPerDay);
    const sum = ofDay.reduce((a, b) => a + b, 0);
    if (sum > 0) for (let slot = 0; slot < slotsPerDay; slot += 1) ofDay[slot] = (ofDay[slot] ?? 0) / sum;
  }
  return shares;
}
