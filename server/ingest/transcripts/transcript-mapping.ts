import { z } from 'zod';
import { LANGUAGES, SPEAKERS } from '@/models/text/transcript';
import { PURPOSES } from '@/server/calls/call-record';

/** utterances: a line (or row) an utterance; calls: a JSON object a call; the others as their systems write them. */
const TEXT_FORMATS = [
  'utterances',
  'calls',
  'turns',
  'vcon',
  'whisper',
  'amazon-transcribe',
  'contact-lens',
  'amazon-pca',
  'deepgram',
  'assemblyai',
  'azure-conversation',
  'google-speech',
  'google-insights',
  'speechmatics',
  'rev-ai',
  'vosk',
  'ibm-watson',
  'elevenlabs',
  'twilio-intelligence',
  'genesys-transcript',
  'gong',
  'webvtt',
  'srt',
  'captions',
  'speaker-text',
] as const;
export type TextFormatName = (typeof TEXT_FORMATS)[number];

/**
 * Conversations of a data set that tells neither day nor length get them dealt out, the same ones in every run. Said in
 * so many words with each transcript (`engine_settings`): such figures are not measured.
 */
export const undated = z.strictObject({
  /** the first day, in the site's zone */
  from: z.iso.date(),
  days: z.int().min(1).max(3660),
  /** hours of the day between which calls begin */
  hours: z.tuple([z.int().min(0).max(23), z.int().min(1).max(24)]).default([8, 20]),
  /** '' leaves the queue unknown */
  queue: z.string().max(200).default(''),
  /** talk time of an exchange; 0 leaves the length unknown */
  secondsATurn: z.number().min(0).max(600).default(0),
});
export type Undated = z.output<typeof undated>;

/** How a file of texts becomes transcripts: its fields have fixed names (docs/DATA.md), these are the rest. */
export const transcriptMapping = z.strictObject({
  kind: z.literal('transcripts'),
  format: z.enum(TEXT_FORMATS),
  /** IANA name of the clock in the file; null is the site's */
  timeZone: z.string().max(60).nullable().default(null),
  /** of calls that do not tell theirs; null: found out from the text */
  language: z.enum(LANGUAGES).nullable().default(null),
  /** who speaks where the file does not say */
  speaker: z.enum(SPEAKERS).default('unknown'),
  labels: z
    .strictObject({
      /** what stands between several labels of one utterance; '' for none */
      separator: z.string().max(10).default(''),
      /** labels that say: this is about none of the intents */
      none: z.array(z.string().max(120)).max(200).default([]),
      /** how screens name the intents of labels; without it, after the label */
      names: z.record(z.string().max(120), z.string().max(120)).default({}),
    })
    .prefault({}),
  /**
   * Which call a transcript is of. Without it: the one whose id it (or its file's name) has. agent_time: of a transcript
   * whose id is not known, the only call of its agent that was under way when it began, give or take the seconds.
   */
  join: z
    .strictObject({
      by: z.literal('agent_time'),
      toleranceSeconds: z.int().min(0).max(3600).default(120),
    })
    .optional(),
  /** when the call of a text began that does not tell it: ISO 8601, on the mapping's clock where it has no offset */
  startedAt: z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?$/,
      'Write it as 2026-05-01T09:00:00.',
    )
    .optional(),
  /** null: a call without a day goes to quarantine */
  undated: undated.nullable().default(null),
  purposes: z.array(z.enum(PURPOSES)).default(['metadata', 'analysis']),
});
export type TranscriptMapping = z.output<typeof transcriptMapping>;
export type TranscriptMappingInput = z.input<typeof transcriptMapping>;
