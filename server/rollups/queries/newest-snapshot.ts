import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The newest snapshot of a site that counts; 0 when there is none. */
export const newestSnapshot = defineQuery({
  name: 'rollups.newest-snapshot',
  sql: 'SELECT max(snapshot) AS snapshot FROM rollup_heads WHERE site_id = {siteId:UInt32}',
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ snapshot: z.number() }),
});
