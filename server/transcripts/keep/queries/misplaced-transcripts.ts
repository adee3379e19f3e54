import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { MOVED_CALLS_SETTINGS } from '@/server/rollups/queries/moved-calls';

const row = z.object({
  call_id: z.string(),
  day: z.iso.date(),
  to_day: z.iso.date(),
  version: z.string(),
  version_there: z.string(),
  gone_there: z.number(),
});

/** SQL: transcripts that stand elsewhere than their calls, of the calls that a condition names. */
const misplaced = (calls: string): string => `
    WITH
      moved AS (
        SELECT call_id, argMax(started_on, version) AS newest_day, groupUniqArray(started_on) AS days
        FROM call_days
        WHERE site_id = {siteId:UInt32} AND ${calls}
        GROUP BY site_id, call_id
        HAVING length(days) > 1 AND max(version) > 0),
      heads AS (
        SELECT started_on, call_id, max(version) AS newest, argMax(is_deleted, version) AS gone
        FROM transcripts
        WHERE site_id = {siteId:UInt32}
          AND (started_on, call_id) IN (SELECT arrayJoin(days), call_id FROM moved)
        GROUP BY started_on, call_id)
    SELECT call_id, wrong.started_on AS day, moved.newest_day AS to_day, toString(wrong.newest) AS version,
      toString(right.newest) AS version_there, right.gone AS gone_there
    FROM heads AS wrong
    INNER JOIN moved USING (call_id)
    LEFT JOIN heads AS right ON right.call_id = wrong.call_id AND right.started_on = moved.newest_day
    WHERE wrong.gone = 0 AND wrong.started_on != moved.newest_day
    ORDER BY call_id, wrong.newest DESC
    LIMIT {limit:UInt32}
    SETTINGS optimize_aggregation_in_order = ${MOVED_CALLS_SETTINGS.optimize_aggregation_in_order}`;

/**
 * Transcripts that stand on another UTC day than the newest version of their call, with the highest version of them that
 * ever stood on the call's day (0: none) and whether it was withdrawn from there. Only calls of some deliveries are looked at where those are few.
 */
export const misplacedTranscripts = defineQuery({
  name: 'transcripts.misplaced',
  sql: misplaced(`(
          {few:UInt8} = 0
            OR call_id IN (
              SELECT call_id FROM calls
              WHERE {few:UInt8} = 1 AND site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
                AND (bitShiftRight(version, 32) IN {seqs:Array(UInt64)} OR version IN {seqs:Array(UInt64)}))
            OR call_id IN (
              SELECT call_id FROM transcripts
              WHERE {few:UInt8} = 1 AND site_id = {siteId:UInt32}
                AND bitShiftRight(version, 32) IN {seqs:Array(UInt64)}))`),
  params: z.object({
    siteId: z.int().positive(),
    seqs: z.array(z.int().positive()).min(1),
    days: z.array(z.iso.date()),
    few: z.union([z.literal(0), z.literal(1)]),
    limit: z.int().positive(),
  }),
  row,
});

/** The same of the calls that a delivery told of which is being taken back: only the tables of versions still know them. */
export const misplacedByUndo = defineQuery({
  name: 'transcripts.misplaced-by-undo',
  sql: misplaced(`call_id IN (
          SELECT call_id FROM call_versions
          WHERE site_id = {siteId:UInt32}
            AND (bitShiftRight(version, 32) = {seq:UInt64} OR version = {seq:UInt64})
          UNION ALL
          SELECT call_id FROM transcript_versions
          WHERE site_id = {siteId:UInt32} AND bitShiftRight(version, 32) = {seq:UInt64})`),
  params: z.object({
    siteId: z.int().positive(),
    seq: z.int().positive(),
    limit: z.int().positive(),
  }),
  row,
});
