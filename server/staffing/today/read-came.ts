import { presenceByInterval } from '../queries/presence';
import { serviceByInterval } from '../queries/service-by-interval';
import type { Came } from './today-queue';

/** What came on a local day, by queue (as the source names it) and interval start. */
export async function readCame(
  siteId: number,
  date: string,
  intervalMinutes: number,
): Promise<Map<string, Map<number, Came>>> {
  const question = { siteId, from: date, to: date, minutes: intervalMinutes };
  const [service, presence] = await Promise.all([serviceByInterval(question), presenceByInterval(question)]);
  const named = new Set(presence.map(({ queue }) => queue));
  const present = new Map(
    presence.map((row) => [`${row.queue}\n${row.start}`, row.present_seconds / (intervalMinutes * 60)]),
  );
  const came = new Map<string, Map<number, Came>>();
  for (const { queue, start, handle_seconds: handleSeconds, ...row } of service) {
    const ofQueue = came.get(queue) ?? new Map<number, Came>();
    came.set(queue, ofQueue);
    const people = present.get(`${queue}\n${start}`) ?? (named.has(queue) ? 0 : null);
    const { calls, offered, rated, within, handled } = row;
    ofQueue.set(start, { calls, offered, rated, within, handled, handleSeconds, present: people });
  }
  return came;
}
