import { Z95 } from '../../stats/normal';
import type { Estimate } from './comparable-call';

/** The value of a call, or the values of several calls alike in all that they are matched on. */
export interface Observation {
  isCase: boolean;
  /** What it is matched on, coarsest first. */
  key: readonly string[];
  /** How many values, their sum, and the sum of their squares. */
  count: number;
  sum: number;
  squares: number;
}

export interface MatchedDifference {
  /** Mean of the cases less what comparable calls have. */
  difference: Estimate;
  standardError: number;
  cases: number;
  caseMean: number;
  /** Mean of the comparable calls, standardized to the cases. */
  comparableMean: number;
  /** How many calls the comparison is as good as (Kish's effective sample size of the comparable calls). */
  effectiveComparable: number;
  /** Share of the comparison that rests on calls alike in at least the first part of the key (the same intent). */
  alike: number;
}

/** A stratum counts as if it had so many calls more, of its parent's mean: small strata lean on larger ones. */
const PRIOR_CALLS = 10;

/**
 * How much higher a value is in cases than in calls otherwise like them: each case against the mean of its stratum of the
 * other calls, where strata of few calls are shrunk towards the next coarser stratum (standardization to the cases, that is
 * the effect on the treated, as in Imbens, "Nonparametric estimation of average treatment effects under exogeneity", Rev. of
 * Economics & Statistics 86, 2004, by subclassification with partial pooling). The estimate is a weighted sum of all
 * values, with known weights; its interval uses their squared residuals, so spread may differ between calls.
 *
 * What is not in the key is not adjusted for: the difference is no proof of a cause.
 *
 * @returns null with fewer than two cases or two other calls.
 */
export function matchedDifference(observations: readonly Observation[]): MatchedDifference | null {
  const tree = new Stratum(null);
  const leaves = observations.map((observation) => tree.add(observation.key, observation));
  const cases = observations.reduce((sum, { isCase, count }) => sum + (isCase ? count : 0), 0);
  if (cases < 2 || tree.others < 2) return null;
  tree.expect(null);
  tree.spread(0, cases);
  let caseSum = 0;
  let comparableSum = 0;
  observations.forEach(({ isCase, count, sum }, at) => {
    if (!isCase) return;
    caseSum += sum;
    comparableSum += count * (leaves[at]?.expected ?? 0);
  });
  const difference = (caseSum - comparableSum) / cases;
  const { variance, squares } = spreadOf(observations, leaves, difference, cases);
  const standardError = Math.sqrt(variance);
  return {
    difference: {
      value: difference,
      low: difference - Z95 * standardError,
      high: difference + Z95 * standardError,
    },
    standardError,
    cases,
    caseMean: caseSum / cases,
    comparableMean: comparableSum / cases,
    effectiveComparable: 1 / squares,
    alike: 1 - tree.weight * tree.others,
  };
}

function spreadOf(
  observations: readonly Observation[],
  leaves: readonly Stratum[],
  difference: number,
  cases: number,
): { variance: number; squares: number } {
  let variance = 0;
  let squares = 0;
  observations.forEach(({ isCase, count, sum, squares: ofValues }, at) => {
    const leaf = leaves[at];
    if (!leaf) return;
    const mean = leaf.expected + (isCase ? difference : 0);
    const residuals = Math.max(0, ofValues - 2 * mean * sum + count * mean ** 2);
    const weight = isCase ? 1 / cases : leaf.totalWeight;
    variance += weight ** 2 * residuals * (isCase ? cases / (cases - 1) : 1);
    if (!isCase) squares += count * weight ** 2;
  });
  return { variance, squares };
}

/** Calls alike in the first parts of their key. */
class Stratum {
  private readonly children = new Map<string, Stratum>();
  others = 0;
  private otherSum = 0;
  private cases = 0;
  /** The mean of the other calls, shrunk towards that of the parent. */
  expected = 0;
  /** What each other call of this stratum contributes through it, and in all. */
  weight = 0;
  totalWeight = 0;

  constructor(private readonly parent: Stratum | null) {}

  /** @returns the finest stratum of the calls. */
  add(key: readonly string[], observation: Observation): Stratum {
    const { isCase, count, sum } = observation;
    if (!isCase) {
      this.others += count;
      this.otherSum += sum;
    }
    const [first, ...rest] = key;
    if (first === undefined) {
      if (isCase) this.cases += count;
      return this;
    }
    let child = this.children.get(first);
    if (!child) {
      child = new Stratum(this);
      this.children.set(first, child);
    }
    return child.add(rest, observation);
  }

  /** From the coarsest to the finest: what the other calls let expect. */
  expect(parentMean: number | null): void {
    const prior = parentMean === null ? 0 : PRIOR_CALLS;
    this.expected = (this.otherSum + prior * (parentMean ?? 0)) / Math.max(this.others + prior, 1);
    for (const child of this.children.values()) child.expect(this.expected);
  }

  /**
   * How much of the comparison falls to each other call: a stratum asks its own calls for what its cases need, in the
   * proportion in which they make up its expected mean, and its parent for the rest.
   */
  spread(depth: number, allCases: number): number {
    let asked = this.cases / allCases;
    for (const child of this.children.values()) asked += child.spread(depth + 1, allCases);
    const prior = this.parent ? PRIOR_CALLS : 0;
    this.weight = asked / Math.max(this.others + prior, 1);
    if (depth === 0) this.sumWeights(0);
    return this.weight * prior;
  }

  private sumWeights(fromAbove: number): void {
    this.totalWeight = fromAbove + this.weight;
    for (const child of this.children.values()) child.sumWeights(this.totalWeight);
  }
}
