import type { SpecialDayCalendar } from '@/server/special-days/calendar';
import { countryName } from '../../settings/sites/country-name';

const OFF = ['public', 'observed', 'half', 'office'];

/** The answer of the page in a sentence: how many days are special, and whose holidays they are. */
export function daysAnswer({ country, region, holidays, own }: SpecialDayCalendar, year: number): string {
  const used = holidays.filter((day) => day.used && OFF.includes(day.kind)).length;
  const ignored = holidays.filter((day) => !day.used && day.kind !== 'observance').length;
  const place = region ? `${countryName(country)}, ${region}` : countryName(country);
  const kept = country
    ? `${year} has ${used} ${used === 1 ? 'holiday' : 'holidays'} (${place})${ignored > 0 ? `, ${ignored} ignored` : ''}`
    : 'No public holidays are kept';
  const added =
    own.length === 0
      ? 'nothing added'
      : own.length === 1
        ? '1 entry of your own'
        : `${own.length} entries of your own`;
  return `${kept}; ${added}.`;
}
