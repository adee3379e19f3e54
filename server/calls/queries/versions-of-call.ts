import { z } from 'zod';
import { OUTCOMES } from '@/server/calls/call-record';
import { defineQuery } from '@/server/clickhouse/define-query';
import { READ_OUTCOME, readOutcomeParams } from './current-calls';
import { RECORDED_CALL, recordedCall } from './recorded-call';

const row = recordedCall.extend({
  read_outcome: z.enum(OUTCOMES),
  batch_id: z.string(),
  source_file: z.string(),
  source_line: z.number(),
  /** A 64-bit number as text. */
  version: z.string(),
});
export type VersionRow = z.output<typeof row>;

/** Every version of a call that is still stored on some UTC days, newest first. */
export const versionsOfCall = defineQuery({
  name: 'calls.versions-of-call',
  params: z.object({
    site_id: z.int().positive(),
    call_id: z.string(),
    days: z.array(z.iso.date()),
    ...readOutcomeParams,
  }),
  row,
  sql: `
    SELECT ${RECORDED_CALL},
      ${READ_OUTCOME} AS read_outcome, toString(batch_id) AS batch_id, source_file, source_line,
      toString(calls.version) AS version
    FROM calls
    WHERE site_id = {site_id:UInt32} AND started_on IN {days:Array(Date)} AND call_id = {call_id:String}
      AND is_deleted = 0
    ORDER BY calls.version DESC
    LIMIT 1 BY calls.version`,
});
