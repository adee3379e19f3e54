import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const row = z.object({
  day: z.iso.date(),
  call_id: z.string(),
  language: z.string(),
  utterances: z.number(),
  intent_run: z.number(),
  intents: z.array(z.string()),
  top_score: z.number(),
  irritants: z.array(z.string()),
  customer_balance: z.number().nullable(),
  strong_negative: z.number(),
  is_corrected: z.number(),
});
export type InsightRow = z.output<typeof row>;

/** What was read in some calls, of the newest snapshot of each UTC day; days and calls run side by side. */
export const insightsOfCalls = defineQuery({
  name: 'calls.insights-of-calls',
  sql: `
    SELECT
      day, call_id, language, utterances, intent_run, intents, top_score, irritants, customer_balance, strong_negative,
      is_corrected
    FROM call_insights
    WHERE site_id = {siteId:UInt32} AND day IN {days:Array(Date)} AND call_id IN {callIds:Array(String)}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM insight_heads
        WHERE site_id = {siteId:UInt32} AND day IN {days:Array(Date)}
        GROUP BY day)`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()),
    callIds: z.array(z.string()).max(1000),
  }),
  row,
});
