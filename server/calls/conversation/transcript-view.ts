import { z } from 'zod';
import { SPEAKERS } from '@/models/text/transcript';

/** Characters (UTF-16) of an utterance, the end exclusive. */
const stretch = z.object({ start: z.int(), end: z.int() });

const maskView = stretch.extend({
  /** phone, iban, name, … */
  type: z.string(),
});

/** A word and when it was said: [start, end, startMs, endMs, confidence in percent (null: unknown)], in short for its number. */
const wordView = z.tuple([z.int(), z.int(), z.number(), z.number(), z.number().nullable()]);
export type WordView = z.output<typeof wordView>;

const turnView = z.object({
  speaker: z.enum(SPEAKERS),
  /** Milliseconds since the call began; null where the source has no times. */
  startMs: z.number().nullable(),
  endMs: z.number().nullable(),
  /** Masked. */
  text: z.string(),
  masks: z.array(maskView),
  /** In the order of the text, none twice over; empty where the source gives no times of words. */
  words: z.array(wordView),
});
export type TurnView = z.output<typeof turnView>;

/** Why there is nothing to read. */
const NO_TEXT = ['none', 'refused'] as const;

/** What was said in a call, or why that cannot be shown. */
export const transcriptView = z.object({
  /** null: there is text. */
  missing: z.enum(NO_TEXT).nullable(),
  language: z.string(),
  /** What made it: an engine and its model, or the name of the source format. */
  madeBy: z.string(),
  /** What of the call was not measured, in a sentence; '' where all that is known was. */
  caution: z.string(),
  turns: z.array(turnView),
  /** Kinds of especially sensitive content in it. */
  sensitive: z.array(z.string()),
  /** Calls with sensitive content are kept out of readings here. */
  keptOut: z.boolean(),
  /** The text as it was said is kept, and the one who asks may see it. */
  mayUnmask: z.boolean(),
});
export type TranscriptView = z.output<typeof transcriptView>;
