import { defineStatement } from '@/server/clickhouse/define-statement';
import { ADDED_MEASURES, MEASURES } from './call-measures';
import { addUpParams, ROLL_SETTINGS } from './roll-params';

/** Adds the 15-minute rollups of a snapshot up to days, those of interval volumes among them. */
export const rollDays = defineStatement({
  name: 'rollups.roll-days',
  sql: `
    INSERT INTO rollup_day
      (site_id, day, snapshot, queue, type, direction, agent_group, local_date,
       ${MEASURES.join(', ')})
    SELECT
      site_id, day, snapshot, queue, type, direction, agent_group, local_date,
      ${ADDED_MEASURES}
    FROM rollup_interval
    WHERE site_id = {siteId:UInt32} AND day IN {days:Array(Date)} AND snapshot = {snapshot:UInt64}
    GROUP BY site_id, day, snapshot, queue, type, direction, agent_group, local_date`,
  params: addUpParams,
  settings: ROLL_SETTINGS,
});
