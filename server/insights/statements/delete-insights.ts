import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

/** Deletes the insights of some days' snapshots of a site; days and snapshots run side by side. */
export const deleteInsights = defineStatement({
  name: 'insights.delete-snapshots',
  sql: `
    DELETE FROM call_insights
    WHERE site_id = {siteId:UInt32} AND day IN {days:Array(Date)}
      AND has(arrayZip({days:Array(Date)}, {snapshots:Array(UInt64)}), (day, snapshot))`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()).min(1),
    snapshots: z.array(z.int()).min(1),
  }),
});
