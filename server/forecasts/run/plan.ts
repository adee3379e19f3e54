import { AppError } from '@/server/errors';
import { type SpecialDaysOfSite, specialDaysOfSite } from '@/server/special-days/days-of-site';
import { addDays } from '@/server/trends/period';
import { knownDays } from '@/server/trends/queries/known-days';
import { historyQueues } from '../queries/history-queues';
import { measureOfQueue } from './measure-of-queue';
import { originOfSite } from './origin-of-site';
import { readSiteSetting, type SiteSetting, zonesOf } from './site-setting';

/** 18 weeks by interval, 15 months by day: how far ahead leave is planned, and how far ahead people are hired. */
export const INTERVAL_DAYS = 126;
export const DAY_HORIZON_DAYS = 457;
/** More tells little about today: three years hold every moving holiday three times. */
const HISTORY_DAYS = 1096;
/** A queue without a call for so long is closed for good, and is not forecast. */
const SILENT_DAYS = 91;

export interface PlannedQueue {
  code: string;
  measure: 'offered' | 'calls';
  timeZone: string;
  /** false: it only counts in the site's past */
  isLive: boolean;
}

/** What a run reads and forecasts. */
export interface RunPlan {
  site: SiteSetting;
  /** history, both inclusive; the day after `to` is the origin */
  from: string;
  to: string;
  origin: string;
  intervalMinutes: 15 | 30;
  /** local days on which the site has any data */
  covered: readonly string[];
  queues: readonly PlannedQueue[];
  specialDays: SpecialDaysOfSite;
}

/**
 * Looks at what a site has, and says what its forecast is made from.
 * @param now milliseconds since 1970
 * @throws AppError `not_found` for an unknown site, `conflict` for one without calls
 */
export async function planRun(siteId: number, now: number): Promise<RunPlan> {
  const site = await readSiteSetting(siteId);
  const zones = zonesOf(site);
  const origin = await originOfSite(siteId, zones, now);
  const to = origin && addDays(origin, -1);
  const from = origin && addDays(origin, -HISTORY_DAYS);
  const found = from && to ? await historyQueues({ siteId, from, to }) : [];
  if (!origin || !from || !to || found.length === 0) {
    throw new AppError('conflict', 'This site has no whole day with incoming calls to forecast from.', {
      hint: 'Load calls or interval volumes on the Data page; four weeks give a first forecast.',
    });
  }
  const [covered, specialDays] = await Promise.all([
    knownDays({ siteId, from, to }),
    specialDaysOfSite(siteId, from, addDays(origin, DAY_HORIZON_DAYS)),
  ]);
  const queues = found.map((queue) => ({
    code: queue.code,
    measure: measureOfQueue(queue),
    timeZone: site.queues.get(queue.code)?.timeZone ?? site.timeZone,
    isLive: queue.last_date >= addDays(origin, -SILENT_DAYS),
  }));
  const days = covered.map(({ date }) => date);
  return { site, from, to, origin, intervalMinutes: stepFor(zones), covered: days, queues, specialDays };
}

/** Half hours, unless a zone a quarter of an hour apart from the others must be added to them. */
function stepFor(zones: readonly string[]): 15 | 30 {
  if (zones.length === 1) return 30;
  const minutes = zones.map((zone) => new Date().toLocaleString('en', { timeZone: zone, minute: 'numeric' }));
  return minutes.every((minute) => Number(minute) % 30 === Number(minutes[0]) % 30) ? 30 : 15;
}
