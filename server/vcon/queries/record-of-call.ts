import { z } from 'zod';
import { CONSENTS, DIRECTIONS, OUTCOMES, PURPOSES } from '@/server/calls/call-record';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The record of a call that counts, of those on some UTC days, as it was stored; no row where it was withdrawn. */
export const recordOfCall = defineQuery({
  name: 'vcon.record-of-call',
  sql: `
    SELECT
      toUnixTimestamp64Milli(started_at) AS started_ms, queue, direction, type, entry, menu_choice, agent, agent_group,
      caller_key, toUnixTimestamp64Milli(queue_entered_at) AS queue_entered_ms, ivr_ms, queue_ms, wait_ms, talk_ms,
      hold_ms, acw_ms, outcome, source_outcome, transferred_to, wrap_up, recording, consent, purposes,
      toString(version) AS version, toUnixTimestamp64Milli(ingested_at) AS ingested_ms
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
  row: z.object({
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
    outcome: z.enum(OUTCOMES),
    source_outcome: z.string(),
    transferred_to: z.string(),
    wrap_up: z.string(),
    recording: z.string(),
    consent: z.enum(CONSENTS),
    purposes: z.array(z.enum(PURPOSES)),
    version: z.string(),
    ingested_ms: z.number(),
  }),
});
