import { defineStatement } from '@/server/clickhouse/define-statement';
import { COUNTS, OF_BATCH, RESTORE_SETTINGS, undoParams } from '../of-batch';

const params = undoParams.omit({ parts: true, part: true });
const withoutUndone = params.omit({ undone: true });

/** SQL: narrows to the delivery's days. */
const OF_DAYS = `
  interval_start >= toDateTime({first:Date}, 'UTC') AND interval_start < toDateTime({last:Date} + 1, 'UTC')`;

const remove = (table: 'interval_volumes' | 'interval_versions') =>
  defineStatement({
    name: `undo.remove-${table.replace('_', '-')}`,
    sql: `DELETE FROM ${table} WHERE site_id = {siteId:UInt32} AND ${OF_DAYS} AND ${OF_BATCH}`,
    params: withoutUndone,
  });

/** Deletes a delivery's interval volumes. */
export const removeVolumes = remove('interval_volumes');

/** Of its intervals, the newest version of the other deliveries comes back under its own number. */
export const restoreVolumes = defineStatement({
  name: 'undo.restore-volumes',
  sql: `
    INSERT INTO interval_volumes
    SELECT *
    FROM interval_versions
    WHERE site_id = {siteId:UInt32} AND ${OF_DAYS} AND ${COUNTS}
      AND (queue, type, interval_start) IN (
        SELECT queue, type, interval_start FROM interval_versions
        WHERE site_id = {siteId:UInt32} AND ${OF_DAYS} AND ${OF_BATCH})
    ORDER BY queue, type, interval_start, version DESC
    LIMIT 1 BY queue, type, interval_start`,
  params,
  settings: RESTORE_SETTINGS,
});

/** Deletes the delivery's versions: the last step, because they say which intervals it told of. */
export const forgetVolumes = remove('interval_versions');
