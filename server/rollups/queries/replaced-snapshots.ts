import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const TABLES = [
  'rollup_interval',
  'rollup_hour',
  'rollup_day',
  'rollup_agent_day',
  'rollup_wrap_up_day',
  'rollup_waits',
  'rollup_presence',
  'rollup_flow',
  'rollup_source',
];

/**
 * Snapshots of UTC days that a newer one, made before a moment (microseconds since 1970), has replaced. What is newer
 * than its day's head is being written, and stays.
 */
export const replacedSnapshots = defineQuery({
  name: 'rollups.replaced-snapshots',
  sql: `
    SELECT DISTINCT rolled.site_id AS site_id, rolled.day AS day, rolled.snapshot AS snapshot
    FROM (
      ${TABLES.map((table) => `SELECT DISTINCT site_id, day, snapshot FROM ${table}`).join(' UNION ALL ')}
    ) AS rolled
    INNER JOIN (
      SELECT site_id, day, max(snapshot) AS head FROM rollup_heads GROUP BY site_id, day
    ) AS heads ON rolled.site_id = heads.site_id AND rolled.day = heads.day
    WHERE rolled.snapshot < heads.head AND heads.head < {before:UInt64}
    ORDER BY site_id, day, snapshot
    LIMIT {limit:UInt32}`,
  params: z.object({ before: z.int(), limit: z.int().positive() }),
  row: z.object({ site_id: z.number(), day: z.iso.date(), snapshot: z.number() }),
});
