import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * UTC days with interval volumes among some days and the days beside them. Calls that arrive on one UTC day can decide
 * about volumes of the next or the former, because a local day lies on two UTC days; and a long interval may reach
 * over midnight.
 */
export const daysBesideVolumes = defineQuery({
  name: 'rollups.days-beside-volumes',
  sql: `
    SELECT DISTINCT arrayJoin([
      toDate(interval_start), toDate(interval_start + toIntervalSecond(interval_minutes * 60 - 1))]) AS day
    FROM interval_volumes
    WHERE site_id = {siteId:UInt32}
      AND toDate(interval_start) BETWEEN {first:Date} - 3 AND {last:Date} + 1
      AND day IN (
        SELECT arrayJoin([dirty - 1, dirty, dirty + 1])
        FROM (SELECT arrayJoin({days:Array(Date)}) AS dirty))
    ORDER BY day`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()),
    first: z.iso.date(),
    last: z.iso.date(),
  }),
  row: z.object({ day: z.iso.date() }),
});
