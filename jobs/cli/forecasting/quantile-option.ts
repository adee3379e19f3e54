import { NORMAL_QUANTILES, QUANTILE_LEVELS, type Quantile } from '@/models/forecast/quantiles';
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
  const share = (probit(level) - from) / (to - from);
  return low.values.map((value, index) => value + share * ((high.values[index] ?? value) - value));
}

/** The standard normal quantile by bisection of its distribution (Abramowitz and Stegun 7.1.26 for the error function). */
function probit(level: number): number {
  let low = -3;
  let high = 3;
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (normalDistribution(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function normalDistribution(at: number): number {
  const x = Math.abs(at) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const error = 1 - series * Math.exp(-x * x);
  return at < 0 ? (1 - error) / 2 : (1 + error) / 2;
}
