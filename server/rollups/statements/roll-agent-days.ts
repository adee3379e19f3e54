import { defineStatement } from '@/server/clickhouse/define-statement';
import { CALL_MEASURES, MEASURED_CALLS, MEASURES } from './call-measures';
import { ROLL_SETTINGS, rollParams } from './roll-params';

/** Makes the rollups by agent of the calls of one zone on some UTC days. */
export const rollAgentDays = defineStatement({
  name: 'rollups.roll-agent-days',
  sql: `
    INSERT INTO rollup_agent_day
      (site_id, day, snapshot, queue, type, direction, agent_group, agent, local_date,
       ${MEASURES.join(', ')})
    SELECT
      {siteId:UInt32}, started_on, {snapshot:UInt64}, queue, type, direction, agent_group,
      agent, toDate(started_at, {zone:String}) AS local_date,${CALL_MEASURES}
    FROM (${MEASURED_CALLS})
    GROUP BY started_on, queue, type, direction, agent_group, agent, local_date`,
  params: rollParams,
  settings: ROLL_SETTINGS,
});
