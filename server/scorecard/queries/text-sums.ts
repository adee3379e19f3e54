import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS, INSIGHT_MATCHES, insightParams } from '@/server/insights/insight-filter';
import { SEARCHED } from '@/server/irritants/queries/irritant-days';

/** What was read in calls, in sums by local day. */
export const textSums = defineQuery({
  name: 'scorecard.textSums',
  sql: `
    SELECT
      local_date AS date,
      count(is_repeated) AS callers, sum(ifNull(is_repeated, 0)) AS again,
      count(customer_balance) AS balances, sum(ifNull(customer_balance, 0)) AS balance,
      countIf(${SEARCHED}) AS searched,
      countIf(${SEARCHED} AND hasAny(irritants, {confirmed:Array(String)})) AS irritated,
      countIf(intent_run > 0 OR sentiment_run > 0 OR irritant_run > 0) AS read,
      countIf(is_corrected = 1) AS judged
    FROM (${CURRENT_INSIGHTS})
    WHERE ${INSIGHT_MATCHES}
    GROUP BY date
    ORDER BY date`,
  params: z.object({ ...insightParams, confirmed: z.array(z.string()) }),
  row: z.object({
    date: z.iso.date(),
    callers: z.number(),
    again: z.number(),
    balances: z.number(),
    balance: z.number(),
    searched: z.number(),
    irritated: z.number(),
    read: z.number(),
    judged: z.number(),
  }),
});
export type TextSums = Awaited<ReturnType<typeof textSums>>[number];
