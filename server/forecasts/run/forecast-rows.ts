import type { FutureDays } from '@/models/forecast/day-matrix';
import { type Clock, dayNumberOf } from '@/models/forecast/prepare/clock';
import type { SeriesForecast } from '@/models/forecast/series-forecast';
import { type DaySum, dayRows, type StretchRow, weekRows } from './stretch-rows';

export interface PointRow {
  date: string;
  /** since local midnight */
  minute: number;
  /** seconds since 1970 */
  start: number;
  mean: number;
  /** in the order of QUANTILE_LEVELS */
  quantiles: readonly number[];
}

export interface ForecastToStore {
  forecast: Pick<SeriesForecast, 'mean' | 'quantiles' | 'days' | 'weeks'>;
  future: FutureDays;
  clock: Clock;
  /** for handle times: the calls that weigh them within a day, in the forecast's shape; null for counts */
  weights: Float64Array | null;
  /** days kept by interval; those after them by day and week alone */
  intervalDays: number;
}

/**
 * A forecast as it is stored: intervals as instants (the hour that comes twice in a day of 25 hours twice, that of a day
 * of 23 not at all), closed ones left out; and days and weeks that are their exact sums, or for handle times their means
 * weighted by calls.
 */
export function forecastRows(input: ForecastToStore): { points: PointRow[]; stretches: StretchRow[] } {
  const points: PointRow[] = [];
  const days: DaySum[] = [];
  input.future.days.forEach(({ date }, day) => {
    if (date === null) return;
    const cells = cellsOfDay(input, date, day);
    if (day < input.intervalDays) points.push(...cells.map(({ point }) => point));
    let sum = 0;
    let weight = 0;
    for (const cell of cells) {
      sum += cell.point.mean * cell.weight;
      weight += cell.weight;
    }
    days.push({ date, sum, weight });
  });
  const isMean = input.weights !== null;
  return {
    points,
    stretches: [
      ...dayRows(input.forecast.days, days, isMean),
      ...weekRows(input.forecast.weeks, days, isMean),
    ],
  };
}

function cellsOfDay(
  { clock, future, forecast, weights }: ForecastToStore,
  date: string,
  day: number,
): { point: PointRow; weight: number }[] {
  return clock.intervalsOf(dayNumberOf(date)).flatMap(({ start, slot }) => {
    const cell = day * clock.slotsPerDay + slot;
    const mean = forecast.mean[cell] ?? 0;
    // A handle time of nothing is not known.
    if (future.open[cell] !== 1 || (weights !== null && mean <= 0)) return [];
    const point = {
      date,
      minute: (slot * 1440) / clock.slotsPerDay,
      start: start / 1000,
      mean,
      quantiles: forecast.quantiles.map(({ values }) => values[cell] ?? 0),
    };
    return [{ point, weight: weights ? (weights[cell] ?? 0) : 1 }];
  });
}
