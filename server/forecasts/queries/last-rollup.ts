import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** When the rollups of a site were last made, microseconds since 1970; 0 for a site without any. */
export const lastRollup = defineQuery({
  name: 'forecasts.lastRollup',
  sql: 'SELECT max(snapshot) AS made FROM rollup_heads WHERE site_id = {siteId:UInt32}',
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ made: z.number() }),
});
