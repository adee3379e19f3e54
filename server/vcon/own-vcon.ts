import { z } from 'zod';
import { callRecord } from '@/server/calls/call-record';

/**
 * What a vCon of Callcast's own says beyond the draft's words, so that the call it becomes elsewhere is the very same: an
 * attachment of this purpose with the whole record.
 */
export const RECORD_PURPOSE = 'callcast_call_record';
/** `schema` of the transcript: its utterances have words with places, in characters (UTF-16) of the text. */
export const TRANSCRIPT_SCHEMA = 'callcast_transcript';

/** The record as JSON has it: times as ISO 8601, durations in milliseconds. */
export const recordBody = callRecord.extend({
  startedAt: z.iso.datetime({ offset: true }),
  queueEnteredAt: z.iso.datetime({ offset: true }).nullable(),
});
export type RecordBody = z.output<typeof recordBody>;
