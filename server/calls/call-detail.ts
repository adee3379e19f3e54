import { z } from 'zod';
import { CONSENTS, DIRECTIONS, OUTCOMES } from './call-record';
import type { VersionRow } from './queries/versions-of-call';
import { nameOfQueue, type SiteRules, zoneOfQueue } from './queue-rules';
import { recordedFields } from './recorded-fields';

const PSEUDONYM_LENGTH = 8;

/** A call as one delivery told it. Durations in milliseconds. */
export const callVersion = z.object({
  startedAt: z.date(),
  /** IANA name of the queue's zone, in which the call is told. */
  timeZone: z.string(),
  queue: z.string(),
  queueName: z.string(),
  direction: z.enum(DIRECTIONS),
  type: z.string(),
  entry: z.string(),
  menuChoice: z.string(),
  agent: z.string(),
  agentGroup: z.string(),
  /** The first characters of the caller's pseudonym; '' when the caller is not known. */
  caller: z.string(),
  queueEnteredAt: z.date().nullable(),
  ivrMs: z.number(),
  queueMs: z.number(),
  waitMs: z.number(),
  talkMs: z.number(),
  holdMs: z.number(),
  acwMs: z.number(),
  /** By the queue's short-abandon threshold. */
  outcome: z.enum(OUTCOMES),
  sourceOutcome: z.string(),
  transferredTo: z.string(),
  wrapUp: z.string(),
  recording: z.string(),
  consent: z.enum(CONSENTS),
  purposes: z.array(z.string()),
  /** A 64-bit number as text. */
  version: z.string(),
  sourceFile: z.string(),
  sourceLine: z.number(),
  ingestedAt: z.date(),
  batch: z.object({
    id: z.string(),
    /** null: the delivery is no longer on record. */
    seq: z.int().nullable(),
    createdBy: z.string(),
  }),
});
export type CallVersion = z.output<typeof callVersion>;

const sameCaller = z.object({
  callId: z.string(),
  startedAt: z.date(),
  timeZone: z.string(),
  queueName: z.string(),
  type: z.string(),
  agent: z.string(),
  waitMs: z.number(),
  talkMs: z.number(),
  outcome: z.enum(OUTCOMES),
});

export const callDetail = z.object({
  siteId: z.int(),
  siteName: z.string(),
  callId: z.string(),
  /** Newest first; older ones are only there until ClickHouse merges them away. */
  versions: z.array(callVersion).min(1),
  /** The caller's other calls within seven days, oldest first. */
  sameCaller: z.array(sameCaller),
});
export type CallDetail = z.output<typeof callDetail>;

interface Batch {
  seq: number;
  createdBy: string;
}

export function viewVersion(row: VersionRow, rules: SiteRules, batch: Batch | undefined): CallVersion {
  return {
    ...recordedFields(row),
    timeZone: zoneOfQueue(rules, row.queue),
    queueName: nameOfQueue(rules, row.queue),
    caller: row.caller_key.slice(0, PSEUDONYM_LENGTH),
    outcome: row.read_outcome,
    version: row.version,
    sourceFile: row.source_file,
    sourceLine: row.source_line,
    ingestedAt: new Date(row.ingested_ms),
    batch: { id: row.batch_id, seq: batch?.seq ?? null, createdBy: batch?.createdBy ?? '' },
  };
}
