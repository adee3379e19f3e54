import { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { getSite } from '@/server/sites/get';
import { specialDaysOfSite } from '@/server/special-days/days-of-site';
import { addDays } from '@/server/trends/period';
import { METRICS, WHOLE_SITE } from '../contracts/vocabulary';
import { findDoneSnapshot } from '../find-snapshot';
import { readSeries } from '../overrides/read-series';
import { toSnapshotView } from '../to-snapshot-view';
import { forecastCalendar } from './forecast-calendar';

export const exportCalendarInput = z.object({
  siteId: z.int().positive(),
  /** null: the newest run, also of a subscription made long ago */
  snapshotId: z.uuid().nullable().default(null),
  queue: z.string().max(200).default(WHOLE_SITE),
  metric: z.enum(METRICS).default('offered'),
});

/** So far back special days stay in the calendar. */
const DAYS_BACK = 60;

/**
 * The special days and the daily forecasts of a queue or a site as an iCalendar file.
 * @throws AppError `not_found`
 */
export async function exportForecastCalendar(
  context: UseCaseContext,
  input: z.input<typeof exportCalendarInput>,
): Promise<string> {
  const { siteId, snapshotId, queue, metric } = parseInput(exportCalendarInput, input);
  const snapshot = await findDoneSnapshot(context.actor, siteId, snapshotId);
  const site = await getSite(context, { id: siteId });
  const { originDate, lastDate } = toSnapshotView(snapshot);
  const [from, to] = [originDate ?? '1970-01-01', lastDate ?? '1970-01-01'];
  const [{ days }, specialDays, named] = await Promise.all([
    readSeries({ snapshot, queue, metric, from, to }),
    specialDaysOfSite(siteId, addDays(from, -DAYS_BACK), to),
    database().queue.findUnique({ where: { siteId_code: { siteId, code: queue } }, select: { name: true } }),
  ]);
  return forecastCalendar({
    siteId,
    name: queue === WHOLE_SITE ? `Forecast ${site.name}` : `Forecast ${site.name}, ${named?.name || queue}`,
    queue,
    metric,
    madeAt: snapshot.finishedAt ?? snapshot.createdAt,
    days,
    specialDays: specialDays.ofQueue(queue).tags,
  });
}
