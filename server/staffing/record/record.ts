import type { z } from 'zod';
import { missSentence } from '@/models/staffing/calibration/miss-words';
import { shareRoster } from '@/models/staffing/week/share-roster';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { seriesOfQueue } from '@/server/forecasts/overrides/measured';
import { readSiteSetting } from '@/server/forecasts/run/site-setting';
import { seriesNames } from '@/server/forecasts/series-names';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { addDays, daysOf, type Period } from '@/server/trends/period';
import { readPatience } from '../patience/read-patience';
import { zoneClocks } from '../read/zone-clocks';
import { publishedPresence } from '../roster/published-presence';
import { readSettings } from '../settings/read-settings';
import { resolveRules } from '../settings/resolve';
import { readAchieved } from './achieved';
import { type Compared, compareQueue } from './compare-queue';
import { recordInput, type StaffingRecord } from './contract';
import { addForecastPlans } from './forecast-plans';
import { dayRows, intervalRows, missOfAll } from './gather-rows';
import { addPlan, type Plans } from './planned-interval';
import { ratedDays } from './queries/rated-days';
import { readUsualDays, type UsualDay } from './usual-days';
import { usualPlans } from './usual-plans';

const INTERVAL_MINUTES = 30;

/** The callers of how many days tell their patience. */
const PATIENCE_DAYS = 84;

/**
 * Planned against achieved: what the newest forecast made before each day asked for (where there was none, what the four weeks
 * before would have), whom a published roster had there, what came, and the miss of the service level split into calls,
 * handle time, people rostered and absence. Settings are today's.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function staffingRecord(
  { actor }: UseCaseContext,
  input: z.input<typeof recordInput>,
): Promise<StaffingRecord> {
  requireSite(actor, input.siteId);
  const { siteId, queue, ...asked } = parseInput(recordInput, input);
  const [setting, nameOf, [rated]] = await Promise.all([
    readSiteSetting(siteId),
    seriesNames(siteId),
    ratedDays({ siteId }),
  ]);
  const known = rated && rated.rows > 0 ? rated : null;
  const period = periodOf(asked, known?.last ?? new Date().toISOString().slice(0, 10));
  const plans: Plans = new Map();
  const [achieved, forecastDates] = await Promise.all([
    readAchieved(siteId, period, INTERVAL_MINUTES),
    known ? addForecastPlans({ actor }, siteId, period, plans) : new Set<string>(),
  ]);
  const dates = daysOf(period).filter((date) => !forecastDates.has(date));
  const usual = await usualOf(siteId, dates);
  const queues = await describeQueues(siteId, [...achieved.keys(), ...usual.keys()], period);
  const usualDates = addUsual({ queues, usual, plans, dates });
  const roster = await rosterOf(siteId, setting.timeZone, period, plans);
  const all = queues.map((one) => ({
    queue: one.queue,
    compared: compareQueue({
      ...one,
      period,
      intervalMinutes: INTERVAL_MINUTES,
      plans: plans.get(one.queue) ?? new Map(),
      achieved: achieved.get(one.queue) ?? new Map(),
      rostered: (date, start) => roster.of(one.queue, date, start),
    }),
  }));
  const met = all.filter(({ compared }) => compared.length > 0);
  const chosen = met
    .filter((one) => queue === null || one.queue === queue)
    .flatMap(({ compared }) => compared);
  return {
    timeZone: setting.timeZone,
    intervalMinutes: INTERVAL_MINUTES,
    ...period,
    firstDate: known?.first ?? null,
    lastDate: known?.last ?? null,
    queues: met.map((one) => ({ queue: one.queue, name: nameOf(seriesOfQueue(one.queue)) })),
    forecastDays: forecastDates.size,
    usualDays: usualDates.size,
    rosteredDays: roster.dates.size,
    ...summaryOf(chosen),
  };
}

function periodOf({ from, to }: { from: string | null; to: string | null }, last: string): Period {
  const end = to ?? (from === null ? last : addDays(from, 6));
  return { from: from ?? addDays(end, -6), to: end };
}

function summaryOf(compared: readonly Compared[]) {
  const total = missOfAll(compared);
  const calls = (of: readonly Compared[]) => of.reduce((sum, { actual }) => sum + actual.rated, 0);
  return {
    calls: calls(compared),
    comparedCalls: calls(compared.filter(({ miss }) => miss)),
    total,
    sentence: total && missSentence(total),
    days: dayRows(compared),
    intervals: intervalRows(compared),
  };
}

/** What was usual before the days that no forecast reached. */
async function usualOf(siteId: number, dates: readonly string[]): ReturnType<typeof readUsualDays> {
  const [from, to] = [dates[0], dates.at(-1)];
  return from && to ? readUsualDays(siteId, { from, to }, INTERVAL_MINUTES) : new Map();
}

type DescribedQueue = Awaited<ReturnType<typeof describeQueues>>[number];

/** The clock and the rules of every queue that calls came to. */
async function describeQueues(siteId: number, queues: readonly string[], { to }: Period) {
  const [settings, described, setting, patience] = await Promise.all([
    readSettings(siteId),
    database().queue.findMany({ where: { siteId } }),
    readSiteSetting(siteId),
    readPatience(siteId, { from: addDays(to, 1 - PATIENCE_DAYS), to }),
  ]);
  const byCode = new Map(described.map((one) => [one.code, one]));
  const clockOf = zoneClocks(INTERVAL_MINUTES);
  return [...new Set(queues)].sort().map((queue) => {
    const own = byCode.get(queue);
    const { rules } = resolveRules({
      queue: settings.ofQueue(seriesOfQueue(queue)),
      site: settings.site,
      service: own ? { share: own.serviceTargetShare, seconds: own.serviceTargetSeconds } : null,
      estimatedPatience: patience.get(queue)?.plannedSeconds ?? null,
    });
    return { queue, rules, clock: clockOf(own?.timeZone ?? setting.timeZone) };
  });
}

interface UsualInput {
  queues: readonly DescribedQueue[];
  usual: ReadonlyMap<string, ReadonlyMap<string, UsualDay>>;
  plans: Plans;
  dates: readonly string[];
}

/** Plans the days that no forecast reached by what was usual before; gives those of which anything is known. */
function addUsual({ queues, usual, plans, dates }: UsualInput): Set<string> {
  const planned = new Set<string>();
  for (const { queue, ...described } of queues) {
    for (const date of dates) {
      const day = usual.get(queue)?.get(date);
      if (!day) continue;
      for (const [start, plan] of usualPlans(date, day, described)) {
        planned.add(date);
        addPlan(plans, queue, start, plan);
      }
    }
  }
  return planned;
}

/** Whom published rosters had there, shared among the queues of each group by what was planned. */
async function rosterOf(siteId: number, timeZone: string, period: Period, plans: Plans) {
  const { groups, rosters } = await publishedPresence(siteId, timeZone, period, INTERVAL_MINUTES);
  const dates = new Set(rosters.map(({ date }) => date));
  const shared = shareRoster(groups, (queue, start) => plans.get(queue)?.get(start)?.onShift ?? 0);
  return {
    dates,
    of: (queue: string, date: string, start: number): number | null => {
      const people = shared.get(queue);
      return people && dates.has(date) ? (people.get(start) ?? 0) : null;
    },
  };
}
