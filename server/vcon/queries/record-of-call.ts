import { z } from 'zod';
import { OUTCOMES } from '@/server/calls/call-record';
import { RECORDED_CALL, recordedCall } from '@/server/calls/queries/recorded-call';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The record of a call that counts, of those on some UTC days, as it was stored; no row where it was withdrawn. */
export const recordOfCall = defineQuery({
  name: 'vcon.record-of-call',
  sql: `
    SELECT ${RECORDED_CALL}, outcome, toString(version) AS version
    FROM (
      SELECT *
      FROM calls
      WHERE site_id = {site_id:UInt32} AND started_on IN {days:Array(Date)} AND call_id = {call_id:String}
      ORDER BY started_on, calls.version DESC
      LIMIT 1 BY started_on)
    WHERE is_deleted = 0
    ORDER BY version DESC
    LIMIT 1`,
  params: z.object({ site_id: z.int().positive(), days: z.array(z.iso.date()), call_id: z.string() }),
  row: recordedCall.extend({ outcome: z.enum(OUTCOMES), version: z.string() }),
});
