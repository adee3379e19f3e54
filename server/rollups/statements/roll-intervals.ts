import { defineStatement } from '@/server/clickhouse/define-statement';
import { CALL_MEASURES, MEASURED_CALLS, MEASURES } from './call-measures';
import { ROLL_SETTINGS, rollParams } from './roll-params';

/** Makes the 15-minute rollups of the calls of one zone on some UTC days. */
export const rollIntervals = defineStatement({
  name: 'rollups.roll-intervals',
  sql: `
    INSERT INTO rollup_interval
      (site_id, day, snapshot, queue, type, direction, agent_group, interval_start, local_minute, local_date,
       ${MEASURES.join(', ')})
    SELECT
      {siteId:UInt32}, started_on, {snapshot:UInt64}, queue, type, direction, agent_group,
      toStartOfFifteenMinutes(started_at) AS start,
      any(toHour(start, {zone:String}) * 60 + toMinute(start, {zone:String})), any(toDate(start, {zone:String})),${CALL_MEASURES}
    FROM (${MEASURED_CALLS})
    GROUP BY started_on, queue, type, direction, agent_group, start`,
  params: rollParams,
  settings: ROLL_SETTINGS,
});
