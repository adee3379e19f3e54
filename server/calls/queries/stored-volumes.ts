import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** How many intervals a site's volume reports hold, and the calls in them. */
export const storedVolumes = defineQuery({
  name: 'calls.stored-volumes',
  sql: `
    SELECT count() AS intervals, sum(calls) AS calls
    FROM interval_volumes FINAL
    WHERE site_id = {siteId:UInt32}`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ intervals: z.number(), calls: z.number() }),
});
