import type { Fold } from '../backtest/run';
import { leadBands } from '../lead-bands';
import { combine } from './combine';
import { type BandWeights, foldGrams, learnWeights } from './learn-weights';

/** Weights for use, and what each trial would have been forecast by weights that had not seen it. */
export interface FittedEnsemble {
  bands: BandWeights[];
  /** By fold, in the folds' order and shape. */
  unseen: Float64Array[];
}

/** Learns weights by stretch of the horizon, and again without each trial in turn, so that trials judge honestly. */
export function fitEnsemble(
  folds: readonly Fold[],
  options: { candidates: number; horizonDays: number; slotsPerDay: number },
): FittedEnsemble {
  const { candidates, horizonDays, slotsPerDay } = options;
  const equal = new Float64Array(candidates).fill(1 / candidates);
  const bands = leadBands(horizonDays);
  const grams = bands.map((band) => foldGrams(folds, band, slotsPerDay));
  const weightsWithout = (without?: number): BandWeights[] => {
    let weights: Float64Array = equal;
    return bands.map((band, index) => {
      // What was learned closer by is the best guess for what no trial has reached.
      weights = learnWeights(grams[index] ?? [], weights, without);
      return { ...band, weights };
    });
  };
  return {
    bands: weightsWithout(),
    unseen: folds.map((fold, index) => combine(fold.forecasts, weightsWithout(index), slotsPerDay)),
  };
}
