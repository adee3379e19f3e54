import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The newest snapshot of a site's insights that counts; 0 when there is none. */
export const newestInsights = defineQuery({
  name: 'insights.newest-snapshot',
  sql: 'SELECT max(snapshot) AS snapshot FROM insight_heads WHERE site_id = {siteId:UInt32}',
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ snapshot: z.number() }),
});
