import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { IN_ZONE, queueZoneParams } from '@/server/rollups/queue-zones';

const MEASURED = ['calls', 'answered', 'abandoned', 'wait_ms', 'talk_ms'];

/** SQL: one rollup table's measures by queue and local day, as readers see them, taken away. */
function rolled(table: string, condition: string): string {
  return `
    SELECT '${table}' AS source, toString(queue) AS queue, local_date, ${MEASURED.map((name) => `-${name} AS ${name}`).join(', ')}
    FROM ${table}
    WHERE site_id = {siteId:UInt32} AND ${IN_ZONE}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day)
      AND ${condition}`;
}

/** Interval volumes fill in where there are no calls; they are no part of the comparison. */
const OF_CALLS = '(toString(queue), local_date) IN (SELECT queue, local_date FROM facts)';

/**
 * How many cells (table, queue, local day) of a zone's rollups differ from a scan of the facts. Reads every call: for the
 * command line, not for a page.
 */
export const rollupDifferences = defineQuery({
  name: 'rollups.differences',
  sql: `
    WITH facts AS (
      SELECT
        toString(queue) AS queue,
        toDate(started_at, {zone:String}) AS local_date,
        toFloat64(count()) AS calls,
        toFloat64(countIf(outcome IN ('answered', 'transferred'))) AS answered,
        toFloat64(countIf(outcome IN ('abandoned', 'short_abandoned'))) AS abandoned,
        toFloat64(sumIf(wait_ms, outcome IN ('answered', 'transferred'))) AS wait_ms,
        toFloat64(sumIf(talk_ms, outcome IN ('answered', 'transferred'))) AS talk_ms
      FROM calls FINAL
      WHERE site_id = {siteId:UInt32} AND ${IN_ZONE}
      GROUP BY queue, local_date)
    SELECT count() AS cells
    FROM (
      SELECT source, queue, local_date
      FROM (
        SELECT
          arrayJoin(['rollup_interval', 'rollup_hour', 'rollup_day', 'rollup_agent_day', 'rollup_wrap_up_day']) AS source,
          queue, local_date, ${MEASURED.join(', ')}
        FROM facts
        UNION ALL ${rolled('rollup_interval', OF_CALLS)}
        UNION ALL ${rolled('rollup_hour', OF_CALLS)}
        UNION ALL ${rolled('rollup_day', OF_CALLS)}
        UNION ALL ${rolled('rollup_agent_day', '1')}
        UNION ALL ${rolled('rollup_wrap_up_day', '1')})
      GROUP BY source, queue, local_date
      HAVING ${MEASURED.map((name) => `sum(${name}) != 0`).join(' OR ')})
    SETTINGS do_not_merge_across_partitions_select_final = 1`,
  params: z.object({
    siteId: queueZoneParams.siteId,
    zone: queueZoneParams.zone,
    listed: queueZoneParams.listed,
    zoneQueues: queueZoneParams.zoneQueues,
  }),
  row: z.object({ cells: z.number() }),
});
