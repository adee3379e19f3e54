import type { Period } from '@/server/trends/period';
import { presenceByInterval } from '../queries/presence';
import { serviceByInterval } from '../queries/service-by-interval';

/** What came of an interval of a queue. */
export interface Achieved {
  calls: number;
  /** calls of which it is known whether they were answered in time, and those that were */
  rated: number;
  within: number;
  handled: number;
  handleSeconds: number;
  /** agents, a mean over the interval, as their calls show them */
  present: number;
}

/** What came, by queue (as the source names it) and instant, seconds since 1970. */
export async function readAchieved(
  siteId: number,
  period: Period,
  intervalMinutes: number,
): Promise<Map<string, Map<number, Achieved>>> {
  const question = { siteId, ...period, minutes: intervalMinutes };
  const [service, presence] = await Promise.all([serviceByInterval(question), presenceByInterval(question)]);
  const seconds = intervalMinutes * 60;
  const present = new Map(
    presence.map((row) => [`${row.start} ${row.queue}`, row.present_seconds / seconds]),
  );
  const achieved = new Map<string, Map<number, Achieved>>();
  for (const { queue, start, offered, rated, within, handled, handle_seconds } of service) {
    const ofQueue = achieved.get(queue) ?? new Map<number, Achieved>();
    achieved.set(queue, ofQueue);
    ofQueue.set(start, {
      calls: offered,
      rated,
      within,
      handled,
      handleSeconds: handle_seconds,
      present: present.get(`${start} ${queue}`) ?? 0,
    });
  }
  return achieved;
}
