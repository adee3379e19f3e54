import { QUANTILE_LEVELS } from '../quantiles';

/**
 * What each of QUANTILE_LEVELS weighs in the mean: the area under the quantile function, straight between the levels and
 * flat beyond the outermost.
 */
export const MEAN_WEIGHTS: readonly number[] = QUANTILE_LEVELS.map((level, index) => {
  const before = QUANTILE_LEVELS[index - 1];
  const after = QUANTILE_LEVELS[index + 1];
  const left = before === undefined ? level : (level - before) / 2;
  const right = after === undefined ? 1 - level : (after - level) / 2;
  return left + right;
});

/** The median alone. */
export const MEDIAN_ONLY: readonly number[] = QUANTILE_LEVELS.map((level) => (level === 0.5 ? 1 : 0));
