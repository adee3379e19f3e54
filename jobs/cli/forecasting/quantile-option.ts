import { NORMAL_QUANTILES, QUANTILE_LEVELS, type Quantile } from '@/models/forecast/quantiles';
import { normalQuantile } from '@/models/stats/normal-distribution';
import { AppError } from '@/server/errors';

const LOWEST = QUANTILE_LEVELS[0];
const HIGHEST = QUANTILE_LEVELS[QUANTILE_LEVELS.length - 1] ?? 1;

/** The levels of `--quantiles 0.1,0.5,0.9`, as written (they name the columns). */
export function quantileLevels(text: string): { name: string; level: number }[] {
  return text.split(',').map((part) => {
    const level = Number(part);
    if (part.trim() !== '' && level >= LOWEST && level <= HIGHEST) return { name: part.trim(), level };
    throw new AppError(
      'invalid_input',
      `--quantiles: ${part || '(nothing)'} is not a level that can be told.`,
      {
        hint: `Give numbers from ${LOWEST} to ${HIGHEST}, divided by commas; past errors say nothing beyond.`,
      },
    );
  });
}

/** A quantile between those that forecasts state, along the scale of a normal distribution; in their shape. */
export function quantileAt(quantiles: readonly Quantile[], level: number): Float64Array {
  const above = Math.max(
    1,
    quantiles.findIndex((quantile) => quantile.level >= level),
  );
  const high = quantiles[above];
  const low = quantiles[above - 1];
  if (!high || !low) return new Float64Array(0);
  if (high.level === level) return high.values;
  if (low.level === level) return low.values;
  const [from, to] = [NORMAL_QUANTILES[above - 1] ?? 0, NORMAL_QUANTILES[above] ?? 0];
  const share = (normalQuantile(level) - from) / (to - from);
  return low.values.map((value, index) => value + share * ((high.values[index] ?? value) - value));
}
