import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { READ_CALLS, readParams } from './read-intents';

/**
 * Sums of a period by main intent. `day_squares` and `day_products` are sums over days of calls², and of calls times all calls
 * of the day: they tell how much an intent's share swings from day to day (share-change.ts).
 */
export const intentTotals = defineQuery({
  name: 'intents.totals',
  sql: `
    SELECT
      intent,
      sum(of_day) AS calls,
      sum(of_day * of_all) AS day_products,
      sum(of_day * of_day) AS day_squares,
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
        local_date, intent, count() AS of_day,
        sum(count()) OVER (PARTITION BY local_date) AS of_all,
        countIf(handle_ms > 0) AS day_handled, sum(handle_ms) AS day_handle_ms,
        sum(is_transferred) AS day_transfers,
        count(is_repeated) AS day_callers, sum(is_repeated) AS day_again,
        count(customer_balance) AS day_balances, sum(toFloat64(customer_balance)) AS day_balance,
        countIf(strong_negative > 0) AS day_negative
      FROM (${READ_CALLS})
      GROUP BY local_date, intent)
    GROUP BY intent
    ORDER BY calls DESC, intent`,
  params: readParams,
  row: z.object({
    /** Intent.id, '' for unknown */
    intent: z.string(),
    calls: z.number(),
    day_squares: z.number(),
    day_products: z.number(),
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
