import { defineStatement } from '@/server/clickhouse/define-statement';
import { COUNTS, callsOf, OF_BATCH, RESTORE_SETTINGS, undoParams } from '../of-batch';

const withoutPart = undoParams.omit({ parts: true, part: true, undone: true });

/** Deletes a delivery's calls, and the withdrawals they caused on days that their calls had left. */
export const removeCalls = defineStatement({
  name: 'undo.remove-calls',
  sql: `
    DELETE FROM calls
    WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {first:Date} AND {last:Date} AND ${OF_BATCH}`,
  params: withoutPart,
});

/** SQL: all versions that count of the calls that the delivery told of. */
const REMAINING = `
  FROM call_versions
  WHERE site_id = {siteId:UInt32} AND call_id IN (${callsOf('call_versions')}) AND ${COUNTS}`;

/** Of the calls of a delivery, the newest version of the others comes back under its own number. */
export const restoreCalls = defineStatement({
  name: 'undo.restore-calls',
  sql: `
    INSERT INTO calls
    SELECT * ${REMAINING}
    ORDER BY call_id, version DESC
    LIMIT 1 BY call_id`,
  params: undoParams,
  settings: RESTORE_SETTINGS,
});

/**
 * Versions of these calls on other days stay withdrawn, as they were before the delivery came: its own withdrawals may have
 * taken the place of those.
 */
export const withdrawOlder = defineStatement({
  name: 'undo.withdraw-older',
  sql: `
    INSERT INTO calls (site_id, call_id, started_on, started_at, version, is_deleted)
    SELECT {siteId:UInt32}, call_id, arrayJoin(older) AS day, toDateTime64(day, 3, 'UTC'), newest, 1
    FROM (
      SELECT call_id, max(version) AS newest, argMax(started_on, version) AS newest_day,
        arrayFilter(one -> one != newest_day, groupUniqArray(started_on)) AS older
      ${REMAINING}
      GROUP BY call_id)`,
  params: undoParams,
  settings: RESTORE_SETTINGS,
});

/** Deletes what the delivery said of the days of calls. */
export const removeCallDays = defineStatement({
  name: 'undo.remove-call-days',
  sql: `
    DELETE FROM call_days
    WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {first:Date} AND {last:Date} AND ${OF_BATCH}`,
  params: withoutPart,
});

/**
 * The days of calls as the other deliveries tell them. A day that only this one told of stays with version 0: no version of
 * the call counts there, but its transcript may stand there and has to be found.
 */
export const restoreCallDays = defineStatement({
  name: 'undo.restore-call-days',
  sql: `
    INSERT INTO call_days (site_id, call_id, started_on, version)
    SELECT {siteId:UInt32}, call_id, started_on, maxIf(call_versions.version, ${COUNTS})
    FROM call_versions
    WHERE site_id = {siteId:UInt32} AND call_id IN (${callsOf('call_versions')})
    GROUP BY call_id, started_on`,
  params: undoParams,
  settings: RESTORE_SETTINGS,
});

/** Deletes the delivery's versions of calls: the last step, because they say which calls it told of. */
export const forgetCalls = defineStatement({
  name: 'undo.forget-calls',
  sql: `
    DELETE FROM call_versions
    WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {first:Date} AND {last:Date} AND ${OF_BATCH}`,
  params: withoutPart,
});
