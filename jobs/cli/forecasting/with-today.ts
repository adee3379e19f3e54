import { reforecastDay } from '@/models/forecast/intraday';
import type { SeriesForecast } from '@/models/forecast/series-forecast';

/**
 * A forecast whose first day is under way: the rest of that day as what has come so far suggests it.
 * @param today cells of the day, NaN where nothing was observed (yet); null: the first day has not begun
 */
export function withToday(forecast: SeriesForecast, today: Float64Array | null): SeriesForecast {
  if (today === null) return forecast;
  const slots = today.length;
  const plan = forecast.mean.subarray(0, slots);
  const last = today.findLastIndex((value) => !Number.isNaN(value));
  // A gap before now, or a closed hour, says nothing: the plan stands in for it.
  const actuals = today.map((value, slot) =>
    slot > last || !Number.isNaN(value) ? value : (plan[slot] ?? 0),
  );
  const rest = reforecastDay({
    mean: plan,
    quantiles: forecast.quantiles.map(({ level, values }) => ({ level, values: values.subarray(0, slots) })),
    actuals,
    ...forecast.noise,
  });
  const replaced = (values: Float64Array, day: Float64Array | undefined) => {
    const copy = values.slice();
    if (day) copy.set(day);
    return copy;
  };
  return {
    ...forecast,
    mean: replaced(forecast.mean, rest.mean),
    quantiles: forecast.quantiles.map(({ level, values }, index) => ({
      level,
      values: replaced(values, rest.quantiles[index]?.values),
    })),
  };
}
