import { z } from 'zod';
import { CONSENTS, DIRECTIONS, OUTCOMES } from '@/server/calls/call-record';
import { defineQuery } from '@/server/clickhouse/define-query';
import { READ_OUTCOME, readOutcomeParams } from './current-calls';

const row = z.object({
  started_ms: z.number(),
  queue: z.string(),
  direction: z.enum(DIRECTIONS),
  type: z.string(),
  entry: z.string(),
  menu_choice: z.string(),
  agent: z.string(),
  agent_group: z.string(),
  caller_key: z.string(),
  queue_entered_ms: z.number().nullable(),
  ivr_ms: z.number(),
  queue_ms: z.number(),
  wait_ms: z.number(),
  talk_ms: z.number(),
  hold_ms: z.number(),
  acw_ms: z.number(),
  read_outcome: z.enum(OUTCOMES),
  source_outcome: z.string(),
  transferred_to: z.string(),
  wrap_up: z.string(),
  recording: z.string(),
  consent: z.enum(CONSENTS),
  purposes: z.array(z.string()),
  batch_id: z.string(),
  source_file: z.string(),
  source_line: z.number(),
  /** A 64-bit number as text. */
  version: z.string(),
  ingested_ms: z.number(),
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
    SELECT
      toUnixTimestamp64Milli(started_at) AS started_ms, queue, direction, type, entry, menu_choice, agent, agent_group,
      caller_key,
      toUnixTimestamp64Milli(queue_entered_at) AS queue_entered_ms, ivr_ms, queue_ms, wait_ms, talk_ms, hold_ms, acw_ms,
      ${READ_OUTCOME} AS read_outcome, source_outcome, transferred_to, wrap_up, recording, consent, purposes,
      toString(batch_id) AS batch_id, source_file, source_line, toString(calls.version) AS version,
      toUnixTimestamp64Milli(ingested_at) AS ingested_ms
    FROM calls
    WHERE site_id = {site_id:UInt32} AND started_on IN {days:Array(Date)} AND call_id = {call_id:String}
      AND is_deleted = 0
    ORDER BY calls.version DESC
    LIMIT 1 BY calls.version`,
});
