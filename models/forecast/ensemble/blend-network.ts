import type { Fold } from '../backtest/run';
import type { NetworkOpinion } from '../network-opinion';
import { combine } from './combine';
import { type FittedEnsemble, fitEnsemble } from './fit-ensemble';

/** How much the network counts beside the other methods taken together, learned on the trials it has taken part in. */
export interface NetworkBlend {
  /** Two weights a stretch: of the others, of the network. The stretches end with the network's horizon. */
  bands: FittedEnsemble['bands'];
  /** The trials it has taken part in, with both forecasts. */
  folds: Fold[];
  /** What those trials would have been forecast by weights that had not seen them. */
  unseen: Float64Array[];
}

/** Fewer trials than this say too little about the network: then it stays out. */
const FEWEST_TRIALS = 3;

/**
 * Learns the network's share. `unseen` are the other methods' forecasts of the folds, themselves by weights that had not
 * seen them. null when the network has hardly been tried.
 */
export function blendNetwork(
  folds: readonly Fold[],
  unseen: readonly Float64Array[],
  opinion: NetworkOpinion,
  slotsPerDay: number,
): NetworkBlend | null {
  const tried = folds.flatMap((fold, index) => {
    const others = unseen[index];
    const network = opinion.trials.find(({ origin }) => origin === fold.origin);
    if (!others || !network) return [];
    const dayCount = Math.min(fold.dayCount, network.forecast.length / slotsPerDay);
    const cells = dayCount * slotsPerDay;
    const { origin, actual, importance } = fold;
    return [
      {
        origin,
        dayCount,
        actual: actual.subarray(0, cells),
        importance: importance.subarray(0, cells),
        forecasts: [others.subarray(0, cells), network.forecast.subarray(0, cells)],
      },
    ];
  });
  if (tried.length < FEWEST_TRIALS) return null;
  const fitted = fitEnsemble(tried, { candidates: 2, horizonDays: opinion.horizonDays, slotsPerDay });
  return { ...fitted, folds: tried };
}

/** The final forecast: the others alone beyond the network's horizon, the weighted mean within it. */
export function withNetwork(
  others: Float64Array,
  network: NetworkOpinion,
  { bands }: NetworkBlend,
  slotsPerDay: number,
): Float64Array {
  const cells = Math.min(others.length, network.future.length);
  const blended = combine([others.subarray(0, cells), network.future.subarray(0, cells)], bands, slotsPerDay);
  const mean = others.slice();
  mean.set(blended);
  return mean;
}
