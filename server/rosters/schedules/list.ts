import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { newestSnapshot } from '@/server/forecasts/find-snapshot';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { addDays, weekdayOf } from '@/server/trends/period';
import { scheduleHead } from '../contracts/schedule';
import { toScheduleHead } from './to-schedule-head';

export const schedulesInput = z.object({ siteId: z.int().positive() });

export const schedulesOutput = z.object({
  /** rosters that are done, the newest first */
  schedules: z.array(scheduleHead),
  /** the run that waits, runs, or is about to be started again; null: none */
  current: scheduleHead.nullable(),
  /** the last run that is over, however it ended */
  last: scheduleHead.nullable(),
  /** Monday of the first whole week that is forecast; null: no forecast */
  firstWeek: z.iso.date().nullable(),
});
type Schedules = z.output<typeof schedulesOutput>;

const MOST = 50;

/**
 * The rosters of a site, and the run under way. Cheap: pages ask it every second while one runs.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function listSchedules(
  { actor }: UseCaseContext,
  input: z.input<typeof schedulesInput>,
): Promise<Schedules> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'rosters:read');
  const { siteId } = parseInput(schedulesInput, input);
  const [done, current, last, snapshot] = await Promise.all([
    database().staffSchedule.findMany({
      where: { siteId, status: 'done' },
      orderBy: { createdAt: 'desc' },
      take: MOST,
    }),
    database().staffSchedule.findUnique({ where: { activeSiteId: siteId } }),
    database().staffSchedule.findFirst({
      where: { siteId, activeSiteId: null, finishedAt: { not: null } },
      orderBy: { finishedAt: 'desc' },
    }),
    newestSnapshot(siteId),
  ]);
  const origin = snapshot?.originDate?.toISOString().slice(0, 10);
  return {
    schedules: done.map(toScheduleHead),
    current: current && toScheduleHead(current),
    last: last && toScheduleHead(last),
    firstWeek: origin ? addDays(origin, (8 - weekdayOf(origin)) % 7) : null,
  };
}
