import { Temporal } from 'temporal-polyfill';
import type { CallsFilter } from './calls-filter';
import type { MatchParams, readOutcomeParams } from './queries/current-calls';
import type { ReadingParams } from './queries/reading-matches';
import { DEFAULT_SHORT_ABANDON_SECONDS, type SiteRules } from './queue-rules';

const MAX_UINT32 = 0xffff_ffff;
/** No probability reaches it. */
const ANY_SCORE = 2;

type ReadOutcomeParams = Pick<MatchParams, keyof typeof readOutcomeParams>;

/** The instants at which a period of local days begins and ends in a zone; days of 23 and 25 hours are taken as they are. */
function bounds(from: string, to: string, timeZone: string): { fromMs: number; untilMs: number } {
  const midnight = (day: Temporal.PlainDate): number => day.toZonedDateTime(timeZone).epochMilliseconds;
  return {
    fromMs: midnight(Temporal.PlainDate.from(from)),
    untilMs: midnight(Temporal.PlainDate.from(to).add({ days: 1 })),
  };
}

/** The queues' thresholds in the shape that READ_OUTCOME takes. */
export function outcomeParams(rules: SiteRules): ReadOutcomeParams {
  return {
    queue_codes: rules.queues.map(({ code }) => code),
    queue_short_ms: rules.queues.map(({ shortAbandonSeconds }) => shortAbandonSeconds * 1000),
    short_ms: DEFAULT_SHORT_ABANDON_SECONDS * 1000,
  };
}

/** A filter and the queues' rules in the shape that the SQL of current calls takes. */
export function toMatchParams(filter: CallsFilter, rules: SiteRules): MatchParams {
  const site = bounds(filter.from, filter.to, rules.timeZone);
  const queues = rules.queues.map((queue) => bounds(filter.from, filter.to, queue.timeZone));
  return {
    ...readingParamsOf(filter),
    ...outcomeParams(rules),
    queue_zones: rules.queues.map(({ timeZone }) => timeZone),
    zone: rules.timeZone,
    queue_from_ms: queues.map(({ fromMs }) => fromMs),
    queue_until_ms: queues.map(({ untilMs }) => untilMs),
    from_ms: site.fromMs,
    until_ms: site.untilMs,
    queues: filter.queues,
    types: filter.types,
    agent_groups: filter.agentGroups,
    agents: filter.agents,
    wrap_ups: filter.wrapUps,
    directions: filter.directions,
    outcomes: filter.outcomes,
    wait_from_ms: filter.waitAtLeastMs ?? 0,
    wait_to_ms: filter.waitAtMostMs ?? MAX_UINT32,
    weekdays: filter.weekdays,
    minute_from: filter.timeOfDay?.from ?? 0,
    minute_until: filter.timeOfDay?.until ?? 0,
  };
}

function readingParamsOf(filter: CallsFilter): ReadingParams {
  const { siteId, from, to, queues, types, agentGroups, directions, agents } = filter;
  const { intents, irritants, languages, sentiments, scoreAtLeast, scoreBelow, corrected } = filter;
  return {
    ...{ siteId, from, to, queues, types, agentGroups, directions, agents },
    ...{ intents, irritants, languages, sentiments },
    score_from: scoreAtLeast ?? 0,
    score_below: scoreBelow ?? ANY_SCORE,
    corrected: corrected === null ? -1 : corrected ? 1 : 0,
  };
}

/** The UTC days that may hold calls of the filter's local days. */
export function utcDays(params: MatchParams): { first: string; last: string } {
  const day = (instantMs: number): string => new Date(instantMs).toISOString().slice(0, 10);
  return {
    first: day(Math.min(params.from_ms, ...params.queue_from_ms)),
    last: day(Math.max(params.until_ms, ...params.queue_until_ms) - 1),
  };
}
