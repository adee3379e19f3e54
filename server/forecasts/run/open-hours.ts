import type { CalendarDay } from '@/models/forecast/day-matrix';
import type { OpeningHours } from '@/server/sites/opening-hours';
import type { Spans } from '@/server/special-days/days-of-site';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** HH:MM as minutes since midnight. */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Whether a queue is open at all in the interval of so many minutes that starts at `minute`. */
function isWithin(spans: Spans, minute: number, minutes: number): boolean {
  return spans.some(([from, to]) => minute + minutes > minuteOf(from) && minute < minuteOf(to));
}

/** A queue's opening hours as the series preparation asks for them; undefined where nobody has set any. */
export function toldHours(
  hours: OpeningHours,
  minutes: number,
): ((day: CalendarDay, slot: number) => boolean) | undefined {
  if (hours === null) return undefined;
  return (day, slot) => isWithin(hours[WEEKDAYS[day.weekday] ?? 'mon'] ?? [], slot * minutes, minutes);
}

/** Puts the hours of special days in place of the usual ones, in an open mask of days × slots. */
export function applySpecialHours(
  days: readonly CalendarDay[],
  open: Uint8Array,
  hours: ReadonlyMap<string, Spans>,
): void {
  if (hours.size === 0 || days.length === 0) return;
  const slots = open.length / days.length;
  const minutes = 1440 / slots;
  days.forEach(({ date }, day) => {
    const spans = date === null ? undefined : hours.get(date);
    if (!spans) return;
    for (let slot = 0; slot < slots; slot += 1) {
      open[day * slots + slot] = isWithin(spans, slot * minutes, minutes) ? 1 : 0;
    }
  });
}
