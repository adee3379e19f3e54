import type { z } from 'zod';
import { zonedClock } from '@/models/forecast/prepare/clock';
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
import { publishedPresence } from '../roster/published-presence';
import { readSettings } from '../settings/read-settings';
import { resolveRules } from '../settings/resolve';
import { type Achieved, readAchieved } from './achieved';
import { type Compared, compareQueue } from './compare-queue';
import { recordInput, type StaffingRecord } from './contract';
import { addForecastPlans } from './forecast-plans';
import { dayRows, intervalRows, missOfAll } from './gather-rows';
import { addPlan, type Plans } from './planned-interval';
import { ratedDays } from './queries/rated-days';
import { USUAL_WEEKS, usualPlans } from './usual-plans';

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
  const before = { from: addDays(period.from, -7 * USUAL_WEEKS), to: period.to };
  const achieved = await readAchieved(siteId, before, INTERVAL_MINUTES);
  const plans: Plans = new Map();
  const forecastDates = known ? await addForecastPlans({ actor }, siteId, period, plans) : new Set<string>();
  const queues = await describeQueues(siteId, achieved, period);
  const usualDates = addUsual({ queues, achieved, plans, period, forecastDates });
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

type DescribedQueue = Awaited<ReturnType<typeof describeQueues>>[number];

/** The clock and the rules of every queue that calls came to. */
async function describeQueues(siteId: number, achieved: ReadonlyMap<string, unknown>, { to }: Period) {
  const [settings, described, setting, patience] = await Promise.all([
    readSettings(siteId),
    database().queue.findMany({ where: { siteId } }),
    readSiteSetting(siteId),
    readPatience(siteId, { from: addDays(to, 1 - PATIENCE_DAYS), to }),
  ]);
  return [...achieved.keys()].map((queue) => {
    const own = described.find(({ code }) => code === queue);
    const { rules } = resolveRules({
      queue: settings.ofQueue(seriesOfQueue(queue)),
      site: settings.site,
      service: own ? { share: own.serviceTargetShare, seconds: own.serviceTargetSeconds } : null,
      estimatedPatience: patience.get(queue)?.plannedSeconds ?? null,
    });
    return { queue, rules, clock: zonedClock(own?.timeZone ?? setting.timeZone, INTERVAL_MINUTES) };
  });
}

interface UsualInput {
  queues: readonly DescribedQueue[];
  achieved: ReadonlyMap<string, Map<number, Achieved>>;
  plans: Plans;
  period: Period;
  forecastDates: ReadonlySet<string>;
}

/** Plans the days that no forecast reached by what was usual before; gives those days. */
function addUsual({ queues, achieved, plans, period, forecastDates }: UsualInput): Set<string> {
  const dates = new Set<string>();
  for (const date of daysOf(period).filter((day) => !forecastDates.has(day))) {
    for (const { queue, clock, rules } of queues) {
      const ofQueue = achieved.get(queue) ?? new Map();
      const question = { clock, rules, intervalMinutes: INTERVAL_MINUTES, achieved: ofQueue };
      for (const [start, planned] of usualPlans(date, question)) {
        dates.add(date);
        addPlan(plans, queue, start, planned);
      }
    }
  }
  return dates;
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
