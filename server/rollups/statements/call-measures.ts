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

/** SQL: what one of MEASURED_CALLS adds to each measure; the longest wait is not added, the greater one stays. */
const OF_A_CALL: Record<Measure, string> = {
  calls: '1',
  outcome_known: '1',
  offered: 'is_answered OR is_abandoned',
  answered: 'is_answered',
  abandoned: 'is_abandoned',
  short_abandoned: 'is_short',
  contained: `outcome = 'contained'`,
  transferred: `outcome = 'transferred'`,
  failed: `outcome = 'failed'`,
  rated_offered: 'is_rated',
  rated_within_target: 'is_within_target',
  waits: 'is_answered',
  wait_ms: 'if(is_answered, wait, 0)',
  abandon_wait_ms: 'if(is_abandoned, wait, 0)',
  longest_wait_ms: 'if(is_answered OR is_abandoned, wait, 0)',
  handled: 'is_answered',
  talk_ms: 'if(is_answered, talk, 0)',
  hold_ms: 'if(is_answered, hold, 0)',
  acw_ms: 'if(is_answered, acw, 0)',
};

/** Where among the measures the one stands that is not added. */
export const LONGEST_AT = MEASURES.indexOf('longest_wait_ms');

/** SQL: what one of MEASURED_CALLS adds to the measures, as an array in the order of MEASURES. */
export const MEASURES_OF_A_CALL = `[${MEASURES.map((measure) => `toFloat64(${OF_A_CALL[measure]})`).join(', ')}]`;

/** SQL: the measures of a group of MEASURED_CALLS, in the order of MEASURES. */
export const CALL_MEASURES = MEASURES.map(
  (measure, at) => `\n    ${at === LONGEST_AT ? 'max' : 'sum'}(${OF_A_CALL[measure]}) AS ${measure}`,
).join(',');

/** SQL: measures of rollup rows added up, in the order of MEASURES. */
export const ADDED_MEASURES = MEASURES.map((measure, at) =>
  at === LONGEST_AT ? `max(${measure})` : `sum(${measure})`,
).join(', ');
