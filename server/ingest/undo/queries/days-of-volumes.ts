import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { OF_BATCH, undoParams } from '../of-batch';

/** UTC days that the intervals of a delivery touch, in any version: a long one reaches over midnight. */
export const daysOfVolumes = defineQuery({
  name: 'undo.days-of-volumes',
  sql: `
    SELECT DISTINCT arrayJoin(arrayMap(
      day -> toDate(day),
      range(toUInt32(toDate(interval_start)),
        toUInt32(toDate(interval_start + toIntervalSecond(greatest(1, interval_minutes) * 60 - 1))) + 1))) AS day
    FROM interval_versions
    WHERE site_id = {siteId:UInt32}
      AND interval_start >= toDateTime({first:Date}, 'UTC') AND interval_start < toDateTime({last:Date} + 1, 'UTC')
      AND (queue, type, interval_start) IN (
        SELECT queue, type, interval_start FROM interval_versions
        WHERE site_id = {siteId:UInt32} AND ${OF_BATCH})`,
  params: undoParams.pick({ siteId: true, seq: true, first: true, last: true }),
  row: z.object({ day: z.iso.date() }),
});
