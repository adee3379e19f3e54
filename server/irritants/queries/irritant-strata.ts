import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS, INSIGHT_MATCHES, insightParams } from '@/server/insights/insight-filter';
import { SEARCHED } from './irritant-days';

/** What stands for: any of the irritants in `together`. */
export const ANY_OF_THEM = 'any';

/** The main intents, queues and agent groups that occur in the searched calls of a period. */
export const stratumNames = defineQuery({
  name: 'irritants.stratum-names',
  sql: `
    SELECT
      groupUniqArray(toString(intent)) AS intent_ids,
      groupUniqArray(toString(queue)) AS queue_codes,
      groupUniqArray(toString(agent_group)) AS agent_groups
    FROM (${CURRENT_INSIGHTS})
    WHERE ${SEARCHED} AND ${INSIGHT_MATCHES}`,
  params: z.object(insightParams),
  row: z.object({
    intent_ids: z.array(z.string()),
    queue_codes: z.array(z.string()),
    agent_groups: z.array(z.string()),
  }),
});
export type StratumNames = Awaited<ReturnType<typeof stratumNames>>[number];

const IS_HANDLED = "handle_ms > 0 AND outcome IN ('answered', 'transferred')";
/** Tens of thousands at a time: looked over in one go. */
const numbers = z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isFinite));

/**
 * Searched calls summed up by what makes them comparable: one row an irritant, its strata side by side. A stratum is a
 * number made of places in the given names: ((intent × queues + queue) × groups + group) × 12 + weekend × 6 + part of the
 * day in fours of hours. The row with irritant '' has all searched calls, the row `any` those with at least one of
 * `together`. Handle times (seconds) are those of answered calls.
 */
export const irritantStrata = defineQuery({
  name: 'irritants.strata',
  sql: `
    SELECT
      irritant,
      groupArray(stratum) AS strata,
      groupArray(all_calls) AS calls,
      groupArray(handled) AS handle_counts, groupArray(handle_sum) AS handle_sums,
      groupArray(handle_squares) AS handle_squares,
      groupArray(known) AS again_counts, groupArray(again) AS again_sums
    FROM (
      SELECT
        arrayJoin(arrayConcat(
          [''], CAST(irritants, 'Array(String)'),
          if(hasAny(irritants, {together:Array(String)}), ['${ANY_OF_THEM}'], []))) AS irritant,
        (((indexOf({names:Array(String)}, toString(intent)) - 1) * length({places:Array(String)})
          + indexOf({places:Array(String)}, toString(queue)) - 1) * length({groups:Array(String)})
          + indexOf({groups:Array(String)}, toString(agent_group)) - 1) * 12
          + (toDayOfWeek(local_date) >= 6) * 6 + intDiv(local_minute, 240) AS stratum,
        count() AS all_calls,
        countIf(${IS_HANDLED}) AS handled,
        round(sumIf(handle_ms / 1000, ${IS_HANDLED}), 1) AS handle_sum,
        round(sumIf(pow(handle_ms / 1000, 2), ${IS_HANDLED})) AS handle_squares,
        count(is_repeated) AS known,
        sum(ifNull(is_repeated, 0)) AS again
      FROM (${CURRENT_INSIGHTS})
      WHERE ${SEARCHED} AND ${INSIGHT_MATCHES}
      GROUP BY irritant, stratum)
    GROUP BY irritant`,
  params: z.object({
    ...insightParams,
    together: z.array(z.string()),
    names: z.array(z.string()),
    places: z.array(z.string()),
    groups: z.array(z.string()),
  }),
  row: z.object({
    irritant: z.string(),
    strata: numbers,
    calls: numbers,
    handle_counts: numbers,
    handle_sums: numbers,
    handle_squares: numbers,
    again_counts: numbers,
    again_sums: numbers,
  }),
});
export type StrataRow = Awaited<ReturnType<typeof irritantStrata>>[number];
