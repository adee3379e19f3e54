import type { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { findDoneSnapshot } from '@/server/forecasts/find-snapshot';
import { queueOfSeries } from '@/server/forecasts/overrides/measured';
import { snapshotSpan } from '@/server/forecasts/read/snapshot-span';
import { dataEnd } from '@/server/forecasts/run/origin-of-site';
import { readSiteSetting, zonesOf } from '@/server/forecasts/run/site-setting';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import type { PlanInterval, StaffingPlan } from '../contracts/plan';
import { type StaffingToday, staffingTodayInput } from '../contracts/today';
import { movesOfDay } from '../moves/moves-of-day';
import { staffingPlan } from '../plan';
import { readCame } from './read-came';
import { reforecastQueue } from './reforecast-queue';
import { type Came, todayQueue } from './today-queue';

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
  const { siteId, date: asked, untilMinute: askedMinute } = parseInput(staffingTodayInput, input);
  const snapshot = await findDoneSnapshot(context.actor, siteId, null);
  const setting = await readSiteSetting(siteId);
  const end = await dataEnd(siteId, zonesOf(setting), Date.now());
  const date = dayOf(snapshot, asked, end?.openDay ?? null);
  const { intervalMinutes } = snapshot;
  const [plan, came, moves, results] = await Promise.all([
    staffingPlan(context, { siteId, from: date, to: date, snapshotId: snapshot.id }),
    readCame(siteId, date, intervalMinutes),
    movesOfDay(siteId, date),
    database().forecastSeriesResult.findMany({
      where: { snapshotId: snapshot.id, metric: 'offered' },
      select: { queue: true, noise: true, measure: true },
    }),
  ]);
  const first = plan.queues[0];
  if (!first) throw new AppError('not_found', 'This site’s forecast has no queue to plan people for.');
  const known = came.size > 0 && end ? firstUnknown(first.intervals, end.until, intervalMinutes) : 0;
  const untilMinute = Math.min(known, askedMinute ?? 1440);
  return {
    date,
    timeZone: setting.timeZone,
    intervalMinutes,
    untilMinute,
    staffFrom: plan.rosters.length > 0 ? 'roster' : 'requirement',
    queues: queuesOf({ plan, came, moves, results, untilMinute }),
    groups: plan.groups.map(({ name, queues }) => ({ name, queues })),
    moves,
    rates: plan.rates,
  };
}

/** The day asked for; else the first that is not wholly in the data, or that is forecast at all. */
function dayOf(snapshot: ForecastSnapshot, asked: string | null, openDay: string | null): string {
  const { origin, lastIntervalDate } = snapshotSpan(snapshot);
  const date = asked ?? (openDay === null || openDay < origin ? origin : openDay);
  if (date >= origin && date <= lastIntervalDate) return date;
  throw new AppError('invalid_input', `The forecast has no intervals of ${date}.`, {
    hint: `It has those of ${origin} to ${lastIntervalDate}.`,
  });
}

/** The minute of the first interval that is not wholly in the data; 1440 where all are. */
function firstUnknown(intervals: readonly PlanInterval[], until: number, minutes: number): number {
  return intervals.find(({ start }) => start + minutes * 60 > until)?.minute ?? 1440;
}

interface DayParts {
  plan: StaffingPlan;
  came: ReadonlyMap<string, ReadonlyMap<number, Came>>;
  moves: StaffingToday['moves'];
  results: readonly { queue: string; noise: unknown; measure: string }[];
  untilMinute: number;
}

function queuesOf({ plan, came, moves, results, untilMinute }: DayParts): StaffingToday['queues'] {
  return plan.queues.map((queue) => {
    const ofQueue = came.get(queueOfSeries(queue.queue)) ?? new Map<number, Came>();
    const result = results.find((one) => one.queue === queue.queue);
    return todayQueue({
      plan: queue,
      reforecast: reforecastQueue({
        plan: queue,
        came: ofQueue,
        untilMinute,
        noise: result?.noise,
        measure: result?.measure ?? 'offered',
      }),
      came: ofQueue,
      moves,
      intervalSeconds: plan.intervalMinutes * 60,
    });
  });
}
