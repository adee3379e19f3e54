import type { SeriesForecast } from '@/models/forecast/series-forecast';
import { scaleQuantiles } from './scale-quantiles';

/**
 * A forecast whose means are replaced: by the sum of the parts, say. Bands keep their width as a share of the mean; its
 * days and weeks are left to whoever adds the means up.
 */
export function withMeans(forecast: SeriesForecast, mean: Float64Array): SeriesForecast {
  const quantiles = forecast.quantiles.map(({ level }) => ({ level, values: new Float64Array(mean.length) }));
  mean.forEach((to, cell) => {
    const scaled = scaleQuantiles(forecast.quantiles, cell, { from: forecast.mean[cell] ?? 0, to });
    quantiles.forEach(({ values }, at) => {
      values[cell] = scaled[at] ?? 0;
    });
  });
  return { ...forecast, mean, quantiles };
}
