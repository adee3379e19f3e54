import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** How far back a caller's last call is looked for, in days. */
export const LAST_CALL_DAYS = 31;

/**
 * What the records say of calls of some UTC days, for rules: of those named in `callIds`, or of all where it is empty.
 * `last_call_days` is null where the caller is not known, or `withLastCall` does not ask for it; −1 where the caller had not
 * called in the 31 days before.
 */
export const callRecords = defineQuery({
  name: 'irritants.call-records',
  sql: `
    SELECT
      call_id, wait_ms, hold_ms, talk_ms + hold_ms AS duration_ms,
      toString(queue) AS queue_code, toString(outcome) AS call_outcome,
      toUInt8(outcome = 'transferred' OR transferred_to != '') AS transfers,
      if(caller_key = '' OR NOT {withLastCall:Bool}, NULL, last.days) AS last_call_days
    FROM (
      SELECT * FROM calls FINAL
      WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
        AND (empty({callIds:Array(String)}) OR call_id IN {callIds:Array(String)})) AS calls
    LEFT JOIN (
      SELECT started_on, call_id,
        if(before = toDateTime64(0, 3, 'UTC'), -1, dateDiff('second', before, started_at) / 86400) AS days
      FROM (
        SELECT started_on, call_id, started_at,
          lagInFrame(started_at, 1, toDateTime64(0, 3, 'UTC')) OVER (
            PARTITION BY caller_key ORDER BY started_at, call_id
            ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS before
        FROM calls FINAL
        WHERE {withLastCall:Bool} AND site_id = {siteId:UInt32}
          AND started_on IN {daysBefore:Array(Date)} AND caller_key != '')
      WHERE started_on IN {days:Array(Date)}
    ) AS last USING (started_on, call_id)`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()),
    /** the days, and those on which a last call counts */
    daysBefore: z.array(z.iso.date()),
    callIds: z.array(z.string()),
    withLastCall: z.boolean(),
  }),
  row: z.object({
    call_id: z.string(),
    wait_ms: z.number(),
    hold_ms: z.number(),
    duration_ms: z.number(),
    queue_code: z.string(),
    call_outcome: z.string(),
    transfers: z.number(),
    last_call_days: z.number().nullable(),
  }),
});
export type CallRecordRow = Awaited<ReturnType<typeof callRecords>>[number];
