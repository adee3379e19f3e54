import type { Interval } from '../stats/interval';
import { addMoments, type Moments, NO_MOMENTS } from '../way';
import { momentsOfCell, SKILL_MEASURES, type SkillCell, type SkillMeasure } from './skill-cell';

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
/** Fewer comparable calls are no comparison. */
const LEAST_COMPARED = 10;
/** Half the width of a two-sided interval of 90% of a normal estimate, in standard errors. */
const Z90 = 1.6448536269514722;

interface Compared {
  group: string;
  difference: number;
  variance: number;
  calls: number;
}

/**
 * Compares groups of agents by intent, adjusted for case mix: within strata of queue and part of the day a group is set
 * against all others (indirect standardization), strata that one group has to itself say nothing. The differences of an
 * intent's groups are shrunk towards none by their own reliability (normal-normal empirical Bayes; the spread of the
 * groups by DerSimonian & Laird 1986).
 */
export function fitSkills(cells: readonly SkillCell[]): SkillFit[] {
  const intents = new Map<string, SkillCell[]>();
  for (const cell of cells) intents.set(cell.intent, [...(intents.get(cell.intent) ?? []), cell]);
  return [...intents].flatMap(([intent, ofIntent]) => {
    const estimates = new Map(
      SKILL_MEASURES.map((measure) => [measure, estimatesOf(ofIntent, measure)] as const),
    );
    const groups = [...new Set(ofIntent.map(({ group }) => group))];
    return groups.map((group): SkillFit => {
      const calls = ofIntent.reduce((sum, cell) => sum + (cell.group === group ? cell.calls : 0), 0);
      const of = (measure: SkillMeasure) => estimates.get(measure)?.get(group) ?? null;
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

function estimatesOf(cells: readonly SkillCell[], measure: SkillMeasure): Map<string, SkillEstimate> {
  const compared = compareGroups(cells, measure).filter(({ calls }) => calls >= LEAST_COMPARED);
  const spread = spreadOfGroups(compared);
  return new Map(compared.map((one) => [one.group, shrunk(one, spread, SMALLER_IS_BETTER[measure])]));
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
    return { group, calls, difference: difference / calls, variance: variance / calls ** 2 };
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

/** The variance of groups' true differences, by the method of moments. */
function spreadOfGroups(compared: readonly Compared[]): number {
  const known = compared.filter(({ variance }) => variance > 0);
  if (known.length < 2) return 0;
  const weights = known.map(({ variance }) => 1 / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const mean =
    known.reduce((sum, { difference }, index) => sum + (weights[index] ?? 0) * difference, 0) / total;
  const q = known.reduce(
    (sum, { difference }, index) => sum + (weights[index] ?? 0) * (difference - mean) ** 2,
    0,
  );
  return Math.max(0, (q - (known.length - 1)) / (total - squares / total));
}

function shrunk(one: Compared, spread: number, smallerIsBetter: boolean): SkillEstimate {
  const weight = spread === 0 ? 0 : spread / (spread + one.variance);
  const mean = weight * one.difference;
  const half = Z90 * Math.sqrt(weight * one.variance);
  const difference = { mean, low: mean - half, high: mean + half };
  const isBelow = difference.high < 0;
  const isAbove = difference.low > 0;
  const verdict = isBelow || isAbove ? (isBelow === smallerIsBetter ? 'better' : 'worse') : 'alike';
  return { difference, compared: one.calls, weight, verdict };
}
