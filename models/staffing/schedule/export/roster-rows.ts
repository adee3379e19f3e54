import type { PlacedBreak } from '../problem';
import { clockOf, dateAfter } from '../weekdays';

/** A shift of a named person on a date, as files tell it. */
export interface DatedShift {
  code: string;
  name: string;
  group: string;
  date: string;
  shiftType: string;
  /** minutes since midnight; the end may be over 1440 */
  start: number;
  end: number;
  breaks: readonly PlacedBreak[];
}

export const ROSTER_COLUMNS = [
  'code',
  'name',
  'group',
  'date',
  'start',
  'end_date',
  'end',
  'shift_type',
  'paid_minutes',
  'breaks',
] as const;

/** One line a shift: times on the site's clock, breaks as `Lunch 12:00-12:30`, divided by semicolons. */
export function rosterRow(shift: DatedShift): string[] {
  const { code, name, group, date, start, end, shiftType, breaks } = shift;
  const unpaid = breaks.reduce((sum, { minutes, paid }) => (paid ? sum : sum + minutes), 0);
  return [
    code,
    name,
    group,
    date,
    clockOf(start),
    dateAfter(date, Math.floor(end / 1440)),
    clockOf(end),
    shiftType,
    String(end - start - unpaid),
    breaks
      .map((taken) => `${taken.name} ${clockOf(taken.start)}-${clockOf(taken.start + taken.minutes)}`)
      .join('; '),
  ];
}
