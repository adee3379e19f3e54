import { z } from 'zod';
import { LANGUAGES, SPEAKERS } from '@/models/text/transcript';

/** A call of a file of texts as a preview shows it; its words are masked. */
const textPreviewCall = z.object({
  line: z.int(),
  callId: z.string(),
  /** null: that of the call's record, or unknown */
  startedAt: z.date().nullable(),
  language: z.enum(LANGUAGES).nullable(),
  utterances: z.int(),
  /** how many pieces of personal data are masked, as far as a preview looks */
  masks: z.int(),
  labels: z.array(z.string()),
  /** the first turns */
  turns: z.array(z.object({ place: z.int(), speaker: z.enum(SPEAKERS), text: z.string() })),
  /** the caller refused: nothing of it would be stored */
  refused: z.boolean(),
  /** why it would go to quarantine */
  problem: z.object({ field: z.string(), reason: z.string(), hint: z.string() }).nullable(),
});
export type TextPreviewCall = z.infer<typeof textPreviewCall>;

export const textPreview = z.object({
  /** of the calls looked at, the first ones and bad ones behind them */
  calls: z.array(textPreviewCall),
  refused: z.int(),
});
export type TextPreview = z.infer<typeof textPreview>;
