import { defineStatement } from '@/server/clickhouse/define-statement';
import { MEASURED_CALLS } from './call-measures';
import { ROLL_SETTINGS, rollParams } from './roll-params';

/** SQL: the wait of one of MEASURED_CALLS in whole seconds, as far as the column reaches. */
export const WAIT_SECONDS = 'least(intDiv(wait, 1000), 65535)';

/** Counts the incoming calls of one zone on some UTC days by their wait in whole seconds. */
export const rollWaits = defineStatement({
  name: 'rollups.roll-waits',
  sql: `
    INSERT INTO rollup_waits
      (site_id, day, snapshot, queue, type, local_date, wait_s, answered, abandoned, other, ivr_ms)
    SELECT
      {siteId:UInt32}, started_on, {snapshot:UInt64}, queue, type, toDate(started_at, {zone:String}) AS local_date,
      ${WAIT_SECONDS} AS wait_s,
      countIf(is_answered), countIf(is_abandoned), countIf(NOT is_answered AND NOT is_abandoned), sum(ivr)
    FROM (${MEASURED_CALLS})
    WHERE direction = 'inbound'
    GROUP BY started_on, queue, type, local_date, wait_s`,
  params: rollParams,
  settings: ROLL_SETTINGS,
});
