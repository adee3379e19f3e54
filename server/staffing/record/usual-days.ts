import type { Period } from '@/server/trends/period';
import { usualHandling } from './queries/usual-handling';
import { usualIntervals } from './queries/usual-intervals';

/** What was usual is read from so many weeks before. */
const USUAL_WEEKS = 4;

/** What was usual of a queue before a day. */
export interface UsualDay {
  /** calls by slot of the wall clock: means over the weeks of which anything is known */
  calls: ReadonlyMap<number, number>;
  /** mean handle time, seconds */
  ahtSeconds: number;
}

/**
 * What the four weeks before each day were like, by queue (as the source names it) and day; left out where those weeks, or
 * their handle times, are not known.
 */
export async function readUsualDays(
  siteId: number,
  period: Period,
  intervalMinutes: number,
): Promise<Map<string, Map<string, UsualDay>>> {
  const question = { siteId, ...period, weeks: USUAL_WEEKS };
  const [came, handling] = await Promise.all([
    usualIntervals({ ...question, minutes: intervalMinutes }),
    usualHandling(question),
  ]);
  const handled = new Map(handling.map(({ queue, date, ...row }) => [`${date} ${queue}`, row]));
  const usual = new Map<string, Map<string, UsualDay>>();
  for (const { queue, date, weeks, slots, calls } of came) {
    const known = handled.get(`${date} ${queue}`);
    if (!known) continue;
    const days = usual.get(queue) ?? new Map<string, UsualDay>();
    usual.set(queue, days);
    days.set(date, {
      calls: new Map(slots.map((slot, at) => [slot, (calls[at] ?? 0) / weeks])),
      ahtSeconds: known.seconds / known.calls,
    });
  }
  return usual;
}
