import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS, INSIGHT_MATCHES, insightParams } from '@/server/insights/insight-filter';
import { SEARCHED } from './irritant-days';

/** What stands for: any of the irritants in `together`. */
export const ANY_OF_THEM = 'any';

const IS_HANDLED = "handle_ms > 0 AND outcome IN ('answered', 'transferred')";

const numbers = z.array(z.number());

/**
 * Searched calls summed up by what makes them comparable (main intent, queue, weekend or not, part of the day in fours of
 * hours, agent group): one row an irritant, its strata side by side. The row with irritant '' has all searched calls, the
 * row `any` those with at least one of `together`. Handle times (seconds) are those of answered calls.
 */
export const irritantStrata = defineQuery({
  name: 'irritants.strata',
  sql: `
    SELECT
      irritant,
      groupArray(intent_id) AS intent_ids, groupArray(queue_code) AS queues, groupArray(agents) AS agent_groups,
      groupArray(is_weekend) AS weekends, groupArray(part) AS parts,
      groupArray(all_calls) AS calls,
      groupArray(handled) AS handle_counts, groupArray(handle_sum) AS handle_sums,
      groupArray(handle_squares) AS handle_squares,
      groupArray(known) AS again_counts, groupArray(again) AS again_sums
    FROM (
      SELECT
        arrayJoin(arrayConcat(
          [''], CAST(irritants, 'Array(String)'),
          if(hasAny(irritants, {together:Array(String)}), ['${ANY_OF_THEM}'], []))) AS irritant,
        toString(intent) AS intent_id,
        toString(queue) AS queue_code,
        toString(agent_group) AS agents,
        toDayOfWeek(local_date) >= 6 AS is_weekend,
        intDiv(local_minute, 240) AS part,
        count() AS all_calls,
        countIf(${IS_HANDLED}) AS handled,
        sumIf(handle_ms / 1000, ${IS_HANDLED}) AS handle_sum,
        sumIf(pow(handle_ms / 1000, 2), ${IS_HANDLED}) AS handle_squares,
        count(is_repeated) AS known,
        sum(ifNull(is_repeated, 0)) AS again
      FROM (${CURRENT_INSIGHTS})
      WHERE ${SEARCHED} AND ${INSIGHT_MATCHES}
      GROUP BY irritant, intent_id, queue_code, agents, is_weekend, part)
    GROUP BY irritant`,
  params: z.object({ ...insightParams, together: z.array(z.string()) }),
  row: z.object({
    irritant: z.string(),
    intent_ids: z.array(z.string()),
    queues: z.array(z.string()),
    agent_groups: z.array(z.string()),
    weekends: numbers,
    parts: numbers,
    calls: numbers,
    handle_counts: numbers,
    handle_sums: numbers,
    handle_squares: numbers,
    again_counts: numbers,
    again_sums: numbers,
  }),
});
export type StrataRow = Awaited<ReturnType<typeof irritantStrata>>[number];
