import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const params = { siteId: z.int().positive(), days: z.array(z.iso.date()) };

/** The masked text of one turn of each of some calls (ids and turns side by side), of the newest transcript. */
export const judgedTurns = defineQuery({
  name: 'irritants.judged-turns',
  sql: `
    SELECT call_id, text
    FROM utterances
    WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
      AND (call_id, ordinal) IN (SELECT arrayJoin(arrayZip({callIds:Array(String)}, {turns:Array(UInt16)})))
    ORDER BY call_id, version DESC
    LIMIT 1 BY call_id`,
  params: z.object({ ...params, callIds: z.array(z.string()), turns: z.array(z.int()) }),
  row: z.object({ call_id: z.string(), text: z.string() }),
});

/** What customers said in calls in which nothing found any of `labels`: some turns, chosen by chance. */
export const otherTurns = defineQuery({
  name: 'irritants.other-turns',
  sql: `
    SELECT text
    FROM utterances
    WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
      AND speaker IN ('customer', 'unknown')
      AND (started_on, call_id) IN (
        SELECT day, call_id FROM call_insights
        WHERE site_id = {siteId:UInt32} AND day IN {days:Array(Date)} AND irritant_run > 0
          AND NOT hasAny(irritants, {labels:Array(String)})
          AND (day, snapshot) IN (
            SELECT day, max(snapshot) FROM insight_heads
            WHERE site_id = {siteId:UInt32} AND day IN {days:Array(Date)} GROUP BY day))
    ORDER BY cityHash64(call_id, ordinal, {seed:UInt32})
    LIMIT {limit:UInt32}`,
  params: z.object({ ...params, labels: z.array(z.string()), seed: z.int(), limit: z.int().positive() }),
  row: z.object({ text: z.string() }),
});
