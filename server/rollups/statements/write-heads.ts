import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';
import { ROLLUPS_MAKE } from '@/server/rollups/make';

/** Makes a snapshot of some UTC days the one that counts: one insert into one part, so for all of them at once. */
export const writeHeads = defineStatement({
  name: 'rollups.write-heads',
  sql: `
    INSERT INTO rollup_heads (site_id, day, snapshot, make)
    SELECT {siteId:UInt32}, arrayJoin({days:Array(Date)}), {snapshot:UInt64}, ${ROLLUPS_MAKE}`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()).min(1),
    snapshot: z.int().positive(),
  }),
});
