import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The forecasts that ClickHouse holds anything of. */
export const storedSnapshots = defineQuery({
  name: 'forecasts.storedSnapshots',
  sql: `
    SELECT DISTINCT site_id, toString(snapshot_id) AS id FROM forecast_points
    UNION DISTINCT
    SELECT DISTINCT site_id, toString(snapshot_id) AS id FROM forecast_days
    ORDER BY site_id, id`,
  params: z.object({}),
  row: z.object({ site_id: z.int(), id: z.uuid() }),
});
