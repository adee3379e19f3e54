import { batchOfVersion } from '@/server/calls/batch-of-version';
import { IN_ZONE } from '@/server/rollups/queue-zones';

/** The measures of every rollup table, in one order. */
export const MEASURES = [
  'calls',
  'outcome_known',
  'offered',
  'answered',
  'abandoned',
  'short_abandoned',
  'contained',
  'transferred',
  'failed',
  'rated_offered',
  'rated_within_target',
  'waits',
  'wait_ms',
  'abandon_wait_ms',
  'longest_wait_ms',
  'handled',
  'talk_ms',
  'hold_ms',
  'acw_ms',
] as const;
export type Measure = (typeof MEASURES)[number];

/** SQL: the current version of the calls of one zone on some UTC days, with what a measure asks about one call. */
export const MEASURED_CALLS = `
  SELECT
    started_on, started_at, queue, type, entry, menu_choice, direction, agent_group, agent, wrap_up, outcome,
    transferred_to, consent, ${batchOfVersion('version')} AS batch_seq,
    ivr_ms AS ivr, wait_ms AS wait, talk_ms AS talk, hold_ms AS hold, acw_ms AS acw,
    outcome IN ('answered', 'transferred') AS is_answered,
    outcome IN ('abandoned', 'short_abandoned') AS is_abandoned,
    outcome = 'short_abandoned' OR (outcome = 'abandoned' AND wait < transform(toString(queue),
      {ruleQueues:Array(String)}, {shortsMs:Array(UInt32)}, {shortMs:UInt32})) AS is_short,
    is_answered AND wait <= transform(toString(queue),
      {ruleQueues:Array(String)}, {targetsMs:Array(UInt32)}, {targetMs:UInt32}) AS is_within_target,
    is_answered OR (is_abandoned AND NOT (is_short AND transform(toString(queue),
      {ruleQueues:Array(String)}, {withoutShorts:Array(UInt8)}, {withoutShort:UInt8}) = 1)) AS is_rated
  FROM calls FINAL
  WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND ${IN_ZONE}`;

/** SQL: the measures of a group of MEASURED_CALLS, in the order of MEASURES. */
export const CALL_MEASURES = `
    count() AS calls,
    count() AS outcome_known,
    countIf(is_answered OR is_abandoned) AS offered,
    countIf(is_answered) AS answered,
    countIf(is_abandoned) AS abandoned,
    countIf(is_short) AS short_abandoned,
    countIf(outcome = 'contained') AS contained,
    countIf(outcome = 'transferred') AS transferred,
    countIf(outcome = 'failed') AS failed,
    countIf(is_rated) AS rated_offered,
    countIf(is_within_target) AS rated_within_target,
    countIf(is_answered) AS waits,
    sumIf(wait, is_answered) AS wait_ms,
    sumIf(wait, is_abandoned) AS abandon_wait_ms,
    maxIf(wait, is_answered OR is_abandoned) AS longest_wait_ms,
    countIf(is_answered) AS handled,
    sumIf(talk, is_answered) AS talk_ms,
    sumIf(hold, is_answered) AS hold_ms,
    sumIf(acw, is_answered) AS acw_ms`;

/** SQL: measures of rollup rows added up, in the order of MEASURES. */
export const ADDED_MEASURES = MEASURES.map((measure) =>
  measure === 'longest_wait_ms' ? `max(${measure})` : `sum(${measure})`,
).join(', ');
