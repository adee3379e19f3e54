import { database } from '@/server/postgres/client';
import { compileSearch } from '@/server/transcripts/search/compile';
import { type MatchingCalls, matchingCalls } from '@/server/transcripts/search/matching-calls';
import type { CallsFilter } from './calls-filter';
import { utcDays } from './match-params';
import { ALL_CALLS, type CallKeys, type MatchParams } from './queries/current-calls';
import { type MatchingSource, matchingADay } from './queries/matching-a-day';
import { matchingReadings } from './queries/matching-readings';
import { reportedQueues } from './queries/reported-queues';
import { storedDays } from './queries/stored-days';
import { type Narrowing, narrowingOf } from './reading-filter';

export interface PlannedDay {
  /** UTC, YYYY-MM-DD. */
  day: string;
  /** Rows (all versions) that reading the day costs. */
  stored: number;
  /** Calls that match, where the rollups say so; null where only reading the day tells. */
  matching: number | null;
  /** Where only looking into texts tells: calls that may match, at most. Looking into a day costs in proportion. */
  texts?: number;
}

export interface Plan {
  /** Days that may hold matching calls, oldest first. */
  days: PlannedDay[];
  /** Which of their calls to look at. */
  keys: CallKeys;
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

/**
 * Which days to read for a filter, and what each costs and yields: known from rollups, before any call is read.
 * @param counting how many calls match is worth looking into all texts of the period for; a list looks as far as it needs
 */
export async function planDays(
  filter: CallsFilter,
  match: MatchParams,
  { counting = false } = {},
): Promise<Plan> {
  const { siteId } = filter;
  const range = { site_id: siteId, ...utcDays(match) };
  // The marks first: a day settled after this is read call by call, never from rollups of before.
  const dirty = await database().dirtyDay.findMany({ where: { siteId }, select: { day: true } });
  const settled = dirty.length === 0;
  const narrowing = narrowingOf(filter);
  if (narrowing === 'nothing') return { days: [], keys: ALL_CALLS, settled };
  const keys: CallKeys = { of: KEYS[narrowing], search: searchOf(filter) };
  const dirtyDays = new Set(dirty.map(({ day }) => day.toISOString().slice(0, 10)));
  const days = await (narrowing === 'read'
    ? daysByReadings(filter, match, range, { search: counting ? keys.search : null, dirtyDays })
    : daysByRollups(filter, match, range, { narrowing, dirtyDays }));
  return { days: days.filter((day) => day.matching !== 0), keys, settled };
}

/** What was asked for, as a piece of SQL. */
function searchOf({ phrase }: CallsFilter): MatchingCalls | null {
  return phrase === '' ? null : matchingCalls(compileSearch(phrase));
}

const KEYS = { none: 'all', read: 'read', unread: 'unread' } as const;

async function daysByRollups(
  filter: CallsFilter,
  match: MatchParams,
  range: UtcRange,
  { narrowing, dirtyDays }: { narrowing: Narrowing; dirtyDays: ReadonlySet<string> },
): Promise<PlannedDay[]> {
  const [stored, source] = await Promise.all([
    storedDays(range),
    narrowing === 'none' ? usableSource(filter, range) : null,
  ]);
  const matching = source ? await matchingByDay(source, filter, match, range) : null;
  return stored.map(({ day, stored }) => ({
    day,
    stored,
    matching: matching && !dirtyDays.has(day) ? (matching.get(day) ?? 0) : null,
  }));
}

/** Reading one call by its key costs a granule at most, for each part of the table. */
const ROWS_A_KEY = 8192;

/** Days of which the insights say that calls match. Of days that changed since, and by wrap-up code, they only say which. */
async function daysByReadings(
  filter: CallsFilter,
  match: MatchParams,
  range: UtcRange,
  { search, dirtyDays }: { search: MatchingCalls | null; dirtyDays: ReadonlySet<string> },
): Promise<PlannedDay[]> {
  const { siteId, wrapUps, phrase } = filter;
  const onlyTextsTell = phrase !== '' && search === null;
  const stale = await database().dirtyInsightDay.findMany({ where: { siteId }, select: { day: true } });
  const staleDays = new Set(stale.map(({ day }) => day.toISOString().slice(0, 10)));
  const stored = await storedDays(range);
  const days = stored.map(({ day }) => day);
  const found = await matchingReadings({ siteId, days, match, search });
  const matching = new Map(found.map(({ day, calls }) => [day, calls]));
  return stored.flatMap(({ day, stored }) => {
    if (dirtyDays.has(day) || staleDays.has(day)) return { day, stored, matching: null };
    const calls = matching.get(day) ?? 0;
    if (calls === 0) return [];
    const cost = Math.min(stored, calls * ROWS_A_KEY);
    if (onlyTextsTell) return { day, stored: cost, matching: null, texts: calls };
    return { day, stored: cost, matching: wrapUps.length > 0 ? null : calls };
  });
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
