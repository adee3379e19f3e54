import type { Comparison } from '@/server/forecasts/compare/compare';
import type { Metric } from '@/server/forecasts/contracts/vocabulary';
import { addDays, weekdayOf } from '@/server/trends/period';

/** A day, or a week of the days that both tell. */
export interface ComparedPoint {
  from: string;
  /** inclusive */
  to: string;
  left: number;
  right: number;
  /** null: not all of it has come */
  actual: number | null;
}

/** The compared days by day or by week from Monday; handle times of a week are the mean of its days. */
export function comparePoints(days: Comparison['days'], by: 'day' | 'week', metric: Metric): ComparedPoint[] {
  if (by === 'day') return days.map(({ date, ...day }) => ({ from: date, to: date, ...day }));
  const weeks = new Map<string, Comparison['days']>();
  for (const day of days) {
    const monday = addDays(day.date, 1 - weekdayOf(day.date));
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return [...weeks.values()].map((week) => {
    const together = (values: number[]) =>
      values.reduce((sum, value) => sum + value, 0) / (metric === 'offered' ? 1 : values.length);
    const came = week.flatMap(({ actual }) => actual ?? []);
    return {
      from: week[0]?.date ?? '',
      to: week.at(-1)?.date ?? '',
      left: together(week.map(({ left }) => left)),
      right: together(week.map(({ right }) => right)),
      actual: came.length === week.length ? together(came) : null,
    };
  });
}
