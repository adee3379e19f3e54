import { z } from 'zod';
import { OUTCOMES } from '@/server/calls/call-record';
import type { MatchingCalls } from '@/server/transcripts/search/matching-calls';
import { CALLS_READ, CALLS_WITH_TEXT, readingParams } from './reading-matches';

/** Which calls a list looks at, by their keys. */
export interface CallKeys {
  /** All, those in which was read what is asked for, or those without a transcript. */
  of: keyof typeof KEYS;
  /** Only calls in which this was said. */
  search: MatchingCalls | null;
}

export const ALL_CALLS: CallKeys = { of: 'all', search: null };

const KEYS = {
  all: '',
  read: `AND (started_on, call_id) IN (${CALLS_READ})`,
  unread: `AND (started_on, call_id) NOT IN (${CALLS_WITH_TEXT})`,
} as const;

/** SQL: narrows rows with `started_on` and `call_id` to those that were found. */
const said = (search: MatchingCalls | null): string =>
  search ? `AND (started_on, call_id) IN (${search.sql})` : '';

/**
 * The one place that says which version of a call counts: the newest, in a narrow key range (site and UTC days), read in
 * key order without FINAL. Withdrawn calls are still among them: whoever reads this drops `is_deleted = 1` outside, like
 * every other filter, because an older version must not come up where the newest does not match.
 * Parameters: site_id, days; where a list looks at transcripts, those of READING_MATCHES as well.
 * @param keys narrows by key, so that of a call all versions are compared, or none
 */
export const currentCalls = ({ of, search }: CallKeys = ALL_CALLS): string => `
  SELECT *
  FROM calls
  WHERE site_id = {site_id:UInt32} AND started_on IN {days:Array(Date)} ${KEYS[of]} ${said(search)}
  ORDER BY started_on, call_id, version DESC
  LIMIT 1 BY started_on, call_id`;

/** The outcome as people read it: abandoned under the queue's threshold is short. */
export const READ_OUTCOME = `
  if(outcome = 'abandoned'
      AND wait_ms < transform(queue, {queue_codes:Array(String)}, {queue_short_ms:Array(UInt32)}, {short_ms:UInt32}),
    'short_abandoned', toString(outcome))`;

const INSTANT = 'toUnixTimestamp64Milli(started_at)';
/** The wall clock of the call's queue, as if it were UTC. toString is the one function that takes a zone per row. */
const WALL_CLOCK = `toDateTime(substring(toString(started_at,
    transform(queue, {queue_codes:Array(String)}, {queue_zones:Array(String)}, {zone:String})), 1, 19), 'UTC')`;
const WALL_MINUTE = `(toHour(${WALL_CLOCK}) * 60 + toMinute(${WALL_CLOCK}))`;

/** Whether a current call matches a CallsFilter. Goes with `matchParams`. */
export const MATCHES = `
  is_deleted = 0
  AND ${INSTANT} >= transform(queue, {queue_codes:Array(String)}, {queue_from_ms:Array(Int64)}, {from_ms:Int64})
  AND ${INSTANT} < transform(queue, {queue_codes:Array(String)}, {queue_until_ms:Array(Int64)}, {until_ms:Int64})
  AND (empty({queues:Array(String)}) OR queue IN {queues:Array(String)})
  AND (empty({types:Array(String)}) OR type IN {types:Array(String)})
  AND (empty({agent_groups:Array(String)}) OR agent_group IN {agent_groups:Array(String)})
  AND (empty({agents:Array(String)}) OR agent IN {agents:Array(String)})
  AND (empty({wrap_ups:Array(String)}) OR wrap_up IN {wrap_ups:Array(String)})
  AND (empty({directions:Array(String)}) OR toString(direction) IN {directions:Array(String)})
  AND (empty({outcomes:Array(String)}) OR ${READ_OUTCOME} IN {outcomes:Array(String)})
  AND wait_ms BETWEEN {wait_from_ms:UInt32} AND {wait_to_ms:UInt32}
  AND (empty({weekdays:Array(UInt8)}) OR toDayOfWeek(${WALL_CLOCK}) IN {weekdays:Array(UInt8)})
  AND ({minute_from:UInt16} = {minute_until:UInt16}
    OR if({minute_from:UInt16} < {minute_until:UInt16},
      ${WALL_MINUTE} >= {minute_from:UInt16} AND ${WALL_MINUTE} < {minute_until:UInt16},
      ${WALL_MINUTE} >= {minute_from:UInt16} OR ${WALL_MINUTE} < {minute_until:UInt16}))`;

const texts = z.array(z.string());
const integers = z.array(z.int());

/** The parameters of currentCalls. */
export const currentCallsParams = { site_id: z.int().positive(), days: z.array(z.iso.date()) };

/** The parameters of READ_OUTCOME. */
export const readOutcomeParams = {
  queue_codes: texts,
  queue_short_ms: integers,
  short_ms: z.int(),
};

/** The parameters of MATCHES and of READING_MATCHES. */
export const matchParams = {
  ...readingParams,
  ...readOutcomeParams,
  queue_zones: texts,
  zone: z.string(),
  queue_from_ms: integers,
  queue_until_ms: integers,
  from_ms: z.int(),
  until_ms: z.int(),
  queues: texts,
  types: texts,
  agent_groups: texts,
  agents: texts,
  wrap_ups: texts,
  directions: texts,
  outcomes: z.array(z.enum(OUTCOMES)),
  wait_from_ms: z.int(),
  wait_to_ms: z.int(),
  weekdays: integers,
  minute_from: z.int(),
  minute_until: z.int(),
};
const shape = z.object(matchParams);
export type MatchParams = z.output<typeof shape>;
