import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const row = z.object({
  kind: z.enum(['intent', 'sentiment', 'irritant']),
  run: z.number(),
  model: z.string(),
  /** of the transcript that counts, and not of an older one */
  is_current: z.number(),
  top: z.string(),
  top_score: z.number(),
  labels: z.array(z.string()),
  scores: z.array(z.number()),
  evidence_utterances: z.array(z.number()),
  evidence_starts: z.array(z.number()),
  evidence_ends: z.array(z.number()),
  reasons: z.array(z.string()),
  utterances: z.array(z.number()),
  sentiments: z.array(z.number()),
  sentiment_scores: z.array(z.number()),
  balances: z.array(z.number()),
  customer_balance: z.number().nullable(),
  agent_balance: z.number().nullable(),
  trend: z.number().nullable(),
  made_ms: z.number(),
});
export type ReadingRow = z.output<typeof row>;

/** All readings of a call on a UTC day, newest first. */
export const readingsOnDay = defineQuery({
  name: 'labelling.readings-of-call',
  sql: `
    SELECT
      kind, run, model,
      transcript_version = (
        SELECT max(version) FROM transcripts
        WHERE site_id = {siteId:UInt32} AND started_on = {day:Date} AND call_id = {callId:String}) AS is_current,
      top, top_score, labels, scores, evidence_utterances, evidence_starts, evidence_ends, reasons,
      utterances, sentiments, sentiment_scores, balances, customer_balance, agent_balance, trend,
      toUnixTimestamp64Milli(made_at) AS made_ms
    FROM readings
    WHERE site_id = {siteId:UInt32} AND started_on = {day:Date} AND call_id = {callId:String}
    ORDER BY run DESC, made_at DESC, kind
    LIMIT 200`,
  params: z.object({ siteId: z.int().positive(), day: z.iso.date(), callId: z.string() }),
  row,
});
