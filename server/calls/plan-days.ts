import { database } from '@/server/postgres/client';
import type { CallsFilter } from './calls-filter';
import { utcDays } from './match-params';
import type { MatchParams } from './queries/current-calls';
import { type MatchingSource, matchingADay } from './queries/matching-a-day';
import { reportedQueues } from './queries/reported-queues';
import { storedDays } from './queries/stored-days';

export interface PlannedDay {
  /** UTC, YYYY-MM-DD. */
  day: string;
  /** Rows (all versions) that reading the day costs. */
  stored: number;
  /** Calls that match, where the rollups say so; null where only reading the day tells. */
  matching: number | null;
}

export interface Plan {
  /** Days that may hold matching calls, oldest first. */
  days: PlannedDay[];
  /** No day of the site waits to be settled: nothing stands on two days, and rollups are as new as the facts. */
  settled: boolean;
}

const INTERVAL_MINUTES = 15;

/** The rollup that answers how many calls match, exactly; null where none does. */
function exactSource(filter: CallsFilter): MatchingSource | null {
  const { agents, wrapUps, weekdays, timeOfDay } = filter;
  if (filter.waitAtLeastMs !== null || filter.waitAtMostMs !== null) return null;
  const byClock = weekdays.length > 0 || timeOfDay !== null;
  if ([byClock, agents.length > 0, wrapUps.length > 0].filter(Boolean).length > 1) return null;
  if (!byClock) return agents.length > 0 ? 'agent' : 'wrapUp';
  const onGrid =
    !timeOfDay || (timeOfDay.from % INTERVAL_MINUTES === 0 && timeOfDay.until % INTERVAL_MINUTES === 0);
  return onGrid ? 'interval' : null;
}

/** Which days to read for a filter, and what each costs and yields: known from rollups, before any call is read. */
export async function planDays(filter: CallsFilter, match: MatchParams): Promise<Plan> {
  const { siteId } = filter;
  const range = { site_id: siteId, ...utcDays(match) };
  // The marks first: a day settled after this is read call by call, never from rollups of before.
  const dirty = await database().dirtyDay.findMany({ where: { siteId }, select: { day: true } });
  const [stored, source] = await Promise.all([storedDays(range), usableSource(filter, range)]);
  const matching = source ? await matchingByDay(source, filter, match, range) : null;
  const dirtyDays = new Set(dirty.map(({ day }) => day.toISOString().slice(0, 10)));
  const days = stored.map(({ day, stored }) => ({
    day,
    stored,
    matching: matching && !dirtyDays.has(day) ? (matching.get(day) ?? 0) : null,
  }));
  return { days: days.filter((day) => day.matching !== 0), settled: dirty.length === 0 };
}

type UtcRange = { site_id: number; first: string; last: string };

/** The rollup by interval also holds volumes that an ACD reported without calls; then it cannot count calls. */
async function usableSource(filter: CallsFilter, range: UtcRange): Promise<MatchingSource | null> {
  const source = exactSource(filter);
  if (source !== 'interval') return source;
  const reported = await reportedQueues(range);
  return reported.length === 0 ? source : null;
}

async function matchingByDay(
  source: MatchingSource,
  filter: CallsFilter,
  match: MatchParams,
  range: UtcRange,
): Promise<Map<string, number>> {
  const { queues, types, agent_groups, directions, outcomes, agents, wrap_ups, weekdays } = match;
  const found = await matchingADay(source, {
    ...range,
    from: filter.from,
    to: filter.to,
    queues,
    types,
    agent_groups,
    directions,
    outcomes,
    agents,
    wrap_ups,
    weekdays,
    minute_from: match.minute_from,
    minute_until: match.minute_until,
  });
  return new Map(found.map(({ day, calls }) => [day, calls]));
}
