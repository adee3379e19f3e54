import { defineStatement } from '@/server/clickhouse/define-statement';
import { ADDED_MEASURES, MEASURES } from './call-measures';
import { addUpParams, ROLL_SETTINGS } from './roll-params';

/** Adds the 15-minute rollups of a snapshot up to hours of the queue's clock, those of interval volumes among them. */
export const rollHours = defineStatement({
  name: 'rollups.roll-hours',
  sql: `
    INSERT INTO rollup_hour
      (site_id, day, snapshot, queue, type, direction, agent_group, local_minute, local_date,
       ${MEASURES.join(', ')})
    SELECT
      site_id, day, snapshot, queue, type, direction, agent_group, intDiv(local_minute, 60) * 60 AS hour, local_date,
      ${ADDED_MEASURES}
    FROM rollup_interval
    WHERE site_id = {siteId:UInt32} AND day IN {days:Array(Date)} AND snapshot = {snapshot:UInt64}
    GROUP BY site_id, day, snapshot, queue, type, direction, agent_group, hour, local_date`,
  params: addUpParams,
  settings: ROLL_SETTINGS,
});
