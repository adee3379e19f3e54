import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

/**
 * The make of what writes insights: raised when a statement writes other columns or means something else, so that the sweep
 * makes older days anew.
 */
export const INSIGHTS_MAKE = 3;

/** Makes a snapshot of some UTC days' insights the one that counts, all of them at once. */
export const writeInsightHeads = defineStatement({
  name: 'insights.write-heads',
  sql: `
    INSERT INTO insight_heads (site_id, day, snapshot, make)
    SELECT {siteId:UInt32}, arrayJoin({days:Array(Date)}), {snapshot:UInt64}, ${INSIGHTS_MAKE}`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()).min(1),
    snapshot: z.int().positive(),
  }),
});
