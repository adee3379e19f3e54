import type { UseCaseContext } from '@/server/auth/actor';
import { queueOfSeries } from '@/server/forecasts/overrides/measured';
import { standingSnapshots } from '@/server/forecasts/read/standing-snapshots';
import type { Period } from '@/server/trends/period';
import { staffingPlan } from '../plan';
import { addPlan, type Plans } from './planned-interval';

/** A day counts as planned by data up to the day before. */
const LEAD_DAYS = 1;

/**
 * What the newest forecast made before each day asked for, with the planners' changes and today's settings. Adds to `plans`,
 * and gives the days that a forecast reached in time.
 */
export async function addForecastPlans(
  context: UseCaseContext,
  siteId: number,
  period: Period,
  plans: Plans,
): Promise<Set<string>> {
  const dates = new Set<string>();
  for (const standing of await standingSnapshots(siteId, { ...period, leadDays: LEAD_DAYS })) {
    const [from, to] = [standing.dates[0], standing.dates.at(-1)];
    if (!from || !to) continue;
    const { queues } = await staffingPlan(context, { siteId, from, to, snapshotId: standing.snapshot.id });
    for (const { queue, intervals } of queues) {
      for (const { start, date, open, planCalls, ahtSeconds, agents, onShift } of intervals) {
        if (!open) continue;
        dates.add(date);
        addPlan(plans, queueOfSeries(queue), start, { calls: planCalls, ahtSeconds, agents, onShift });
      }
    }
  }
  return dates;
}
