import { WEEKDAY_NAMES, type WeekdayName } from '@/models/staffing/schedule/weekdays';
import type { MemberView } from '@/server/rosters/contracts/staff';

/** A weekday's span as it is typed: both empty is a day that is never worked. */
export interface DayDraft {
  from: string;
  to: string;
}

/** A person's rules as they are typed. */
export interface MemberDraft {
  code: string;
  name: string;
  minHours: string;
  maxHours: string;
  maxDays: string;
  restHours: string;
  /** null: always there */
  days: Record<WeekdayName, DayDraft> | null;
  off: string;
  shiftTypeIds: string[];
}

const hours = (minutes: number): string => String(minutes / 60);
const minutes = (typed: string): number => Math.round(Number(typed) * 60);

/** What the form begins with; of several spans a day the first is shown. */
export function draftOf(member: MemberView | null): MemberDraft {
  const { off = [], ...spans } = member?.availability ?? {};
  const isBound = Object.keys(spans).length > 0;
  return {
    code: member?.code ?? '',
    name: member?.name ?? '',
    minHours: hours(member?.minWeekMinutes ?? 0),
    maxHours: hours(member?.maxWeekMinutes ?? 2400),
    maxDays: String(member?.maxDaysAWeek ?? 5),
    restHours: hours(member?.minRestMinutes ?? 660),
    days: isBound ? daysOf((day) => spans[day]?.[0] ?? ['', '']) : null,
    off: off.join(', '),
    shiftTypeIds: member?.shiftTypeIds ?? [],
  };
}

/** The same days for all, from a function of the weekday. */
export function daysOf(span: (day: WeekdayName) => readonly [string, string]): Record<WeekdayName, DayDraft> {
  const draft = (day: WeekdayName): DayDraft => {
    const [from, to] = span(day);
    return { from, to };
  };
  const [mon, tue, wed, thu, fri, sat, sun] = WEEKDAY_NAMES;
  return {
    mon: draft(mon),
    tue: draft(tue),
    wed: draft(wed),
    thu: draft(thu),
    fri: draft(fri),
    sat: draft(sat),
    sun: draft(sun),
  };
}

/** What the server is told. Absences alone leave all days open. */
export function memberOf(draft: MemberDraft): Omit<MemberView, 'id' | 'groupId'> {
  const off = draft.off
    .split(/[,;\s]+/)
    .map((date) => date.trim())
    .filter(Boolean);
  const days = draft.days ?? (off.length > 0 ? daysOf(() => ['00:00', '47:59']) : null);
  const spans =
    days &&
    Object.fromEntries(
      Object.entries(days).map(([day, { from, to }]) => [day, from && to ? [[from, to]] : []]),
    );
  return {
    code: draft.code,
    name: draft.name,
    minWeekMinutes: minutes(draft.minHours),
    maxWeekMinutes: minutes(draft.maxHours),
    maxDaysAWeek: Number(draft.maxDays),
    minRestMinutes: minutes(draft.restHours),
    availability: spans && { ...spans, off },
    shiftTypeIds: draft.shiftTypeIds,
  };
}
