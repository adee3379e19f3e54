import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

/** Withdraws transcripts from days, side by side, under versions above those that stand there. Safe to repeat. */
export const withdrawHeads = defineStatement({
  name: 'transcripts.withdraw-heads',
  sql: `
    INSERT INTO transcripts (site_id, started_on, call_id, version, is_deleted)
    SELECT {siteId:UInt32}, tupleElement(one, 1), tupleElement(one, 2), tupleElement(one, 3), 1
    FROM (
      SELECT arrayJoin(arrayZip({days:Array(Date)}, {callIds:Array(String)}, arrayMap(toUInt64, {versions:Array(String)}))) AS one)`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()),
    callIds: z.array(z.string()),
    versions: z.array(z.string()),
  }),
  settings: { max_partitions_per_insert_block: '0' },
});
