import type { z } from 'zod';
import type { saveDayInput } from '@/server/special-days/save-day';
import type { OwnDayView } from '@/server/special-days/special-day-view';

/** What stands in the form of a day. */
export interface DayDraft {
  replaces: string[];
  name: string;
  from: string;
  to: string;
  sort: 'closed' | 'half_day' | 'campaign' | 'hours' | 'own';
  /** HH:MM */
  opens: string;
  closes: string;
  queue: string;
  /** It gives hours to a day of the public calendar. */
  isHoliday: boolean;
}

/** A form for a new day. */
export function newDay(date: string): DayDraft {
  return {
    replaces: [],
    name: '',
    from: date,
    to: date,
    sort: 'closed',
    opens: '09:00',
    closes: '13:00',
    queue: '',
    isHoliday: false,
  };
}

/** A form for hours of a day of the public calendar. */
export function holidayHours(date: string, tag: string): DayDraft {
  return { ...newDay(date), name: tag, sort: 'hours', isHoliday: true };
}

/** A form for a day that is there. */
export function changedDay(day: OwnDayView): DayDraft {
  const [span] = day.openingHours ?? [];
  const { ids, name, from, to, queue } = day;
  return {
    replaces: ids,
    name,
    from,
    to,
    queue,
    sort: sortOf(day),
    opens: span?.[0] ?? '09:00',
    closes: span?.[1] ?? '13:00',
    isHoliday: day.kind === 'public',
  };
}

function sortOf({ kind, openingHours }: OwnDayView): DayDraft['sort'] {
  if (openingHours?.length === 0) return 'closed';
  if (kind === 'half_day' || kind === 'campaign') return kind;
  return openingHours ? 'hours' : 'own';
}

/** What the server is asked. */
export function inputOfDraft(draft: DayDraft, siteId: number): z.input<typeof saveDayInput> {
  const { replaces, name, from, queue, sort, isHoliday } = draft;
  const plain = sort === 'half_day' || sort === 'campaign' ? sort : 'own';
  return {
    siteId,
    replaces,
    name,
    from,
    to: draft.to < from ? from : draft.to,
    queue,
    kind: isHoliday ? 'public' : plain,
    openingHours: hoursOf(draft),
  };
}

function hoursOf({ sort, opens, closes }: DayDraft): [string, string][] | null {
  if (sort === 'closed') return [];
  // Midnight at the end of a day is written 00:00 by clocks.
  if (sort === 'half_day' || sort === 'hours') return [[opens, closes === '00:00' ? '24:00' : closes]];
  return null;
}
