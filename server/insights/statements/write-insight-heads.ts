import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

/** Makes a snapshot of some UTC days' insights the one that counts, all of them at once. */
export const writeInsightHeads = defineStatement({
  name: 'insights.write-heads',
  sql: `
    INSERT INTO insight_heads (site_id, day, snapshot)
    SELECT {siteId:UInt32}, arrayJoin({days:Array(Date)}), {snapshot:UInt64}`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()).min(1),
    snapshot: z.int().positive(),
  }),
});
