import type { SeriesForecast } from '@/models/forecast/series-forecast';
import { scaleQuantiles } from './scale-quantiles';

/**
 * A forecast whose means are replaced: by the sum of the parts, say. Bands keep their width as a share of the mean; its
 * days and weeks are left to whoever adds the means up.
 */
export function withMeans(forecast: SeriesForecast, mean: Float64Array): SeriesForecast {
  const quantiles = forecast.quantiles.map(({ level, values }) => ({ level, values: values.slice() }));
  const cells = quantiles[0]?.values.length ?? 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const change = { from: forecast.mean[cell] ?? 0, to: mean[cell] ?? 0 };
    if (change.from === change.to) continue;
    const scaled = scaleQuantiles(forecast.quantiles, cell, change);
    quantiles.forEach(({ values }, at) => {
      values[cell] = scaled[at] ?? 0;
    });
  }
  return { ...forecast, mean, quantiles };
}
