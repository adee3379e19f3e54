import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Below it a customer counts as annoyed: mean balance of sentiment over the call, −1 to 1. */
const ANNOYED = -0.2;

/** SQL: an insight with a sign that the customer was not served well. */
const BAD_SIGN = `
  (ifNull(customer_balance, 0) < ${ANNOYED} OR strong_negative > 0 OR ifNull(is_repeat, 0) = 1
   OR ifNull(is_repeated, 0) = 1 OR is_transferred = 1 OR outcome IN ('abandoned', 'short_abandoned'))`;

/** SQL: calls of some UTC days that discovery may read. Parameters: siteId, days, withSensitive. */
const READABLE = `
  SELECT * FROM call_insights
  WHERE site_id = {siteId:UInt32} AND day IN {days:Array(Date)}
    AND (day, snapshot) IN (
      SELECT day, max(snapshot) FROM insight_heads
      WHERE site_id = {siteId:UInt32} AND day IN {days:Array(Date)} GROUP BY day)
    AND ({withSensitive:Bool} OR sensitive = 0)`;

const params = {
  siteId: z.int().positive(),
  days: z.array(z.iso.date()),
  /** whether calls with especially sensitive content are read */
  withSensitive: z.boolean(),
};

/** How many calls and turns of some UTC days can be read, and how many of the calls bear a bad sign. */
export const countReadable = defineQuery({
  name: 'irritants.count-readable',
  sql: `
    SELECT day, count() AS calls, countIf(${BAD_SIGN}) AS bad, sum(utterances) AS turns
    FROM (${READABLE}) GROUP BY day ORDER BY day`,
  params: z.object(params),
  row: z.object({ day: z.iso.date(), calls: z.number(), bad: z.number(), turns: z.number() }),
});

/**
 * What customers said in a share of the calls of some UTC days (chosen by chance, the same at the same seed), masked: one
 * row a call, its turns in order.
 */
export const remarksOfDays = defineQuery({
  name: 'irritants.remarks-of-days',
  sql: `
    SELECT call_id, any(call_language) AS language, any(bad) AS bad,
      arraySort(groupArray((ordinal, text))) AS turns
    FROM (
      SELECT day AS started_on, call_id, language AS call_language, ${BAD_SIGN} AS bad
      FROM (${READABLE})
      WHERE cityHash64(call_id, {seed:UInt32}) % 1000000 < {perMillion:UInt32}) AS chosen
    INNER JOIN (
      SELECT started_on, call_id, version, ordinal, text, speaker FROM utterances
      WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND speaker IN ('customer', 'unknown')
    ) AS said USING (started_on, call_id)
    INNER JOIN (
      SELECT started_on, call_id, max(version) AS version FROM transcripts
      WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
      GROUP BY started_on, call_id
    ) AS heads USING (started_on, call_id, version)
    GROUP BY started_on, call_id
    ORDER BY call_id`,
  params: z.object({ ...params, seed: z.int(), perMillion: z.int().min(1).max(1_000_000) }),
  row: z.object({
    call_id: z.string(),
    language: z.string(),
    bad: z.number(),
    turns: z.array(z.tuple([z.number(), z.string()])),
  }),
});
