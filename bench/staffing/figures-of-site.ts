import type { UseCaseContext } from '@/server/auth/actor';
import { queuePatience } from '@/server/staffing/patience/queue-patience';
import { presenceByInterval } from '@/server/staffing/queries/presence';
import { trendsSummary } from '@/server/trends/summary';

/** What pages say of a queue's calls. Shares 0 to 1. */
export interface StaffingFigures {
  offered: number;
  serviceLevel: number;
  meanSeconds: number;
  abandoned: number;
  calls: number;
  /** callers still there after so many seconds */
  stillThere60: number;
  stillThere300: number;
  handlingHours: number;
  presentHours: number;
  occupancy: number;
}

/** Asks what the pages ask. */
export async function figuresOfSite(
  context: UseCaseContext,
  siteId: number,
  { queue, from, to }: { queue: string; from: string; to: string },
): Promise<StaffingFigures> {
  const [patience, summary, presence] = await Promise.all([
    queuePatience(context, { siteId, queue, from, to }),
    trendsSummary(context, { siteId, from, to, comparison: 'none' }),
    presenceByInterval({ siteId, from, to, minutes: 30 }),
  ]);
  const still = (seconds: number) =>
    patience?.curve.filter((point) => point.seconds <= seconds).at(-1)?.share ?? 1;
  const handling = presence.reduce((sum, row) => sum + row.handling_seconds, 0);
  const present = presence.reduce((sum, row) => sum + row.present_seconds, 0);
  return {
    offered: summary.current.offered ?? Number.NaN,
    serviceLevel: summary.current.serviceLevel ?? Number.NaN,
    meanSeconds: patience?.meanSeconds ?? Number.NaN,
    abandoned: patience?.abandoned ?? Number.NaN,
    calls: patience?.calls ?? Number.NaN,
    stillThere60: still(60),
    stillThere300: still(300),
    handlingHours: handling / 3600,
    presentHours: present / 3600,
    occupancy: handling / present,
  };
}
