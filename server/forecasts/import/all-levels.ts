import { QUANTILE_LEVELS } from '../contracts/vocabulary';

/**
 * The quantiles that are stored, from those that a file gives: between two given levels in a straight line, beyond the
 * outermost as that one. Without any, all are the mean: no band.
 * @param levels ascending, with their `values`
 */
export function allLevels(mean: number, levels: readonly number[], values: readonly number[]): number[] {
  return QUANTILE_LEVELS.map((level) => {
    const above = levels.findIndex((given) => given >= level);
    if (levels.length === 0) return mean;
    if (above < 0) return values.at(-1) ?? mean;
    const [high, at] = [values[above] ?? mean, levels[above] ?? level];
    if (above === 0 || at === level) return high;
    const [low, from] = [values[above - 1] ?? mean, levels[above - 1] ?? level];
    return low + ((high - low) * (level - from)) / (at - from);
  });
}
