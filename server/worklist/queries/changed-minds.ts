import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';
import { CANDIDATE, candidateRow, spanParams, UNTOUCHED } from './candidate-row';

/** Calls of which an earlier version was as sure of one intent as the present one is of another, the surest first. */
export const changedMinds = defineQuery({
  name: 'worklist.changed-minds',
  sql: `
    SELECT ${CANDIDATE}, before.top AS other
    FROM (SELECT * FROM (${CURRENT_INSIGHTS}) WHERE ${UNTOUCHED}) AS now
    INNER JOIN (
      SELECT started_on, call_id, argMax(top, run) AS top, argMax(top_score, run) AS top_score_before
      FROM readings
      WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {from:Date} - 1 AND {to:Date} + 1
        AND kind = 'intent' AND model = {previous:String}
      GROUP BY started_on, call_id
    ) AS before ON now.day = before.started_on AND now.call_id = before.call_id
    WHERE before.top != now.top_intent AND before.top != ''
      AND before.top_score_before >= {threshold:Float32}
    ORDER BY least(top_score, before.top_score_before) DESC, call_id
    LIMIT {share:UInt32} BY top_intent
    LIMIT {limit:UInt32}`,
  params: z.object({
    ...spanParams,
    previous: z.string(),
    threshold: z.number(),
    share: z.int().positive(),
    limit: z.int().positive(),
  }),
  row: candidateRow.extend({ other: z.string() }),
});
