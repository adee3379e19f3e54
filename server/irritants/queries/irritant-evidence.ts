import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * What the newest reading of some calls says of any of `labels` (an irritant and those merged into it), the surest of them:
 * score, reason, and the words that show it, with the turn that they stand in. A call that a person labelled and no model
 * has no row; `text` is null where only the records speak.
 */
export const irritantEvidence = defineQuery({
  name: 'irritants.evidence',
  sql: `
    WITH found AS (
      SELECT
        started_on, call_id, run, model, transcript_version, made_at,
        arrayFirst(index -> has({labels:Array(String)}, labels[index]), arrayEnumerate(labels)) AS at,
        scores[at] AS score,
        reasons[at] AS reason,
        evidence_utterances[at] AS ordinal,
        evidence_starts[at] AS start,
        evidence_ends[at] AS end
      FROM (
        SELECT * FROM readings
        WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
          AND call_id IN {callIds:Array(String)} AND kind = 'irritant'
        ORDER BY started_on, call_id, run DESC
        LIMIT 1 BY started_on, call_id)
      WHERE at > 0
    )
    SELECT
      found.call_id AS call_id, model, made_at, score, reason, ordinal, start, end,
      if(end > start, said.text, NULL) AS text,
      if(end > start, toString(said.speaker), NULL) AS speaker
    FROM found
    LEFT JOIN (
      SELECT started_on, call_id, version, ordinal, any(text) AS text, any(speaker) AS speaker
      FROM utterances
      WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
        AND (call_id, ordinal) IN (SELECT call_id, ordinal FROM found WHERE end > start)
      GROUP BY started_on, call_id, version, ordinal
    ) AS said
      ON said.started_on = found.started_on AND said.call_id = found.call_id
      AND said.version = found.transcript_version AND said.ordinal = found.ordinal`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()),
    callIds: z.array(z.string()),
    labels: z.array(z.string()).min(1),
  }),
  row: z.object({
    call_id: z.string(),
    model: z.string(),
    made_at: z.coerce.date(),
    score: z.number(),
    reason: z.string(),
    ordinal: z.number(),
    start: z.number(),
    end: z.number(),
    text: z.string().nullable(),
    speaker: z.string().nullable(),
  }),
});
export type IrritantEvidence = Awaited<ReturnType<typeof irritantEvidence>>[number];
