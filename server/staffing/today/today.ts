import type { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { findDoneSnapshot } from '@/server/forecasts/find-snapshot';
import { queueOfSeries } from '@/server/forecasts/overrides/measured';
import { forecastToday } from '@/server/forecasts/today';
import { parseInput } from '@/server/parse-input';
import { type StaffingToday, staffingTodayInput } from '../contracts/today';
import { movesOfDay } from '../moves/moves-of-day';
import { staffingPlan } from '../plan';
import { readCame } from './read-came';
import { todayQueue } from './today-queue';

/**
 * A day under way: now against plan by queue and interval, what is now expected of the rest, and the service level that the
 * staff planned (moves among it) will give.
 * @throws AppError `not_found` for a site that is not the actor's, or one without a forecast; `invalid_input` for a day that
 *   is not forecast by interval
 */
export async function staffingToday(
  context: UseCaseContext,
  input: z.input<typeof staffingTodayInput>,
): Promise<StaffingToday> {
  requireSite(context.actor, input.siteId);
  const { siteId, date: asked, untilMinute } = parseInput(staffingTodayInput, input);
  const snapshot = await findDoneSnapshot(context.actor, siteId, null);
  const site = await forecastToday(context, { siteId, date: asked, untilMinute, snapshotId: snapshot.id });
  const { date, timeZone, intervalMinutes } = site;
  const [plan, came, moves] = await Promise.all([
    staffingPlan(context, { siteId, from: date, to: date, snapshotId: snapshot.id }),
    readCame(siteId, date, intervalMinutes),
    movesOfDay(siteId, date),
  ]);
  if (plan.queues.length === 0) {
    throw new AppError('not_found', 'This site’s forecast has no queue to plan people for.');
  }
  const scope = { siteId, date, untilMinute: site.untilMinute, snapshotId: snapshot.id };
  const queues = await Promise.all(
    plan.queues.map(async (queue) =>
      todayQueue({
        plan: queue,
        reforecast: await forecastToday(context, { ...scope, queue: queue.queue }),
        came: came.get(queueOfSeries(queue.queue)) ?? new Map(),
        moves,
        intervalSeconds: intervalMinutes * 60,
      }),
    ),
  );
  return {
    date,
    timeZone,
    intervalMinutes,
    untilMinute: site.untilMinute,
    staffFrom: plan.rosters.length > 0 ? 'roster' : 'requirement',
    queues,
    groups: plan.groups.map(({ name, queues: served }) => ({ name, queues: served })),
    moves,
    rates: plan.rates,
  };
}
