import { Z95 } from '../../stats/normal';
import type { Estimate } from './comparable-call';

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

/** Values of the calls of each stratum: how many are known, their sum, and the sum of their squares. */
export interface StratumSums {
  counts: Float64Array;
  sums: Float64Array;
  squares: Float64Array;
}

/** A stratum counts as if it had so many calls more, of its parent's mean: small strata lean on larger ones. */
const PRIOR_CALLS = 10;

/**
 * Strata of calls alike in all that they are matched on, under coarser ones of calls alike in the first parts of it. Made
 * once, it compares any number of sets of cases.
 */
export class Strata {
  /** How many strata there are; sums have a place for each. */
  readonly size: number;
  /** Of every stratum and every coarser one, the next coarser; those before it, so that loops need no stack. −1: the root. */
  private readonly parents: Int32Array;
  /** Where each stratum stands among all of them. */
  private readonly places: Int32Array;

  /** @param keys what each stratum is matched on, coarsest first; no two alike, all of the same length */
  constructor(keys: readonly (readonly string[])[]) {
    this.size = keys.length;
    const parents = [-1];
    const children: Map<string, number>[] = [new Map()];
    this.places = Int32Array.from(keys, (key) => {
      let at = 0;
      for (const part of key) {
        let child = children[at]?.get(part);
        if (child === undefined) {
          child = parents.length;
          parents.push(at);
          children.push(new Map());
          children[at]?.set(part, child);
        }
        at = child;
      }
      return at;
    });
    this.parents = Int32Array.from(parents);
  }

  /**
   * How much higher a value is in cases than in calls otherwise like them: each case against the mean of its stratum of the
   * other calls, where strata of few calls are shrunk towards the next coarser stratum (standardization to the cases, that
   * is the effect on the treated, as in Imbens, "Nonparametric estimation of average treatment effects under exogeneity",
   * Rev. of Economics & Statistics 86, 2004, by subclassification with partial pooling). The estimate is a weighted sum of
   * all values, with known weights; its interval uses their squared residuals, so spread may differ between calls.
   *
   * What is not in the key is not adjusted for: the difference is no proof of a cause.
   *
   * @param all values of all calls, cases among them
   * @returns null with fewer than two cases or two other calls.
   */
  difference(all: StratumSums, cases: StratumSums): MatchedDifference | null {
    const others = this.othersOf(all, cases);
    const caseCount = total(cases.counts);
    if (caseCount < 2 || (others.counts[0] ?? 0) < 2) return null;
    const expected = this.expectations(others);
    const weights = this.weights(others.counts, cases.counts, caseCount);
    let comparableSum = 0;
    for (let at = 0; at < this.size; at++) {
      comparableSum += (cases.counts[at] ?? 0) * (expected[this.places[at] ?? 0] ?? 0);
    }
    const caseSum = total(cases.sums);
    const difference = (caseSum - comparableSum) / caseCount;
    const { variance, squares } = this.spread({ all, cases, expected, weights, difference, caseCount });
    const standardError = Math.sqrt(variance);
    return {
      difference: {
        value: difference,
        low: difference - Z95 * standardError,
        high: difference + Z95 * standardError,
      },
      standardError,
      cases: caseCount,
      caseMean: caseSum / caseCount,
      comparableMean: comparableSum / caseCount,
      effectiveComparable: 1 / squares,
      alike: 1 - (weights[0] ?? 0) * (others.counts[0] ?? 0),
    };
  }

  /** The other calls of every stratum and coarser one. */
  private othersOf(all: StratumSums, cases: StratumSums): { counts: Float64Array; sums: Float64Array } {
    const counts = new Float64Array(this.parents.length);
    const sums = new Float64Array(this.parents.length);
    for (let at = 0; at < this.size; at++) {
      const place = this.places[at] ?? 0;
      counts[place] = (all.counts[at] ?? 0) - (cases.counts[at] ?? 0);
      sums[place] = (all.sums[at] ?? 0) - (cases.sums[at] ?? 0);
    }
    for (let at = this.parents.length - 1; at > 0; at--) {
      const parent = this.parents[at] ?? 0;
      counts[parent] = (counts[parent] ?? 0) + (counts[at] ?? 0);
      sums[parent] = (sums[parent] ?? 0) + (sums[at] ?? 0);
    }
    return { counts, sums };
  }

  /** From the coarsest to the finest: what the other calls let expect. */
  private expectations({ counts, sums }: { counts: Float64Array; sums: Float64Array }): Float64Array {
    const expected = new Float64Array(this.parents.length);
    expected[0] = (sums[0] ?? 0) / Math.max(counts[0] ?? 0, 1);
    for (let at = 1; at < this.parents.length; at++) {
      const ofParent = expected[this.parents[at] ?? 0] ?? 0;
      expected[at] = ((sums[at] ?? 0) + PRIOR_CALLS * ofParent) / ((counts[at] ?? 0) + PRIOR_CALLS);
    }
    return expected;
  }

  /**
   * How much of the comparison falls to each other call through a stratum: it asks its own calls for what its cases need, in
   * the proportion in which they make up its expected mean, and the coarser one for the rest.
   */
  private weights(others: Float64Array, caseCounts: Float64Array, caseCount: number): Float64Array {
    const asked = new Float64Array(this.parents.length);
    for (let at = 0; at < this.size; at++) {
      asked[this.places[at] ?? 0] = (caseCounts[at] ?? 0) / caseCount;
    }
    for (let at = this.parents.length - 1; at > 0; at--) {
      const weight = (asked[at] ?? 0) / ((others[at] ?? 0) + PRIOR_CALLS);
      asked[at] = weight;
      const parent = this.parents[at] ?? 0;
      asked[parent] = (asked[parent] ?? 0) + weight * PRIOR_CALLS;
    }
    asked[0] = (asked[0] ?? 0) / Math.max(others[0] ?? 0, 1);
    return asked;
  }

  private spread(of: {
    all: StratumSums;
    cases: StratumSums;
    expected: Float64Array;
    weights: Float64Array;
    difference: number;
    caseCount: number;
  }): { variance: number; squares: number } {
    const { all, cases, expected, difference, caseCount } = of;
    const inAll = of.weights.slice();
    for (let at = 1; at < inAll.length; at++) {
      inAll[at] = (inAll[at] ?? 0) + (inAll[this.parents[at] ?? 0] ?? 0);
    }
    let variance = 0;
    let squares = 0;
    for (let at = 0; at < this.size; at++) {
      const place = this.places[at] ?? 0;
      const mean = expected[place] ?? 0;
      const count = (all.counts[at] ?? 0) - (cases.counts[at] ?? 0);
      const sum = (all.sums[at] ?? 0) - (cases.sums[at] ?? 0);
      const ofSquares = (all.squares[at] ?? 0) - (cases.squares[at] ?? 0);
      const weight = (inAll[place] ?? 0) ** 2;
      variance += weight * residuals(mean, count, sum, ofSquares);
      squares += weight * count;
      if ((cases.counts[at] ?? 0) === 0) continue;
      const left = residuals(
        mean + difference,
        cases.counts[at] ?? 0,
        cases.sums[at] ?? 0,
        cases.squares[at] ?? 0,
      );
      variance += left / (caseCount * (caseCount - 1));
    }
    return { variance, squares };
  }
}

/** Sum of the squared distances of values from a number. */
function residuals(from: number, count: number, sum: number, squares: number): number {
  return Math.max(0, squares - 2 * from * sum + count * from * from);
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
