import { Temporal } from 'temporal-polyfill';
import { settleSite } from '@/server/calls/settle';
import { insertVolumes, type TestVolume } from './insert-volumes';

export interface TestWeeks {
  queues: readonly string[];
  /** first local day, a Monday */
  from: string;
  weeks: number;
  timeZone: string;
}

/**
 * Gives a site weeks of half-hour reports of its queues, Monday to Friday from 8:00 to 18:00, and settles it. Each queue
 * is busier than the one before it; every third week is a little busier; handle times are known.
 */
export async function insertWeeks(
  siteId: number,
  { queues, from, weeks, timeZone }: TestWeeks,
): Promise<void> {
  const first = Temporal.PlainDate.from(from);
  const volumes: TestVolume[] = [];
  for (let day = 0; day < weeks * 7; day += 1) {
    if (day % 7 > 4) continue;
    for (let half = 0; half < 20; half += 1) {
      const at = first.add({ days: day }).toZonedDateTime({ timeZone, plainTime: '08:00' });
      const startsAt = new Date(at.add({ minutes: 30 * half }).epochMilliseconds);
      queues.forEach((queue, index) => {
        const calls =
          (index + 1) * (10 + (half % 7) + (Math.floor(day / 7) % 3)) + ((day * 7 + half * 3) % 5);
        volumes.push({
          queue,
          startsAt,
          minutes: 30,
          calls,
          offered: calls,
          answered: calls,
          abandoned: 0,
          ahtMs: 200_000 + 1000 * half + 10_000 * index,
        });
      });
    }
  }
  await insertVolumes(siteId, volumes);
  await settleSite(siteId);
}
