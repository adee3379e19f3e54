import { defineStatement } from '@/server/clickhouse/define-statement';
import { COUNTS, callsOf, RESTORE_SETTINGS, undoParams } from '../of-batch';

const withoutPart = undoParams.omit({ parts: true, part: true, undone: true });

const remove = (table: string, version: string) =>
  defineStatement({
    name: `undo.remove-${table.replace('_', '-')}`,
    sql: `
      DELETE FROM ${table}
      WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {first:Date} AND {last:Date}
        AND bitShiftRight(${version}, 32) = {seq:UInt64}`,
    params: withoutPart,
  });

/** Deletes what was said in the transcripts of a delivery. */
export const removeUtterances = remove('utterances', 'version');

/**
 * Deletes what was said in the transcripts of a delivery, what was read in them, and their heads with the withdrawals they
 * caused; wherever their calls have taken them. The heads first: nobody may see one without its words.
 */
export const removeTexts = [
  remove('transcripts', 'version'),
  remove('readings', 'transcript_version'),
  removeUtterances,
];

/** SQL: the heads of other deliveries of the calls of which this one brought a transcript. */
const REMAINING = `
  FROM transcript_versions
  WHERE site_id = {siteId:UInt32} AND call_id IN (${callsOf('transcript_versions')}) AND ${COUNTS}`;

/** The transcript that counts again stands where it was withdrawn because this delivery's stood elsewhere. */
export const removeWithdrawals = defineStatement({
  name: 'undo.remove-withdrawals',
  sql: `
    DELETE FROM transcripts
    WHERE site_id = {siteId:UInt32} AND is_deleted = 1 AND (started_on, call_id) IN (
      SELECT argMax(started_on, version), call_id ${REMAINING} GROUP BY call_id)`,
  params: undoParams,
});

/** Of the calls of a delivery of transcripts, the newest transcript of the others comes back. */
export const restoreHeads = defineStatement({
  name: 'undo.restore-heads',
  sql: `
    INSERT INTO transcripts
    SELECT * ${REMAINING}
    ORDER BY call_id, version DESC
    LIMIT 1 BY call_id`,
  params: undoParams,
  settings: RESTORE_SETTINGS,
});

/** Older transcripts of these calls on other days stay withdrawn. */
export const withdrawOlderHeads = defineStatement({
  name: 'undo.withdraw-older-heads',
  sql: `
    INSERT INTO transcripts (site_id, call_id, started_on, version, is_deleted)
    SELECT {siteId:UInt32}, call_id, arrayJoin(older), newest, 1
    FROM (
      SELECT call_id, max(version) AS newest, argMax(started_on, version) AS newest_day,
        arrayFilter(one -> one != newest_day, groupUniqArray(started_on)) AS older
      ${REMAINING}
      GROUP BY call_id)`,
  params: undoParams,
  settings: RESTORE_SETTINGS,
});

/** Deletes the delivery's heads from the versions: the last step, because they say of which calls it had transcripts. */
export const forgetHeads = remove('transcript_versions', 'version');
