import type { Interval } from '../stats/interval';
import { addMoments, type Moments, NO_MOMENTS } from '../way';
import { momentsOfCell, type SkillCell, type SkillMeasure } from './skill-cell';

/** How a group does with an intent against the other groups on calls of the same queue and time of day. */
export interface SkillEstimate {
  /** the difference, drawn towards none; the interval of 90% */
  difference: Interval;
  /** calls of the group that can be compared: others took such calls, too */
  compared: number;
  /** the weight of the group's own calls, 0 to 1: what is left is the shrinkage */
  weight: number;
  /** better: the whole interval is on the good side */
  verdict: 'better' | 'worse' | 'alike';
}

export interface SkillFit {
  group: string;
  intent: string;
  calls: number;
  /** null: nothing to compare with */
  measures: Record<SkillMeasure, SkillEstimate | null>;
}

/** For these a smaller figure is the better one. */
const SMALLER_IS_BETTER: Record<SkillMeasure, boolean> = {
  handle: true,
  repeats: true,
  transfers: true,
  sentiment: false,
};
/**
 * Groups always differ by something, if only a twentieth of a standard deviation of single calls: without it an interval
 * would have no width where no difference shows.
 */
const LEAST_SPREAD = 0.05 ** 2;
/** Fewer comparable calls are no comparison. */
const LEAST_COMPARED = 10;
/** Half the width of a two-sided interval of 90% of a normal estimate, in standard errors. */
const Z90 = 1.6448536269514722;

interface Compared {
  group: string;
  difference: number;
  variance: number;
  /** of single calls */
  unit: number;
  calls: number;
}

/**
 * Compares groups of agents by intent, adjusted for case mix: within strata of queue and part of the day a group is set
 * against all others (indirect standardization), strata that one group has to itself say nothing. Differences are shrunk
 * towards none by their own reliability (normal-normal empirical Bayes, Efron & Morris 1975): how far groups differ is
 * estimated over all intents of a measure, in standard deviations of single calls, so that one of many intents is not
 * called different by chance.
 */
export function fitSkills(cells: readonly SkillCell[]): SkillFit[] {
  const intents = new Map<string, SkillCell[]>();
  for (const cell of cells) {
    const known = intents.get(cell.intent);
    if (known) known.push(cell);
    else intents.set(cell.intent, [cell]);
  }
  const estimates = {
    handle: estimatesOf(intents, 'handle'),
    repeats: estimatesOf(intents, 'repeats'),
    transfers: estimatesOf(intents, 'transfers'),
    sentiment: estimatesOf(intents, 'sentiment'),
  };
  return [...intents].flatMap(([intent, ofIntent]) => {
    const groups = [...new Set(ofIntent.map(({ group }) => group))];
    return groups.map((group): SkillFit => {
      const calls = ofIntent.reduce((sum, cell) => sum + (cell.group === group ? cell.calls : 0), 0);
      const of = (measure: SkillMeasure) => estimates[measure].get(keyOf(intent, group)) ?? null;
      const measures = {
        handle: of('handle'),
        repeats: of('repeats'),
        transfers: of('transfers'),
        sentiment: of('sentiment'),
      };
      return { group, intent, calls, measures };
    });
  });
}

const keyOf = (intent: string, group: string): string => JSON.stringify([intent, group]);

function estimatesOf(
  intents: ReadonlyMap<string, readonly SkillCell[]>,
  measure: SkillMeasure,
): Map<string, SkillEstimate> {
  const compared = [...intents].flatMap(([intent, cells]) =>
    compareGroups(cells, measure)
      .filter(({ calls }) => calls >= LEAST_COMPARED)
      .map((one) => ({ ...one, intent })),
  );
  const spread = spreadOfGroups(compared);
  return new Map(
    compared.map((one) => [keyOf(one.intent, one.group), shrunk(one, spread, SMALLER_IS_BETTER[measure])]),
  );
}

/** The mean difference of each group from the others within strata, with its variance. */
function compareGroups(cells: readonly SkillCell[], measure: SkillMeasure): Compared[] {
  const strata = new Map<string, SkillCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.queue, cell.hours]);
    strata.set(key, [...(strata.get(key) ?? []), cell]);
  }
  const sums = new Map<string, { calls: number; difference: number; variance: number }>();
  const pooled = pooledVariance(cells.map((cell) => momentsOfCell(cell, measure)));
  for (const stratum of strata.values()) {
    const all = stratum.reduce((sum, cell) => addMoments(sum, momentsOfCell(cell, measure)), NO_MOMENTS);
    for (const cell of stratum) {
      const own = momentsOfCell(cell, measure);
      const others = { n: all.n - own.n, sum: all.sum - own.sum };
      if (own.n === 0 || others.n <= 0) continue;
      const sum = sums.get(cell.group) ?? { calls: 0, difference: 0, variance: 0 };
      sums.set(cell.group, sum);
      sum.calls += own.n;
      sum.difference += own.n * (own.sum / own.n - others.sum / others.n);
      sum.variance += own.n ** 2 * pooled * (1 / own.n + 1 / others.n);
    }
  }
  return [...sums].map(([group, { calls, difference, variance }]) => {
    return { group, calls, difference: difference / calls, variance: variance / calls ** 2, unit: pooled };
  });
}

/** Of single calls around the means of their cells: few calls of a cell would not tell their own. */
function pooledVariance(cells: readonly Moments[]): number {
  let squares = 0;
  let freedom = 0;
  for (const { n, sum, squares: all } of cells) {
    if (n < 1) continue;
    squares += all - (sum * sum) / n;
    freedom += n - 1;
  }
  return freedom > 0 ? Math.max(0, squares / freedom) : 0;
}

/**
 * The variance of groups' true differences around none, in variances of single calls, by the method of moments. A group's
 * difference from the others does not stand apart from theirs (two groups mirror each other), but each squared difference
 * has its own variance to expect.
 */
function spreadOfGroups(compared: readonly Compared[]): number {
  let above = 0;
  let weight = 0;
  for (const { difference, variance, unit } of compared) {
    if (variance <= 0) continue;
    above += difference ** 2 / variance - 1;
    weight += unit / variance;
  }
  return weight === 0 ? LEAST_SPREAD : Math.max(LEAST_SPREAD, above / weight);
}

function shrunk(one: Compared, spread: number, smallerIsBetter: boolean): SkillEstimate {
  const apart = spread * one.unit;
  const weight = apart === 0 ? 0 : apart / (apart + one.variance);
  const mean = weight * one.difference;
  const half = Z90 * Math.sqrt(weight * one.variance);
  const difference = { mean, low: mean - half, high: mean + half };
  const isBelow = difference.high < 0;
  const isAbove = difference.low > 0;
  const verdict = isBelow || isAbove ? (isBelow === smallerIsBetter ? 'better' : 'worse') : 'alike';
  return { difference, compared: one.calls, weight, verdict };
}
