import { z } from 'zod';
import { SPEAKERS } from '@/models/text/transcript';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_TRANSCRIPTS } from '@/server/transcripts/queries/current-transcripts';

/** Stands in the intents of a call, as ClickHouse has no null arrays, for: no model has read it. */
export const NOT_READ = '?';

/**
 * What was said in some calls of some UTC days, masked: one row a call, its turns side by side in their order; and what was
 * read in it, null where it was not.
 */
export const textsOfCalls = defineQuery({
  name: 'irritants.texts-of-calls',
  sql: `
    SELECT
      heads.call_id AS call_id, any(heads.language) AS language,
      arraySort(groupArray((ordinal, toString(speaker), start_ms, end_ms, text))) AS turns,
      any(insights.read_intents) AS read_intents, any(insights.balance) AS balance,
      any(insights.started) AS started
    FROM (
      SELECT * FROM (${CURRENT_TRANSCRIPTS}) WHERE call_id IN {call_ids:Array(String)}) AS heads
    INNER JOIN (
      SELECT * FROM utterances
      WHERE site_id = {site_id:UInt32} AND started_on IN {days:Array(Date)}
        AND call_id IN {call_ids:Array(String)}) AS said USING (started_on, call_id, version)
    LEFT JOIN (
      SELECT day AS started_on, call_id, started_at AS started, customer_balance AS balance,
        if(intent_run = 0, ['${NOT_READ}'], CAST(intents, 'Array(String)')) AS read_intents
      FROM call_insights
      WHERE site_id = {site_id:UInt32} AND day IN {days:Array(Date)} AND call_id IN {call_ids:Array(String)}
        AND (day, snapshot) IN (
          SELECT day, max(snapshot) FROM insight_heads
          WHERE site_id = {site_id:UInt32} AND day IN {days:Array(Date)} GROUP BY day)
    ) AS insights USING (started_on, call_id)
    GROUP BY heads.started_on, call_id`,
  params: z.object({
    site_id: z.int().positive(),
    days: z.array(z.iso.date()),
    call_ids: z.array(z.string()),
  }),
  row: z.object({
    call_id: z.string(),
    language: z.string(),
    turns: z.array(
      z.tuple([z.number(), z.enum(SPEAKERS), z.number().nullable(), z.number().nullable(), z.string()]),
    ),
    read_intents: z.array(z.string()),
    balance: z.number().nullable(),
    started: z.coerce.date(),
  }),
});
