import { combined, fitRobustRidge } from '../linear/robust-ridge';
import { type DayDesign, type DayPriors, dayDesign } from './day-design';
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
  const design = shape.factors.length > 0 ? dayDesign(worked, historyDays, PRIORS) : null;
  for (const factor of shape.factors) {
    if (design === null) break;
    const scores = futureScores(design, historyDays, { steady, days: shape.days, factor });
    scores.forEach((score, day) => {
      factor.direction.forEach((part, slot) => {
        const cell = day * slotsPerDay + slot;
        moves[cell] = (moves[cell] ?? 0) + score * factor.spread * part;
      });
    });
  }
  const shares = moves.map((move, cell) => {
    const weekday = ahead[Math.floor(cell / slotsPerDay)]?.weekday ?? 0;
    const share = usual.shares[weekday * slotsPerDay + (cell % slotsPerDay)] ?? 0;
    return Math.max(LEAST_PART * share, share + Math.sqrt(share) * move);
  });
  return addingUpToOne(shares, slotsPerDay);
}

function futureScores(
  { rows, prior, size }: DayDesign,
  historyDays: number,
  {
    steady,
    days,
    factor,
  }: { steady: SteadyDays; days: readonly number[]; factor: ShapeFactors['factors'][number] },
): Float64Array {
  const unknowns = fitRobustRidge({
    rows: days.map((day) => rows[day] ?? []),
    targets: factor.scores,
    precisions: Float64Array.from(days, (day) => {
      const chance = 1 / Math.max(steady.evidence[day] ?? 0, 1) / factor.spread ** 2;
      return 1 / (SCATTER ** 2 + chance);
    }),
    firstGuess: new Float64Array(days.length),
    prior,
    size,
    freedom: FREEDOM,
    rounds: ROUNDS,
  });
  return Float64Array.from(rows.slice(historyDays), (row) => combined(row, unknowns));
}

function addingUpToOne(shares: Float64Array, slotsPerDay: number): Float64Array {
  for (let first = 0; first < shares.length; first += slotsPerDay) {
    const ofDay = shares.subarray(first, first + slotsPerDay);
    const sum = ofDay.reduce((a, b) => a + b, 0);
    if (sum > 0) for (let slot = 0; slot < slotsPerDay; slot += 1) ofDay[slot] = (ofDay[slot] ?? 0) / sum;
  }
  return shares;
}
