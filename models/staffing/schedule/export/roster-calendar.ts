import ical, { ICalCalendarMethod } from 'ical-generator';
import { clockOf, dateAfter } from '../weekdays';
import type { DatedShift } from './roster-rows';

/**
 * Shifts as an iCalendar (RFC 5545), for a person's own or a team's calendar. Times float: they are what the clock on the
 * site's wall says.
 * @param named whether the summary says whose shift it is
 */
export function rosterCalendar(
  name: string,
  shifts: readonly DatedShift[],
  { named }: { named: boolean },
): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: '-//Callcast//Rosters//EN' });
  for (const shift of shifts) {
    const { code, date, start, end, shiftType, breaks } = shift;
    calendar.createEvent({
      id: `${code}-${date}-${start}`,
      start: localTime(date, start),
      end: localTime(date, end),
      floating: true,
      summary: named ? `${shift.name}: ${shiftType}` : shiftType,
      description: breaks
        .map((taken) => `${taken.name} ${clockOf(taken.start)}–${clockOf(taken.start + taken.minutes)}`)
        .join('\n'),
    });
  }
  return calendar.toString();
}

function localTime(date: string, minute: number): Date {
  const [year = 0, month = 1, day = 1] = dateAfter(date, Math.floor(minute / 1440))
    .split('-')
    .map(Number);
  const inDay = minute % 1440;
  return new Date(year, month - 1, day, Math.floor(inDay / 60), inDay % 60);
}
