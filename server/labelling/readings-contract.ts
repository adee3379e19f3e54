import { z } from 'zod';
import { LabelKind, LabelVerdict } from '@/server/postgres/generated/enums';

const span = z.object({ utterance: z.int(), start: z.int(), end: z.int() });

/** What made a reading, by name, version and threshold. */
const readingModel = z.object({
  /** ClassifierVersion.id, or the name of shipped weights, or the fingerprint of the rules */
  id: z.string(),
  /** for people, as "intents, version 3" */
  name: z.string(),
  /** below it a label is not given; null where the model has none */
  threshold: z.number().nullable(),
});

const correctionView = z.object({
  id: z.uuid(),
  kind: z.enum(LabelKind),
  label: z.string(),
  verdict: z.enum(LabelVerdict),
  utterance: z.int().nullable(),
  /** what the model had said */
  model: z.string(),
  score: z.number().nullable(),
  note: z.string(),
  createdAt: z.date(),
  createdBy: z.string(),
  /** it was said before, and counts again since the word after it was taken back */
  isRestored: z.boolean(),
});
export type CorrectionView = z.output<typeof correctionView>;

const givenLabel = z.object({
  label: z.string(),
  name: z.string(),
  /** null where only a person gave it */
  score: z.number().nullable(),
  evidence: span.nullable(),
  /** in words, where a rule gave it */
  reason: z.string(),
  /** what counts: a denied label stays visible, but no longer counts */
  counts: z.boolean(),
  correction: correctionView.nullable(),
});
export type GivenLabel = z.output<typeof givenLabel>;

const labelReading = z.object({
  /** null: no model has read this transcript; people may have given labels all the same */
  model: readingModel.nullable(),
  run: z.number(),
  madeAt: z.date().nullable(),
  /** the best label whatever the threshold */
  top: z.object({ label: z.string(), name: z.string(), score: z.number() }).nullable(),
  labels: z.array(givenLabel),
});

const sentimentReading = z.object({
  model: readingModel.nullable(),
  run: z.number(),
  madeAt: z.date().nullable(),
  /** means of P(positive) - P(negative), -1 to 1; null where the speaker said nothing */
  customer: z.number().nullable(),
  agent: z.number().nullable(),
  /** the customer's last third less the first */
  trend: z.number().nullable(),
  strongNegative: givenLabel.nullable(),
  utterances: z.array(
    z.object({
      utterance: z.int(),
      sentiment: z.enum(['negative', 'neutral', 'positive']),
      score: z.number(),
      balance: z.number(),
      correction: correctionView.nullable(),
    }),
  ),
});

/** Everything that was read in a call: what counts, why, who corrected it, and what earlier models said. */
export const callReadings = z.object({
  intent: labelReading,
  irritant: labelReading,
  /** null: not read */
  sentiment: sentimentReading.nullable(),
  /** every reading there is, newest first */
  history: z.array(
    z.object({
      kind: z.enum(LabelKind),
      model: z.string(),
      run: z.number(),
      madeAt: z.date(),
      labels: z.array(z.object({ name: z.string(), score: z.number() })),
    }),
  ),
  /** newest first, those taken back among them */
  corrections: z.array(correctionView),
});
export type CallReadings = z.output<typeof callReadings>;

export const callReadingsInput = z.object({ siteId: z.int().positive(), callId: z.string().min(1) });
