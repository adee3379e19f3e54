import { NORMAL_QUANTILES } from '../quantiles';
import type { Calibrated } from './conformal';

/** Relative error of a level known from hardly any history. */
const UNKNOWN_LEVEL = 0.3;

/** Quantiles where nothing could be tried on the past: chance (Poisson) and a wide doubt about the level. */
export const BY_CHANCE: Calibrated = {
  quantiles(forecast) {
    const size = Math.sqrt(forecast + (UNKNOWN_LEVEL * forecast) ** 2);
    return NORMAL_QUANTILES.map((quantile) => Math.max(0, forecast + quantile * size));
  },
};
