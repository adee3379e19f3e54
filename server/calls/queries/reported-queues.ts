import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const row = z.object({ queue: z.string() });

/** The queues for which an ACD reported interval volumes in some UTC days. */
export const reportedQueues = defineQuery({
  name: 'calls.reported-queues',
  params: z.object({ site_id: z.int().positive(), first: z.iso.date(), last: z.iso.date() }),
  row,
  sql: `
    SELECT DISTINCT queue
    FROM interval_volumes
    WHERE site_id = {site_id:UInt32}
      AND interval_start >= {first:Date} AND interval_start < {last:Date} + 1`,
});
