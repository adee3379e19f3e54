import { z } from 'zod';
import { RecordingOrigin, RecordingPurpose, RecordingStatus } from '@/server/postgres/generated/enums';
import { audioFacts } from './audio-facts';

/** How far a recording is: stages are `opening` (the file), those of the transcriber, `storing` (the text) and `playback`. */
export const recordingProgress = z.object({
  stage: z.string(),
  /** milliseconds of audio */
  done: z.number(),
  total: z.number(),
});
export type RecordingProgress = z.output<typeof recordingProgress>;

/** Who says when the call was: its record, what was told beside the file, the file's name, or only the time of the drop. */
export const CALLED_BY = ['record', 'told', 'name', 'drop'] as const;

/** A recording as pages and the command line show it. */
export const recordingView = z.object({
  id: z.uuid(),
  siteId: z.int(),
  callId: z.string(),
  fileName: z.string(),
  origin: z.enum(RecordingOrigin),
  status: z.enum(RecordingStatus),
  /** why it was skipped, failed or has to wait, and how to mend it; of one that is done: "Nobody speaks …", or that its call has its words from elsewhere */
  reason: z.string().nullable(),
  /** the higher the sooner */
  priority: z.int(),
  attempts: z.int(),
  progress: recordingProgress.nullable(),
  cancelRequested: z.boolean(),
  /** what its transcript may be used for, as rules took it */
  purposes: z.array(z.enum(RecordingPurpose)),
  /** code of the call's queue; '' unknown */
  queue: z.string(),
  calledAt: z.date().nullable(),
  calledBy: z.enum(CALLED_BY).nullable(),
  sizeBytes: z.number(),
  /** null before the file was opened */
  durationMs: z.int().nullable(),
  /** how long transcribing took */
  workMs: z.int().nullable(),
  /** ISO 639-1; '' before it is known */
  language: z.string(),
  /** '' before transcription */
  engine: z.string(),
  model: z.string(),
  /** null before transcription */
  audio: audioFacts.nullable(),
  /** the file itself is still held (or lies in the folder of recordings) */
  hasOriginal: z.boolean(),
  /** there is a masked copy to listen to */
  hasPlayback: z.boolean(),
  /** the delivery by which its text came in */
  batchId: z.uuid().nullable(),
  createdAt: z.date(),
  createdBy: z.string(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  /** a waiting one is not taken before */
  notBefore: z.date(),
});
export type RecordingView = z.output<typeof recordingView>;
