import { defineStatement } from '@/server/clickhouse/define-statement';
import { MEASURED_CALLS } from './call-measures';
import { ROLL_SETTINGS, rollParams } from './roll-params';

/**
 * Counts the calls of one zone on some UTC days by the delivery that tells of them, and of these what the caller said to
 * being recorded.
 */
export const rollSources = defineStatement({
  name: 'rollups.roll-sources',
  sql: `
    INSERT INTO rollup_source (site_id, day, snapshot, batch_seq, local_date, calls, answered, given, refused)
    SELECT
      {siteId:UInt32}, started_on, {snapshot:UInt64}, batch_seq, toDate(started_at, {zone:String}) AS local_date,
      count(), countIf(is_answered), countIf(consent = 'given'), countIf(consent = 'refused')
    FROM (${MEASURED_CALLS})
    GROUP BY started_on, batch_seq, local_date`,
  params: rollParams,
  settings: ROLL_SETTINGS,
});
