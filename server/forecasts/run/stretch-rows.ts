import type { GrainForecast } from '@/models/forecast/series-forecast';
import { addDays, weekdayOf } from '@/server/trends/period';
import { scaleQuantiles } from './scale-quantiles';

/** A forecast day: the sum of its intervals (each times its weight), and the sum of the weights. */
export interface DaySum {
  date: string;
  sum: number;
  weight: number;
}

export interface StretchRow {
  grain: 'day' | 'week';
  /** of a week its Monday */
  date: string;
  /** the first forecast day in it, and how many are forecast */
  from: string;
  days: number;
  mean: number;
  /** in the order of QUANTILE_LEVELS */
  quantiles: readonly number[];
}

const DAYS_A_WEEK = 7;

/** Days with the engine's bands; for means (`isMean`) only days on which calls are expected. */
export function dayRows(engine: GrainForecast, days: readonly DaySum[], isMean: boolean): StretchRow[] {
  return days.flatMap(({ date, sum, weight }, at): StretchRow[] => {
    if (isMean && weight <= 0) return [];
    const mean = isMean ? sum / weight : sum;
    const quantiles = scaleQuantiles(engine.quantiles, at, { from: engine.mean[at] ?? 0, to: mean });
    return [{ grain: 'day', date, from: date, days: 1, mean, quantiles }];
  });
}

/**
 * Weeks from Monday. The engine's weeks are stretches of seven days from the first forecast day; a calendar week takes the
 * relative bands of the stretch it begins in. A week that is cut has wider ones: errors of days partly even out in a week,
 * by the root of their number if they are independent.
 */
export function weekRows(engine: GrainForecast, days: readonly DaySum[], isMean: boolean): StretchRow[] {
  const weeks = new Map<string, DaySum & { from: string; days: number; lead: number }>();
  days.forEach(({ date, sum, weight }, lead) => {
    const monday = addDays(date, 1 - weekdayOf(date));
    const week = weeks.get(monday) ?? { date: monday, from: date, days: 0, lead, sum: 0, weight: 0 };
    week.sum += sum;
    week.weight += weight;
    week.days += 1;
    weeks.set(monday, week);
  });
  return [...weeks.values()].flatMap((week): StretchRow[] => {
    if (isMean && week.weight <= 0) return [];
    const mean = isMean ? week.sum / week.weight : week.sum;
    const at = Math.floor(week.lead / DAYS_A_WEEK);
    const spread = Math.sqrt(DAYS_A_WEEK / week.days);
    const quantiles = scaleQuantiles(engine.quantiles, at, { from: engine.mean[at] ?? 0, to: mean, spread });
    const { date, from, days: count } = week;
    return [{ grain: 'week', date, from, days: count, mean, quantiles }];
  });
}
