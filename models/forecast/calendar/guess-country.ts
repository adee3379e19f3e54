import Holidays from 'date-holidays';
import { weekdayOf } from './iso-date';

/** Fewer closed days than this may fall on anyone's holidays. */
const FEWEST_CLOSED = 3;

/**
 * The country whose public holidays a queue keeps: it was closed on each of them that fell on a working day, on three or
 * more, and no other country's fit as well. null where nothing fits, or several do.
 *
 * @param closed dates (ISO) on which a queue that usually works that weekday had nothing
 * @param from first and last date of its history, ISO; weekdays (0 is Monday) on which it works
 */
export function guessCountry(
  closed: readonly string[],
  { from, to, weekdays }: { from: string; to: string; weekdays: ReadonlySet<number> },
): string | null {
  if (closed.length < FEWEST_CLOSED) return null;
  const missing = new Set(closed);
  let best: { country: string; hits: number } | null = null;
  let equals = 0;
  for (const country of Object.keys(new Holidays().getCountries())) {
    const kept = publicDays(country, from, to).filter((date) => weekdays.has(weekdayOf(date)));
    if (kept.length < FEWEST_CLOSED || kept.some((date) => !missing.has(date))) continue;
    if (best !== null && kept.length === best.hits) equals += 1;
    if (best === null || kept.length > best.hits) {
      best = { country, hits: kept.length };
      equals = 0;
    }
  }
  return best === null || equals > 0 ? null : best.country;
}

function publicDays(country: string, from: string, to: string): string[] {
  const calendar = new Holidays(country, { types: ['public'] });
  const days = new Set<string>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const { date } of calendar.getHolidays(year, 'en')) {
      const day = date.slice(0, 10);
      if (day >= from && day <= to) days.add(day);
    }
  }
  return [...days];
}
