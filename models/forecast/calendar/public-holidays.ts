import Holidays, { type HolidaysTypes } from 'date-holidays';
import { ModelError } from '@/models/model-error';
import { bridgeDays } from './bridge-days';
import { eves } from './eves';
import { requireHolidayPlace } from './holiday-places';
import { addDays } from './iso-date';
import type { SpecialDay, SpecialDayKind } from './special-day';

export interface SpecialDaysQuestion {
  /** ISO 3166-1 alpha-2, as NL */
  country: string;
  /** as BY, or DE-BY; absent or empty: the whole country */
  region?: string | undefined;
  /** first and last date, ISO, both included */
  from: string;
  to: string;
  /** Also days that are marked but not off, as Mother's Day; not unless asked. */
  observances?: boolean | undefined;
}

/** What date-holidays calls a day in place of another one. */
const SUBSTITUTE = / \(substitute day\)$/;
/** A shorter holiday than this many hours is a half day; a day of 23 hours is a whole one. */
const WHOLE_DAY_HOURS = 20;
const LONGEST_RANGE_YEARS = 60;

/**
 * The special days of a country or region: holidays fixed and moving, days observed in place of one on a weekend, half
 * days, the eves of Christmas and New Year, and bridge days. By date; at most one of a tag a day. Names and rules are
 * those of the package date-holidays; a holiday of several days gives each of them.
 * @throws ModelError for a country or region that is not known (its hint lists what is), dates that are none, or a range
 *   of more than 60 years
 */
export function specialDaysOf(question: SpecialDaysQuestion): SpecialDay[] {
  const { country, region } = requireHolidayPlace(question.country, question.region);
  const { from, to } = requireRange(question);
  const calendar = new Holidays({ country, ...stateOf(region) });
  const days: SpecialDay[] = [];
  // The year before: a holiday of several days may reach over. The year after: New Year's Day may be observed before it.
  for (let year = yearOf(from) - 1; year <= yearOf(to) + 1; year++) {
    const ofYear = calendar.getHolidays(year, 'en').flatMap(daysOfHoliday);
    days.push(...ofYear, ...eves(year, ofYear));
  }
  const all = [...days, ...bridgeDays(country, days)];
  return withoutRepeats(all).filter(
    ({ date, kind }) => date >= from && date <= to && (question.observances || kind !== 'observance'),
  );
}

function daysOfHoliday(holiday: HolidaysTypes.Holiday): SpecialDay[] {
  const first = holiday.date.slice(0, 10);
  const hours = (holiday.end.getTime() - holiday.start.getTime()) / 3_600_000;
  const tag = holiday.name.replace(SUBSTITUTE, '');
  const kind = kindOf(holiday, hours);
  // An hour more, so that a holiday over a change of the clocks keeps all its days.
  const dayCount = Math.max(1, Math.floor((hours + 1) / 24));
  return Array.from({ length: dayCount }, (_, day) => ({ date: addDays(first, day), tag, kind }));
}

function kindOf({ type, substitute }: HolidaysTypes.Holiday, hours: number): SpecialDayKind {
  if (type === 'observance' || type === 'school') return 'observance';
  if (hours < WHOLE_DAY_HOURS) return 'half';
  if (substitute) return 'observed';
  return type === 'public' ? 'public' : 'office';
}

/** By date; of the same tag on the same date the first one. */
function withoutRepeats(days: readonly SpecialDay[]): SpecialDay[] {
  const kept = new Map<string, SpecialDay>();
  for (const day of days) {
    const key = `${day.date} ${day.tag}`;
    if (!kept.has(key)) kept.set(key, day);
  }
  return [...kept.values()].sort((a, b) => a.date.localeCompare(b.date) || a.tag.localeCompare(b.tag, 'en'));
}

function stateOf(region: string | null): { state?: string; region?: string } {
  const [state, part] = region?.split('-') ?? [];
  return { ...(state ? { state } : {}), ...(part ? { region: part } : {}) };
}

function requireRange({ from, to }: SpecialDaysQuestion): { from: string; to: string } {
  for (const date of [from, to]) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
      throw new ModelError(`${date} is no date.`, 'A date looks like 2026-12-25.');
    }
  }
  if (yearOf(to) - yearOf(from) > LONGEST_RANGE_YEARS) {
    throw new ModelError(
      `From ${from} to ${to} is more than ${LONGEST_RANGE_YEARS} years.`,
      'Ask for fewer years at a time.',
    );
  }
  return { from, to };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
