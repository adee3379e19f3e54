import { defineStatement } from '@/server/clickhouse/define-statement';
import { MEASURED_CALLS } from './call-measures';
import { ROLL_SETTINGS, rollParams } from './roll-params';

/** Counts the calls of one zone on some UTC days by what the caller said to being recorded. */
export const rollConsent = defineStatement({
  name: 'rollups.roll-consent',
  sql: `
    INSERT INTO rollup_consent (site_id, day, snapshot, queue, local_date, calls, given, refused)
    SELECT
      {siteId:UInt32}, started_on, {snapshot:UInt64}, queue, toDate(started_at, {zone:String}) AS local_date,
      count(), countIf(consent = 'given'), countIf(consent = 'refused')
    FROM (${MEASURED_CALLS})
    GROUP BY started_on, queue, local_date`,
  params: rollParams,
  settings: ROLL_SETTINGS,
});
