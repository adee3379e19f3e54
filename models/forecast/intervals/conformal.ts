import { type LeadBand, leadBands } from '../lead-bands';
import { NORMAL_QUANTILES, QUANTILE_LEVELS } from '../quantiles';
import { learnErrorScale } from './error-scale';

/** Errors made on the past, by trials that did not know the outcome. */
export interface PastErrors {
  forecasts: number[];
  actuals: number[];
  /** Days ahead, 0 is the first forecast day. */
  leads: number[];
}

export interface Calibrated {
  /** The quantiles at QUANTILE_LEVELS around a forecast so many days ahead; never below 0. */
  quantiles(forecast: number, lead: number): number[];
}

/** So many errors count as much as the normal shape that stands in where there are few. */
const PRIOR_ERRORS = 30;
/** Mean absolute deviation of a standard normal variable. */
const NORMAL_DEVIATION = 0.7979;
/**
 * How much n independent trials widen the bands: FEW / (n − 1)², but not more than to the double; calibrated on M4 hourly (few
 * trials) and two banks (many).
 */
const FEW = 3;
/** Beyond the tried days ahead, errors grow with this power of the distance. */
const GROWTH = 0.25;

/**
 * Quantiles from past errors (split conformal prediction; Lei, G'Sell, Rinaldo, Tibshirani and Wasserman,
 * "Distribution-free predictive inference for regression", JASA 113, 2018), the errors first put on one scale: by the level
 * of the forecast and the days ahead. Few errors are helped out by the shape of a normal distribution.
 *
 * The errors of one trial hang together: a bad week is bad throughout. So what counts is not how many errors there are but
 * how many trials they come from; few of them widen the bands.
 */
export function calibrate(
  past: PastErrors,
  options: { horizonDays: number; independentTrials: number },
): Calibrated {
  const errors = past.actuals.map((actual, index) => actual - (past.forecasts[index] ?? 0));
  const scale = learnErrorScale(past.forecasts, errors);
  const tried = Math.max(0, ...past.leads) + 1;
  const bands = leadBands(Math.min(options.horizonDays, tried));
  const factors = leadFactors(bands, past.leads, errors, past.forecasts.map(scale));
  const sizeOf = (forecast: number, lead: number) => {
    const band = bands.findIndex(({ toDay }) => lead < toDay);
    const factor = factors[band < 0 ? factors.length - 1 : band] ?? 1;
    return scale(forecast) * factor * (lead < tried ? 1 : (lead / tried) ** GROWTH);
  };
  const ratios = errors
    .map((error, index) => error / sizeOf(past.forecasts[index] ?? 0, past.leads[index] ?? 0))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const wider = 1 + Math.min(1, FEW / Math.max(1, options.independentTrials - 1) ** 2);
  const shape = QUANTILE_LEVELS.map((level, index) => {
    const normal = (NORMAL_QUANTILES[index] ?? 0) / NORMAL_DEVIATION;
    const trust = ratios.length / (ratios.length + PRIOR_ERRORS);
    return wider * (trust * empiricalQuantile(ratios, level) + (1 - trust) * normal);
  });
  return {
    quantiles(forecast, lead) {
      const size = sizeOf(forecast, lead);
      return shape.map((ratio) => Math.max(0, forecast + ratio * size));
    },
  };
}

/** How errors in each stretch of days ahead compare with the scale learned over all of them. */
function leadFactors(
  bands: readonly LeadBand[],
  leads: readonly number[],
  errors: readonly number[],
  scales: readonly number[],
): number[] {
  let last = 1;
  return bands.map(({ fromDay, toDay }) => {
    let error = 0;
    let scale = 0;
    leads.forEach((lead, index) => {
      if (lead < fromDay || lead >= toDay) return;
      error += Math.abs(errors[index] ?? 0);
      scale += scales[index] ?? 0;
    });
    last = scale > 0 ? error / scale : last;
    return last;
  });
}

/** The quantile of a sorted sample, by the conformal rule: the (n + 1)-th share, from the outside in. */
function empiricalQuantile(sorted: readonly number[], level: number): number {
  const count = sorted.length;
  if (count === 0) return 0;
  const rank = level * (count + 1) - 1;
  const below = Math.min(count - 1, Math.max(0, Math.floor(rank)));
  const above = Math.min(count - 1, below + 1);
  const low = sorted[below] ?? 0;
  return low + Math.min(1, Math.max(0, rank - below)) * ((sorted[above] ?? low) - low);
}
