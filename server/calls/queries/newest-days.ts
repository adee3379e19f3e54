import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const row = z.object({ call_id: z.string(), day: z.iso.date() });

/**
 * The UTC day on which the newest version of each call stands. Until a delivery is settled, a call that it moved stands
 * on its old day as well.
 */
export const newestDays = defineQuery({
  name: 'calls.newest-days',
  params: z.object({ site_id: z.int().positive(), call_ids: z.array(z.string()).max(10_000) }),
  row,
  sql: `
    SELECT call_id, argMax(started_on, version) AS day
    FROM call_days
    WHERE site_id = {site_id:UInt32} AND call_id IN {call_ids:Array(String)}
    GROUP BY call_id`,
});
