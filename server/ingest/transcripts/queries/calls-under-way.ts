import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Of one question, so that each agent's moment is held against the calls of few days only. */
export const MOST_MOMENTS = 200;

/**
 * Calls of agents that were under way at given moments, give or take the tolerance: from when they came in until nobody
 * spoke any more. Read are the calls of the given days.
 */
export const callsUnderWay = defineQuery({
  name: 'transcripts.calls-under-way',
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()).min(1).max(3),
    /** in lower case; as many as moments, in their order */
    agents: z.array(z.string()).max(MOST_MOMENTS),
    /** milliseconds since 1970 */
    moments: z.array(z.int()).max(MOST_MOMENTS),
    toleranceMs: z.int().min(0),
  }),
  row: z.object({
    call_id: z.string(),
    agent: z.string(),
    started_ms: z.number(),
    answered_ms: z.number(),
    ended_ms: z.number(),
  }),
  sql: `
    WITH
      toUnixTimestamp64Milli(started_at) AS started,
      started + ivr_ms + wait_ms AS answered,
      answered + talk_ms + hold_ms AS ended
    SELECT call_id, lowerUTF8(trimBoth(agent)) AS agent, started AS started_ms, answered AS answered_ms, ended AS ended_ms
    FROM calls FINAL
    WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
      AND lowerUTF8(trimBoth(calls.agent)) IN {agents:Array(String)}
      AND arrayExists(
        (name, moment) -> name = lowerUTF8(trimBoth(calls.agent))
          AND moment BETWEEN started - {toleranceMs:Int64} AND ended + {toleranceMs:Int64},
        {agents:Array(String)}, {moments:Array(Int64)})
    ORDER BY started, call_id
    SETTINGS do_not_merge_across_partitions_select_final = 1`,
});
