import { addDays, weekdayOf } from '@/server/trends/period';
import type { ExplanationPart } from '../contracts/explanation';
import { median } from './median';
import type { SeriesSource } from './series-source';
import { snapshotSpan } from './snapshot-span';

const WEEKS = 6;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/**
 * A day's number set against the six weeks before the forecast: how busy those were, what its weekday usually adds, and
 * what the models add to that. The parts add up to `model`. Empty where nothing is known of those weeks.
 * @param names what is special about the day
 */
export async function usualParts(
  source: SeriesSource,
  { date, model, names }: { date: string; model: number; names: readonly string[] },
): Promise<ExplanationPart[]> {
  const { origin } = snapshotSpan(source.snapshot);
  const first = addDays(origin, -7 * WEEKS);
  const actual = await source.days(first, addDays(origin, -1));
  const byWeekday = WEEKDAYS.map((_, weekday) => {
    const values = Array.from({ length: 7 * WEEKS }, (_day, at) => addDays(first, at))
      .filter((day) => weekdayOf(day) === weekday + 1)
      .flatMap((day) => actual(day) ?? []);
    return median(values);
  });
  const known = byWeekday.filter((value) => value !== null);
  const usual = byWeekday[weekdayOf(date) - 1];
  if (usual === null || usual === undefined) return [];
  const level = known.reduce((sum, value) => sum + value, 0) / known.length;
  const rest = {
    kind: 'other',
    name: 'Time of the month and year, and trend',
    amount: model - usual,
  } as const;
  const special = { kind: 'special_day', name: names.join(', '), amount: model - usual } as const;
  return [
    { kind: 'level', name: 'An average day of the last six weeks', amount: level },
    { kind: 'weekday', name: WEEKDAYS[weekdayOf(date) - 1] ?? '', amount: usual - level },
    names.length > 0 ? special : rest,
  ];
}
