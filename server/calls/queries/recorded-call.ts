import { z } from 'zod';
import { CONSENTS, DIRECTIONS, PURPOSES } from '../call-record';

/** What is recorded of a call, as columns of `calls`; its outcome is left to who reads it, because a rule may judge it anew. */
export const RECORDED_CALL = `
      toUnixTimestamp64Milli(started_at) AS started_ms, queue, direction, type, entry, menu_choice, agent, agent_group,
      caller_key, toUnixTimestamp64Milli(queue_entered_at) AS queue_entered_ms, ivr_ms, queue_ms, wait_ms, talk_ms,
      hold_ms, acw_ms, source_outcome, transferred_to, wrap_up, recording, consent, purposes,
      toUnixTimestamp64Milli(ingested_at) AS ingested_ms`;

/** A row of those columns. */
export const recordedCall = z.object({
  started_ms: z.number(),
  queue: z.string(),
  direction: z.enum(DIRECTIONS),
  type: z.string(),
  entry: z.string(),
  menu_choice: z.string(),
  agent: z.string(),
  agent_group: z.string(),
  caller_key: z.string(),
  queue_entered_ms: z.number().nullable(),
  ivr_ms: z.number(),
  queue_ms: z.number(),
  wait_ms: z.number(),
  talk_ms: z.number(),
  hold_ms: z.number(),
  acw_ms: z.number(),
  source_outcome: z.string(),
  transferred_to: z.string(),
  wrap_up: z.string(),
  recording: z.string(),
  consent: z.enum(CONSENTS),
  purposes: z.array(z.enum(PURPOSES)),
  ingested_ms: z.number(),
});
export type RecordedCall = z.output<typeof recordedCall>;
