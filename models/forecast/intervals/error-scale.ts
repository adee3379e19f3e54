/** How large errors usually are at a level of forecast: their mean absolute value. */
export type ErrorScale = (forecast: number) => number;

/** Errors that make up one point of the curve at least. */
const LEAST_PER_BIN = 60;
const MOST_BINS = 10;
/** Forecasts below this are 0. */
const NEVER_SEEN = 1e-9;
/** Mean absolute deviation of a count of mean 1, about that of a standard normal variable. */
const CHANCE = 0.7979;

/**
 * Learns how the size of errors grows with the forecast, from pairs: a curve through bins of equal numbers. Below the
 * lowest bin it falls like the root of the forecast, as counts by chance do; above the highest it grows in proportion, and
 * where nothing but 0 was ever forecast, errors are taken for chance.
 */
export function learnErrorScale(forecasts: readonly number[], errors: readonly number[]): ErrorScale {
  const order = forecasts.map((_, index) => index).sort((a, b) => (forecasts[a] ?? 0) - (forecasts[b] ?? 0));
  const bins = Math.max(1, Math.min(MOST_BINS, Math.floor(order.length / LEAST_PER_BIN)));
  const points = Array.from({ length: bins }, (_, bin) => {
    const members = order.slice(
      Math.floor((bin * order.length) / bins),
      Math.floor(((bin + 1) * order.length) / bins),
    );
    return {
      at: mean(members.map((index) => forecasts[index] ?? 0)),
      size: mean(members.map((index) => Math.abs(errors[index] ?? 0))),
    };
  });
  return (forecast) => interpolate(points, forecast);
}

interface Point {
  at: number;
  size: number;
}

function interpolate(points: readonly Point[], forecast: number): number {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return 0;
  if (forecast <= first.at) return first.at > 0 ? first.size * Math.sqrt(forecast / first.at) : first.size;
  if (last.at < NEVER_SEEN) return Math.max(last.size, CHANCE * Math.sqrt(forecast));
  if (forecast >= last.at) return last.size * (forecast / last.at);
  const upper = points.findIndex(({ at }) => at >= forecast);
  const low = points[upper - 1] ?? first;
  const high = points[upper] ?? last;
  const share = high.at > low.at ? (forecast - low.at) / (high.at - low.at) : 0;
  return low.size + share * (high.size - low.size);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}
