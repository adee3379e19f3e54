import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * What the records say of some calls of a UTC day, with the moment of the caller's call before it within `days` days
 * (0: none in that time).
 */
export const factsOfCalls = defineQuery({
  name: 'labelling.facts-of-calls',
  sql: `
    WITH chosen AS (
      SELECT * FROM calls
      WHERE site_id = {siteId:UInt32} AND started_on = {day:Date} AND call_id IN {callIds:Array(String)}
      ORDER BY call_id, version DESC
      LIMIT 1 BY call_id)
    SELECT
      chosen.call_id AS call_id, queue, wait_ms, hold_ms, talk_ms, outcome, transferred_to, chosen.caller_key != '' AS is_known,
      toUnixTimestamp64Milli(chosen.started_at) AS started_ms,
      arrayMax(arrayFilter(at -> at < started_ms, earlier.starts)) AS before_ms
    FROM chosen
    LEFT JOIN (
      SELECT caller_key, groupArray(toUnixTimestamp64Milli(started_at)) AS starts
      FROM calls
      WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {day:Date} - {days:UInt16} AND {day:Date}
        AND is_deleted = 0 AND caller_key != '' AND caller_key IN (SELECT caller_key FROM chosen)
      GROUP BY caller_key) AS earlier USING (caller_key)`,
  params: z.object({
    siteId: z.int().positive(),
    day: z.iso.date(),
    callIds: z.array(z.string()).min(1),
    days: z.int().positive(),
  }),
  row: z.object({
    call_id: z.string(),
    queue: z.string(),
    wait_ms: z.number(),
    hold_ms: z.number(),
    talk_ms: z.number(),
    outcome: z.string(),
    transferred_to: z.string(),
    is_known: z.number(),
    started_ms: z.number(),
    before_ms: z.number(),
  }),
});
