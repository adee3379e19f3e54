import type { Period } from '@/server/trends/period';
import type { StaffingDemand } from '../contracts/demand';
import { handleTimes } from '../queries/handle-times';
import { menuTimes } from '../queries/menu-times';

/** Seconds of an ordinary call, where a site's calls do not say how long they took. */
const ASSUMED_AHT = 240;

export interface RecentHandling {
  /** mean handle time of a queue as the source names it, of all queues where it has none */
  of(queue: string): { seconds: number; from: 'recent' | 'assumed' };
  lineUse: StaffingDemand['lineUse'];
}

/**
 * How long calls took lately, and how much of that on a line.
 * @param period the last days of the data
 * @param waited the last days on which calls are known one by one: what they spent in the menu
 */
export async function recentHandling(
  siteId: number,
  period: Period | null,
  waited: Period | null,
): Promise<RecentHandling> {
  const [rows, [menu]] = await Promise.all([
    period ? handleTimes({ siteId, ...period }) : [],
    waited ? menuTimes({ siteId, ...waited }) : [],
  ]);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const calls = sum((row) => row.calls);
  const talk = sum((row) => row.talk_seconds);
  const whole = talk + sum((row) => row.after_seconds);
  return {
    of: (queue) => {
      const own = rows.find((row) => row.queue === queue);
      if (own) return { seconds: (own.talk_seconds + own.after_seconds) / own.calls, from: 'recent' };
      return calls > 0 && whole > 0
        ? { seconds: whole / calls, from: 'recent' }
        : { seconds: ASSUMED_AHT, from: 'assumed' };
    },
    lineUse: {
      menuSeconds: menu && menu.queued + menu.ended > 0 ? menu.seconds / (menu.queued + menu.ended) : 0,
      menuCalls: menu && menu.queued > 0 ? menu.ended / menu.queued : 0,
      talkShare: whole > 0 ? talk / whole : 1,
    },
  };
}
