import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';

/** More ways than this are no overview; the busiest come first. */
const MOST_WAYS = 50_000;

/** SQL: sum and sum of squares in seconds of some milliseconds. */
const moments = (ms: string, when: string, name: string) => `
    countIf(${when}) AS ${name}_n,
    sumIf(toFloat64(ifNull(${ms}, 0)) / 1000, ${when}) AS ${name}_sum,
    sumIf(pow(toFloat64(ifNull(${ms}, 0)) / 1000, 2), ${when}) AS ${name}_squares`;

const row = z.object({
  entry: z.string(),
  menu_choice: z.string(),
  queue_code: z.string(),
  intent_id: z.string(),
  went_to: z.string(),
  is_onward: z.coerce.boolean(),
  calls: z.number(),
  handle_n: z.number(),
  handle_sum: z.number(),
  handle_squares: z.number(),
  wait_n: z.number(),
  wait_sum: z.number(),
  wait_squares: z.number(),
  onward_handle_n: z.number(),
  onward_handle_sum: z.number(),
  onward_handle_squares: z.number(),
  onward_wait_n: z.number(),
  onward_wait_sum: z.number(),
  onward_wait_squares: z.number(),
  known: z.number(),
  repeated: z.number(),
});
export type WayRow = z.output<typeof row>;

/**
 * Incoming calls with a transcript on some local days by their way and intent, as sums. A call whose second leg is in the
 * records counts as called again when that leg does: the leg itself is no further call.
 */
export const callWays = defineQuery({
  name: 'routing.ways',
  sql: `
    WITH legs AS (
      SELECT onward_call_id FROM (${CURRENT_INSIGHTS}) WHERE onward_call_id != '')
    SELECT
      toString(entry) AS entry, toString(menu_choice) AS menu_choice, toString(queue) AS queue_code, intent AS intent_id,
      toString(transferred_to) AS went_to, first.call_id IN legs AS is_onward, count() AS calls,
      ${moments('handle_ms', "outcome IN ('answered', 'transferred')", 'handle')},
      ${moments('wait_ms', "outcome IN ('answered', 'transferred')", 'wait')},
      ${moments('onward_handle_ms', 'isNotNull(onward_handle_ms)', 'onward_handle')},
      ${moments('onward_wait_ms', 'isNotNull(onward_wait_ms)', 'onward_wait')},
      countIf(isNotNull(if(onward_call_id = '', is_repeated, second.again))) AS known,
      countIf(if(onward_call_id = '', is_repeated, second.again) = 1) AS repeated
    FROM (SELECT * FROM (${CURRENT_INSIGHTS}) WHERE direction = 'inbound') AS first
    LEFT JOIN (
      SELECT call_id AS leg, any(is_repeated) AS again FROM (${CURRENT_INSIGHTS})
      WHERE call_id IN legs GROUP BY leg) AS second ON first.onward_call_id = second.leg
    GROUP BY entry, menu_choice, queue_code, intent_id, went_to, is_onward
    ORDER BY calls DESC
    LIMIT ${MOST_WAYS}`,
  params: z.object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() }),
  row,
});
