import { z } from 'zod';
import type { SpecialDay } from '@/models/forecast/calendar/special-day';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { SpecialDay as StoredDay } from '@/server/postgres/generated/client';
import { findSite } from '@/server/sites/find-site';
import { addDays } from '@/server/trends/period';
import { dayOf } from './day-column';
import { publicDaysOf } from './days-of-site';
import { groupOwnDays } from './group-own-days';
import { type HolidayView, holidayView, ownDayView } from './special-day-view';

export const calendarInput = z.object({
  siteId: z.int().positive(),
  year: z.int().min(1970).max(2100),
});

export const calendarOutput = z.object({
  /** '' where none is chosen */
  country: z.string(),
  region: z.string(),
  /** the public calendar of the year, by date, days that are only marked included */
  holidays: z.array(holidayView),
  /** what planners added, where it touches the year; by date */
  own: z.array(ownDayView),
});
export type SpecialDayCalendar = z.output<typeof calendarOutput>;

/** So far own days that began in another year are looked for. */
const REACH_DAYS = 60;

/**
 * A year of a site: public holidays, which of them count, and the days that planners added.
 * @throws AppError `not_found`
 */
export async function specialDayCalendar(
  { actor }: UseCaseContext,
  input: z.input<typeof calendarInput>,
): Promise<SpecialDayCalendar> {
  requireSite(actor, input.siteId);
  const { siteId, year } = parseInput(calendarInput, input);
  const { country, region } = await findSite(database(), siteId);
  const from = `${year}-01-01`;
  const to = `${year}-12-31`;
  const stored = await database().specialDay.findMany({
    where: {
      siteId,
      date: { gte: new Date(addDays(from, -REACH_DAYS)), lte: new Date(addDays(to, REACH_DAYS)) },
    },
    orderBy: [{ date: 'asc' }, { name: 'asc' }, { queue: 'asc' }],
  });
  const holidays = publicDaysOf({ country, region, from, to, observances: true });
  const own = groupOwnDays(stored.filter((day) => !isSwitch(day, holidays)));
  return {
    country,
    region,
    holidays: holidays.map((day) => viewHoliday(day, stored)),
    own: own.filter((day) => day.from <= to && day.to >= from),
  };
}

/** A row that only says whether a day of the public calendar counts is shown with that day. */
function isSwitch(
  { kind, date, name, queue, openingHours }: StoredDay,
  holidays: readonly SpecialDay[],
): boolean {
  if (kind === 'ignored') return true;
  const bare = kind === 'public' && queue === '' && openingHours === null;
  return bare && holidays.some((day) => day.date === dayOf(date) && day.tag === name);
}

function viewHoliday({ date, tag, kind }: SpecialDay, stored: readonly StoredDay[]): HolidayView {
  const rows = stored.filter((row) => dayOf(row.date) === date && row.name === tag);
  const used =
    kind === 'observance'
      ? rows.some((row) => row.kind === 'public')
      : !rows.some((row) => row.kind === 'ignored');
  return { date, tag, kind, used };
}
