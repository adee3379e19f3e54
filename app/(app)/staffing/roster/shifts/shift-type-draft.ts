import { minutesOf } from '@/models/staffing/schedule/weekdays';
import type { ShiftTypeView } from '@/server/rosters/contracts/staff';
import { clockText } from '../roster-words';

/** A shift type as it is typed. */
export interface ShiftTypeDraft {
  name: string;
  /** earliest and latest start, as 08:30 */
  first: string;
  last: string;
  /** minutes from one start to the next */
  every: string;
  /** length with breaks */
  hours: string;
  /** 1 is Monday */
  weekdays: number[];
  breaks: ShiftTypeView['breaks'];
}

/** What the form begins with; null: a new one. */
export function draftOf(type: ShiftTypeView | null): ShiftTypeDraft {
  return {
    name: type?.name ?? '',
    first: clockText(type?.firstStartMinute ?? 480),
    last: clockText(type?.lastStartMinute ?? 600),
    every: String(type?.startEveryMinutes ?? 30),
    hours: String((type?.minutes ?? 510) / 60),
    weekdays: type?.weekdays ?? [1, 2, 3, 4, 5],
    breaks: type?.breaks ?? [],
  };
}

/** What the server is told. */
export function shiftTypeOf(draft: ShiftTypeDraft): Omit<ShiftTypeView, 'id'> {
  const { name, first, last, every, hours, weekdays, breaks } = draft;
  return {
    name,
    firstStartMinute: minutesOf(first),
    lastStartMinute: minutesOf(last),
    startEveryMinutes: Number(every),
    minutes: Math.round(Number(hours) * 60),
    weekdays,
    breaks,
  };
}
