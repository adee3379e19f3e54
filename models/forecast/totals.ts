/** Sums over the open intervals of a stretch of days; of means, weighted sums. */
export interface Totals {
  actual: number;
  forecast: number;
  /** The first day of the stretch, counted from the first forecast day. */
  lead: number;
  /** Sum of what its intervals weigh. */
  weight: number;
}

/**
 * Adds up a forecast and what came, by stretches of so many days. Stretches that the horizon cuts off, or with an interval
 * that was open but not observed, are left out: a half-known day is no day to be judged by.
 *
 * @param actual days × slotsPerDay; NaN is closed or missing
 * @param open same shape; 1 where the queue was open
 */
export function totalsBy(
  daysEach: number,
  trial: { actual: Float64Array; forecast: Float64Array; open: Uint8Array; importance: Float64Array },
  slotsPerDay: number,
): Totals[] {
  const width = daysEach * slotsPerDay;
  const totals: Totals[] = [];
  for (let first = 0; first + width <= trial.actual.length; first += width) {
    let actual = 0;
    let forecast = 0;
    let weight = 0;
    let cells = 0;
    for (let cell = first; cell < first + width; cell += 1) {
      if (trial.open[cell] === 0) continue;
      const importance = trial.importance[cell] ?? 1;
      cells += 1;
      weight += importance;
      actual += importance * (trial.actual[cell] ?? Number.NaN);
      forecast += importance * (trial.forecast[cell] ?? 0);
    }
    if (cells > 0 && !Number.isNaN(actual)) {
      totals.push({ actual, forecast, weight, lead: first / slotsPerDay });
    }
  }
  return totals;
}
