import type { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { findDoneSnapshot, newestSnapshot } from '@/server/forecasts/find-snapshot';
import { queueOfSeries } from '@/server/forecasts/overrides/measured';
import { snapshotSpan } from '@/server/forecasts/read/snapshot-span';
import { readSiteSetting } from '@/server/forecasts/run/site-setting';
import { seriesNames } from '@/server/forecasts/series-names';
import { toSnapshotView } from '@/server/forecasts/to-snapshot-view';
import { getRates } from '@/server/irritants/rates/get';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { addDays, type Period, weekdayOf } from '@/server/trends/period';
import { demandInput, type QueueDemand, type StaffingDemand } from './contracts/demand';
import { readPatience } from './patience/read-patience';
import { type RecentHandling, recentHandling } from './read/handle-seconds';
import { plannedSeries } from './read/planned-series';
import { queueIntervals } from './read/queue-intervals';
import { recentDays, recentWaitDays } from './read/recent-days';
import { zoneClocks } from './read/zone-clocks';
import { publishedPresence } from './roster/published-presence';
import { readSettings } from './settings/read-settings';
import { resolveRules } from './settings/resolve';

/** One call in a hundred may find all lines busy in the busiest interval: what carriers plan for. */
const LINE_BLOCKING = 0.01;

/**
 * What plans are made of: by queue and interval the calls and handle times that are forecast, overrides among them, the
 * rules that the queue is staffed by, its callers' patience, and whom a published roster has there.
 * @throws AppError `not_found` for a site that is not the actor's, or a snapshot that is not done
 */
export async function staffingDemand(
  { actor }: UseCaseContext,
  input: z.input<typeof demandInput>,
): Promise<StaffingDemand> {
  requireSite(actor, input.siteId);
  const { siteId, queues, snapshotId, ...asked } = parseInput(demandInput, input);
  const snapshot =
    snapshotId === null ? await newestSnapshot(siteId) : await findDoneSnapshot(actor, siteId, snapshotId);
  const { timeZone } = await readSiteSetting(siteId);
  const span = snapshot && snapshotSpan(snapshot);
  const period = periodOf(asked, span?.origin ?? new Date().toISOString().slice(0, 10));
  const [recent, waited] = await Promise.all([recentDays(siteId), recentWaitDays(siteId)]);
  const intervalMinutes = snapshot?.intervalMinutes ?? 30;
  const handling = await recentHandling(siteId, recent, waited);
  const [presence, rates, planned] = await Promise.all([
    publishedPresence(siteId, timeZone, period, intervalMinutes),
    getRates({ actor }, { siteId }),
    snapshot ? queueDemands(snapshot, { period, waited, queues, handling }) : [],
  ]);
  return {
    snapshot: snapshot && toSnapshotView(snapshot),
    timeZone,
    intervalMinutes,
    ...period,
    firstDate: span?.origin ?? null,
    lastDate: span?.lastIntervalDate ?? null,
    ...presence,
    queues: planned,
    lineUse: handling.lineUse,
    rates: { currency: rates.currency, agentHour: rates.agentHour, isAssumed: rates.updatedAt === null },
    lineBlocking: LINE_BLOCKING,
  };
}

/** The days asked for; else the first whole week that is forecast. */
function periodOf({ from, to }: { from: string | null; to: string | null }, origin: string): Period {
  const monday = addDays(origin, (8 - weekdayOf(origin)) % 7);
  const first = from ?? (to === null ? monday : addDays(to, -6));
  return { from: first, to: to ?? addDays(first, 6) };
}

interface DemandScope {
  period: Period;
  /** the days whose waits say how patient callers are */
  waited: Period | null;
  queues: readonly string[] | null;
  handling: RecentHandling;
}

async function queueDemands(snapshot: ForecastSnapshot, scope: DemandScope): Promise<QueueDemand[]> {
  const results = await database().forecastSeriesResult.findMany({
    where: {
      snapshotId: snapshot.id,
      metric: 'offered',
      queue: scope.queues ? { in: [...scope.queues] } : { not: '' },
    },
    select: { queue: true },
    orderBy: { queue: 'asc' },
  });
  const queues = results.flatMap(({ queue }) => (queue === '' ? [] : queue));
  const [seriesOf, facts] = await Promise.all([
    plannedSeries(snapshot, queues, scope.period),
    readFacts(snapshot.siteId, scope.waited),
  ]);
  const clockOf = zoneClocks(snapshot.intervalMinutes);
  return queues.map((queue): QueueDemand => {
    const series = seriesOf(queue);
    const recentAht = scope.handling.of(queueOfSeries(queue));
    const known = facts(queue);
    return {
      queue,
      ...known,
      ahtFrom: series.aht.size > 0 ? 'forecast' : recentAht.from,
      intervals: queueIntervals({
        series,
        clock: clockOf(known.timeZone),
        period: scope.period,
        fallbackAht: recentAht.seconds,
      }),
    };
  });
}

/** What is known of a queue beside its forecast: name, clock, rules, the patience of its callers. */
async function readFacts(siteId: number, waited: Period | null) {
  const [nameOf, setting, settings, described, patience] = await Promise.all([
    seriesNames(siteId),
    readSiteSetting(siteId),
    readSettings(siteId),
    database().queue.findMany({ where: { siteId } }),
    waited ? readPatience(siteId, waited) : null,
  ]);
  const byCode = new Map(described.map((one) => [one.code, one]));
  return (queue: string) => {
    const own = byCode.get(queue);
    const known = patience?.get(queueOfSeries(queue));
    return {
      name: nameOf(queue),
      timeZone: own?.timeZone ?? setting.timeZone,
      ...resolveRules({
        queue: settings.ofQueue(queue),
        site: settings.site,
        service: own ? { share: own.serviceTargetShare, seconds: own.serviceTargetSeconds } : null,
        estimatedPatience: known?.plannedSeconds ?? null,
      }),
      patience: known && waited ? { ...summaryOf(known.estimate), ...waited } : null,
    };
  };
}

function summaryOf(estimate: {
  meanSeconds: number | null;
  low: number | null;
  high: number | null;
  calls: number;
  abandoned: number;
}) {
  const { meanSeconds, low, high, calls, abandoned } = estimate;
  return { meanSeconds, low, high, calls, abandoned };
}
