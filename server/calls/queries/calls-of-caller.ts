import { z } from 'zod';
import { OUTCOMES } from '@/server/calls/call-record';
import { defineQuery } from '@/server/clickhouse/define-query';
import { READ_OUTCOME, readOutcomeParams } from './current-calls';

const row = z.object({
  call_id: z.string(),
  started_ms: z.number(),
  queue: z.string(),
  type: z.string(),
  agent: z.string(),
  wait_ms: z.number(),
  talk_ms: z.number(),
  read_outcome: z.enum(OUTCOMES),
});

/**
 * Current calls of one caller between two instants, oldest first, at most `limit`. The index on caller_key finds the keys
 * of calls any version of which is the caller's; the newest version of each then says whether it still is.
 */
export const callsOfCaller = defineQuery({
  name: 'calls.calls-of-caller',
  params: z.object({
    site_id: z.int().positive(),
    caller_key: z.string().min(1),
    from_ms: z.int(),
    until_ms: z.int(),
    limit: z.int().positive(),
    ...readOutcomeParams,
  }),
  row,
  sql: `
    SELECT
      call_id, toUnixTimestamp64Milli(started_at) AS started_ms, queue, type, agent, wait_ms, talk_ms,
      ${READ_OUTCOME} AS read_outcome
    FROM (
      SELECT *
      FROM calls
      WHERE site_id = {site_id:UInt32}
        AND (started_on, call_id) IN (
          SELECT started_on, call_id
          FROM calls
          WHERE site_id = {site_id:UInt32}
            AND started_on BETWEEN toDate(fromUnixTimestamp64Milli({from_ms:Int64}, 'UTC'))
              AND toDate(fromUnixTimestamp64Milli({until_ms:Int64}, 'UTC'))
            AND caller_key = {caller_key:String})
      ORDER BY started_on, call_id, version DESC
      LIMIT 1 BY started_on, call_id)
    WHERE is_deleted = 0 AND caller_key = {caller_key:String}
      AND toUnixTimestamp64Milli(started_at) BETWEEN {from_ms:Int64} AND {until_ms:Int64}
    ORDER BY started_ms, call_id
    LIMIT {limit:UInt32}`,
});
