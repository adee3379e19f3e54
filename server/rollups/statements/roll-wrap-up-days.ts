import { defineStatement } from '@/server/clickhouse/define-statement';
import { CALL_MEASURES, MEASURED_CALLS, MEASURES } from './call-measures';
import { ROLL_SETTINGS, rollParams } from './roll-params';

/** Makes the rollups by wrap-up code of the calls of one zone on some UTC days. */
export const rollWrapUpDays = defineStatement({
  name: 'rollups.roll-wrap-up-days',
  sql: `
    INSERT INTO rollup_wrap_up_day
      (site_id, day, snapshot, queue, type, direction, agent_group, wrap_up, local_date,
       ${MEASURES.join(', ')})
    SELECT
      {siteId:UInt32}, started_on, {snapshot:UInt64}, queue, type, direction, agent_group,
      wrap_up, toDate(started_at, {zone:String}) AS local_date,${CALL_MEASURES}
    FROM (${MEASURED_CALLS})
    GROUP BY started_on, queue, type, direction, agent_group, wrap_up, local_date`,
  params: rollParams,
  settings: ROLL_SETTINGS,
});
