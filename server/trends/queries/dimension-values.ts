import { z } from 'zod';
import { DIRECTIONS } from '@/server/calls/call-record';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The codes that occur in a site's calls, sorted. Old snapshots cannot add codes that people would miss: they are not read. */
export const dimensionValues = defineQuery({
  name: 'trends.dimensionValues',
  sql: `
    SELECT
      arraySort(groupUniqArray(queue)) AS queues,
      arraySort(groupUniqArray(type)) AS types,
      arraySort(groupUniqArray(agent_group)) AS agent_groups,
      arraySort(groupUniqArray(direction)) AS directions
    FROM rollup_day
    WHERE site_id = {siteId:UInt32}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day
      )`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({
    queues: z.array(z.string()),
    types: z.array(z.string()),
    agent_groups: z.array(z.string()),
    directions: z.array(z.enum(DIRECTIONS)),
  }),
});
