import { Temporal } from 'temporal-polyfill';
import type { ReportCadence } from '@/server/postgres/generated/enums';
import type { Period } from '@/server/trends/period';

export interface ReportRhythm {
  cadence: ReportCadence;
  /** weekly: 1 Monday … 7; monthly: day of the month, at most 28; daily: null */
  onDay: number | null;
  /** on the site's clock */
  hour: number;
}

export interface DueReport {
  /** names the period, the same for everybody: 2026-11-20, 2026-W47 (the week of its last day), 2026-10 */
  key: string;
  period: Period;
  /** when it should have been made */
  at: Date;
}

/**
 * The newest report whose time has come: the day before, the seven days before the weekday it is made on, or the calendar
 * month before. Clocks are the site's: on the day they go forward an hour that does not exist is the one after it, on the day
 * they go back the first of two counts.
 */
export function newestDue(rhythm: ReportRhythm, timeZone: string, now: Date): DueReport {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  let day = lastMaking(rhythm, local.toPlainDate());
  if (instantOf(day, rhythm.hour, timeZone) > now.getTime())
    day = lastMaking(rhythm, day.subtract({ days: 1 }));
  return { ...periodBefore(rhythm, day), at: new Date(instantOf(day, rhythm.hour, timeZone)) };
}

const instantOf = (day: Temporal.PlainDate, hour: number, timeZone: string): number =>
  day.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds;

/** The last day, this one or earlier, on which such a report is made. */
function lastMaking({ cadence, onDay }: ReportRhythm, day: Temporal.PlainDate): Temporal.PlainDate {
  if (cadence === 'daily') return day;
  if (cadence === 'weekly') return day.subtract({ days: (day.dayOfWeek - (onDay ?? 1) + 7) % 7 });
  const inMonth = day.with({ day: onDay ?? 1 });
  return Temporal.PlainDate.compare(inMonth, day) <= 0 ? inMonth : inMonth.subtract({ months: 1 });
}

function periodBefore({ cadence }: ReportRhythm, day: Temporal.PlainDate): Pick<DueReport, 'key' | 'period'> {
  const last = day.subtract({ days: 1 });
  if (cadence === 'daily')
    return { key: last.toString(), period: { from: last.toString(), to: last.toString() } };
  if (cadence === 'weekly') {
    const week = `${last.yearOfWeek}-W${String(last.weekOfYear).padStart(2, '0')}`;
    return { key: week, period: { from: day.subtract({ days: 7 }).toString(), to: last.toString() } };
  }
  const month = day.subtract({ months: 1 }).toPlainYearMonth();
  const from = month.toPlainDate({ day: 1 });
  return {
    key: month.toString(),
    period: { from: from.toString(), to: from.add({ months: 1 }).subtract({ days: 1 }).toString() },
  };
}
