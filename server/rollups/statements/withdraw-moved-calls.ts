import { defineStatement } from '@/server/clickhouse/define-statement';
import { MOVED_CALLS, MOVED_CALLS_SETTINGS, movedCallsParams } from '@/server/rollups/queries/moved-calls';

/**
 * Withdraws moved calls from the UTC days they left: a row with is_deleted = 1 and the newest version. Doing it again
 * writes the same rows, of which one counts.
 */
export const withdrawMovedCalls = defineStatement({
  name: 'rollups.withdraw-moved-calls',
  sql: `
    INSERT INTO calls (site_id, call_id, started_on, started_at, version, is_deleted)
    SELECT {siteId:UInt32}, call_id, arrayJoin(older_days) AS day, toDateTime64(day, 3, 'UTC'), newest, 1
    FROM (${MOVED_CALLS})`,
  params: movedCallsParams,
  settings: { ...MOVED_CALLS_SETTINGS, max_partitions_per_insert_block: '0' },
});
