import type { Fold } from '../backtest/run';
import type { LeadBand } from '../lead-bands';
import { simplexWeights } from './simplex-weights';

/** The weights of the candidates over one stretch of the horizon. */
export interface BandWeights extends LeadBand {
  /** By candidate, adding up to 1. */
  weights: Float64Array;
}

/** How strongly weights are drawn to their prior: as if by so many trials at the mean squared error. */
const SHRINKAGE_TRIALS = 4;
/**
 * The prior favours small errors by this power of the mean squared error: a method that is a tenth worse gets a fifth of the
 * weight. Chosen on rolling origins of two banks; series without a calendar would take a gentler one as gladly.
 */
const PRIOR_POWER = 8;

/** Sums of products of the candidates' errors over one stretch of one trial. */
export interface FoldGram {
  /** m × m, row by row. */
  products: Float64Array;
  cells: number;
}

/** One matrix a trial and stretch, so that weights can be learned again without any one trial. */
export function foldGrams(
  folds: readonly Fold[],
  band: LeadBand,
  slotsPerDay: number,
): readonly (FoldGram | null)[] {
  return folds.map((fold) => foldGram(fold, band, slotsPerDay));
}

/**
 * Weights over a stretch from all trials but `without`, drawn to weights by inverse errors. `otherwise` is what holds over
 * stretches that no trial has reached.
 */
export function learnWeights(
  grams: readonly (FoldGram | null)[],
  otherwise: Float64Array,
  without?: number,
): Float64Array {
  const sum = new Float64Array(otherwise.length ** 2);
  let trials = 0;
  grams.forEach((gram, index) => {
    if (gram === null || index === without) return;
    trials += 1;
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (gram.products[i] ?? 0) / gram.cells;
  });
  if (trials === 0) return otherwise;
  return simplexWeights(sum, inverseErrorWeights(sum, otherwise.length), SHRINKAGE_TRIALS / trials);
}

/** Weights in proportion to a power of the inverse squared error; equal ones among candidates without an error. */
function inverseErrorWeights(gram: Float64Array, count: number): Float64Array {
  const errors = Float64Array.from({ length: count }, (_, i) => gram[i * count + i] ?? 0);
  const least = Math.min(...errors);
  const shares = errors.map((error) => (least > 0 ? (least / error) ** PRIOR_POWER : error === 0 ? 1 : 0));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}

function foldGram(fold: Fold, band: LeadBand, slotsPerDay: number): FoldGram | null {
  const count = fold.forecasts.length;
  const products = new Float64Array(count * count);
  let cells = 0;
  const last = Math.min(band.toDay, fold.dayCount) * slotsPerDay;
  for (let cell = band.fromDay * slotsPerDay; cell < last; cell += 1) {
    const actual = fold.actual[cell] ?? Number.NaN;
    if (Number.isNaN(actual)) continue;
    const forecasts = fold.forecasts.map((forecast) => forecast[cell] ?? 0);
    const level = forecasts.reduce((sum, forecast) => sum + forecast, 0) / count;
    // Counts scatter by the root of their mean: without this the busiest intervals alone would choose.
    const weight = (fold.importance[cell] ?? 1) / Math.max(level, 1);
    addProducts(
      products,
      forecasts.map((forecast) => actual - forecast),
      weight,
    );
    cells += 1;
  }
  return cells === 0 ? null : { products, cells };
}

function addProducts(products: Float64Array, errors: readonly number[], weight: number): void {
  errors.forEach((one, i) => {
    errors.forEach((other, j) => {
      const at = i * errors.length + j;
      products[at] = (products[at] ?? 0) + weight * one * other;
    });
  });
}
