import { z } from 'zod';
import { batchOfVersion } from '@/server/calls/batch-of-version';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Of some calls the delivery whose record counts; calls of which no record is known lack. */
export const batchesOfCalls = defineQuery({
  name: 'coverage.batches-of-calls',
  sql: `
    SELECT call_id, ${batchOfVersion('newest')} AS seq
    FROM (
      SELECT call_id, max(version) AS newest
      FROM call_days
      WHERE site_id = {siteId:UInt32} AND call_id IN {callIds:Array(String)}
      GROUP BY call_id)
    WHERE seq > 0`,
  params: z.object({ siteId: z.int().positive(), callIds: z.array(z.string()).min(1) }),
  row: z.object({ call_id: z.string(), seq: z.number() }),
});
