import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS, INSIGHT_MATCHES, insightParams } from '@/server/insights/insight-filter';

/**
 * The calls of a period by main intent: by local day (dates and calls run side by side), and what they are like in sums. One
 * pass over the calls. Rows that are `unread` wait for a model; the others were read by one, or corrected by a person.
 */
export const intentDays = defineQuery({
  name: 'intents.days',
  sql: `
    SELECT
      intent, unread,
      groupArray(local_date) AS dates,
      groupArray(day_calls) AS calls,
      sum(day_handled) AS handled,
      sum(day_handle_ms) AS handle_ms,
      sum(day_transfers) AS transfers,
      sum(day_callers) AS callers,
      sum(day_again) AS again,
      sum(day_balances) AS balances,
      sum(day_balance) AS balance,
      sum(day_negative) AS negative
    FROM (
      SELECT
        intent, intent_run = 0 AND intent = '' AS unread, local_date,
        count() AS day_calls,
        countIf(handle_ms > 0) AS day_handled, sum(handle_ms) AS day_handle_ms,
        sum(is_transferred) AS day_transfers,
        count(is_repeated) AS day_callers, sum(is_repeated) AS day_again,
        count(customer_balance) AS day_balances, sum(customer_balance) AS day_balance,
        countIf(strong_negative > 0) AS day_negative
      FROM (${CURRENT_INSIGHTS})
      WHERE ${INSIGHT_MATCHES}
      GROUP BY intent, unread, local_date)
    GROUP BY intent, unread`,
  params: z.object(insightParams),
  row: z.object({
    /** Intent.id, '' for unknown */
    intent: z.string(),
    unread: z.number(),
    dates: z.array(z.string()),
    calls: z.array(z.number()),
    handled: z.number(),
    handle_ms: z.number(),
    transfers: z.number(),
    callers: z.number(),
    again: z.number().nullable(),
    balances: z.number(),
    balance: z.number().nullable(),
    negative: z.number(),
  }),
});
