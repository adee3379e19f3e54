import { z } from 'zod';
import { DIRECTIONS } from '@/server/calls/call-record';
import { defineQuery } from '@/server/clickhouse/define-query';
import { MEASURED_CALLS, MEASURES, MEASURES_OF_A_CALL } from '@/server/rollups/statements/call-measures';
import { BECAME } from '@/server/rollups/statements/roll-flow';
import { rollParams } from '@/server/rollups/statements/roll-params';
import { WAIT_SECONDS } from '@/server/rollups/statements/roll-waits';

/**
 * The calls of one zone on some UTC days as they enter the rollups: by what they are told apart, and what each adds. For
 * few calls: a row each.
 */
export const callsToRoll = defineQuery({
  name: 'rollups.calls-to-roll',
  sql: `
    SELECT
      started_on AS day, queue, type, direction, agent_group, agent, wrap_up, entry, menu_choice, transferred_to,
      toStartOfFifteenMinutes(started_at) AS start,
      toUnixTimestamp(start) AS interval_start,
      toHour(start, {zone:String}) AS hour,
      toMinute(start, {zone:String}) AS minute,
      toDate(start, {zone:String}) AS interval_date,
      toDate(started_at, {zone:String}) AS local_date,
      ${WAIT_SECONDS} AS wait_s, ${BECAME} AS became, batch_seq,
      ${MEASURES_OF_A_CALL} AS measures,
      ivr AS ivr_ms, wait AS any_wait_ms, consent = 'given' AS given, consent = 'refused' AS refused
    FROM (${MEASURED_CALLS})
    SETTINGS max_threads = 1, do_not_merge_across_partitions_select_final = 1`,
  params: rollParams.omit({ snapshot: true }),
  row: z.object({
    day: z.iso.date(),
    queue: z.string(),
    type: z.string(),
    direction: z.enum(DIRECTIONS),
    agent_group: z.string(),
    agent: z.string(),
    wrap_up: z.string(),
    entry: z.string(),
    menu_choice: z.string(),
    transferred_to: z.string(),
    /** seconds since 1970 */
    interval_start: z.int(),
    hour: z.int(),
    minute: z.int(),
    /** of the start of the call's 15 minutes, in the zone */
    interval_date: z.iso.date(),
    /** of the call */
    local_date: z.iso.date(),
    wait_s: z.int(),
    became: z.string(),
    batch_seq: z.int(),
    /** in the order of MEASURES */
    measures: z.array(z.number()).length(MEASURES.length),
    ivr_ms: z.number(),
    any_wait_ms: z.number(),
    given: z.number(),
    refused: z.number(),
  }),
});

export type CallToRoll = Awaited<ReturnType<typeof callsToRoll>>[number];
