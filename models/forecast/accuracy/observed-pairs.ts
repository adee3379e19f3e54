import { ModelError } from '../../model-error';

/**
 * Calls `take` with each actual that was observed (not NaN), its forecast and its place.
 * @throws ModelError where lengths differ, or where an observed actual has no forecast: neither may pass for accuracy.
 */
export function eachObserved(
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
  take: (actual: number, forecast: number, at: number) => void,
): void {
  requireSameLength(actual, forecast);
  for (let at = 0; at < actual.length; at += 1) {
    const observed = actual[at] ?? Number.NaN;
    if (Number.isNaN(observed)) continue;
    const expected = forecast[at] ?? Number.NaN;
    if (Number.isNaN(expected)) {
      throw new ModelError(
        `The forecast says nothing for interval ${at + 1} of ${actual.length}, which was observed.`,
        'Forecast every interval, or mark the intervals that are not to be scored as missing in the actuals.',
      );
    }
    take(observed, expected, at);
  }
}

/** @throws ModelError where the two do not have one value for each interval. */
export function requireSameLength(actual: ArrayLike<number>, other: ArrayLike<number>): void {
  if (actual.length === other.length) return;
  throw new ModelError(
    `${actual.length} actuals cannot be compared with ${other.length} forecasts.`,
    'Give one forecast for each actual; mark an unknown actual as missing (NaN).',
  );
}
