import { specialDaysOfSite } from '@/server/special-days/days-of-site';
import type { MarkedDay } from '../contracts/special-day-view';

/** The special days of a queue as planners have them now. */
export async function markedDays(
  siteId: number,
  queue: string,
  from: string,
  to: string,
): Promise<MarkedDay[]> {
  const { tags } = (await specialDaysOfSite(siteId, from, to)).ofQueue(queue);
  return [...tags]
    .map(([date, names]) => ({ date, names: [...names] }))
    .sort((a, b) => a.date.localeCompare(b.date));
}
