import { z } from 'zod';

const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type EstimateView = z.output<typeof estimate>;

/** What a version was made of and how well it does on held-back examples. Labels are Intent.id, names those of its day. */
export const versionCard = z.object({
  method: z.enum(['trained', 'cold_start']),
  /** name of the sentence embeddings; null: n-grams alone */
  embeddings: z.string().nullable(),
  seed: z.int(),
  seconds: z.number(),
  data: z.object({
    train: z.int(),
    held: z.int(),
    /** about none of the intents, among both */
    none: z.int(),
    bySource: z.object({ editor: z.int(), import: z.int(), correction: z.int() }),
    byLanguage: z.record(z.string(), z.int()),
    /** older than the site keeps examples for training */
    expired: z.int(),
    /** the same words under another label that counts more */
    outranked: z.int(),
  }),
  /** null: too few held-back examples to say */
  accuracy: estimate.nullable(),
  macroF1: estimate.nullable(),
  intents: z.array(
    z.object({
      label: z.string(),
      name: z.string(),
      /** examples it was trained on */
      trained: z.int(),
      held: z.int(),
      recall: estimate.nullable(),
      precision: estimate.nullable(),
      f1: z.number().nullable(),
    }),
  ),
  confusions: z.array(
    z.object({
      truth: z.string(),
      truthName: z.string(),
      said: z.string(),
      saidName: z.string(),
      count: z.int(),
    }),
  ),
  reliability: z.object({
    ece: z.number(),
    bins: z.array(
      z.object({
        from: z.number(),
        to: z.number(),
        count: z.int(),
        meanScore: z.number(),
        accuracy: z.number(),
      }),
    ),
  }),
  curve: z.array(
    z.object({
      threshold: z.number(),
      coverage: z.number(),
      accuracy: z.number().nullable(),
      rejected: z.number().nullable(),
    }),
  ),
});
export type VersionCard = z.output<typeof versionCard>;

/** A version against the champion of its day, on the same held-back examples. Above 0: the version is better. */
export const versionComparison = z.object({
  against: z.object({ id: z.uuid(), number: z.int() }),
  held: z.int(),
  champion: z.object({ accuracy: z.number().nullable(), macroF1: z.number().nullable() }),
  accuracy: estimate.nullable(),
  macroF1: estimate.nullable(),
  /** change of each intent's F1, the largest first */
  intents: z.array(
    z.object({ label: z.string(), name: z.string(), held: z.int(), before: z.number(), now: z.number() }),
  ),
  /** recent calls that both read */
  calls: z
    .object({
      read: z.int(),
      /** whose main intent is another one */
      changed: z.int(),
      unknownBefore: z.int(),
      unknownNow: z.int(),
      samples: z.array(
        z.object({
          callId: z.string(),
          day: z.iso.date(),
          /** null: unknown */
          before: z.string().nullable(),
          now: z.string().nullable(),
          score: z.number(),
        }),
      ),
    })
    .nullable(),
});
export type VersionComparison = z.output<typeof versionComparison>;
