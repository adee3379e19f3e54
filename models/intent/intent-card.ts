import { z } from 'zod';

const interval = z.object({
  value: z.number(),
  /** the middle 95% of bootstrap draws of the examples */
  low: z.number(),
  high: z.number(),
});

/** One threshold of the curve that is shown: what would be told and what kept back. */
export const thresholdPoint = z.object({
  threshold: z.number(),
  /** share of the examples that get a label */
  coverage: z.number(),
  /** share of those that get the right one */
  accuracy: z.number(),
  /** share of the examples about none of the intents that get none; null where there are no such examples */
  outOfScopeRecall: z.number().nullable(),
});
export type ThresholdPoint = z.infer<typeof thresholdPoint>;

/** What is known of a trained classifier of intents: every figure is from examples the scoring model had not seen. */
export const intentCard = z.object({
  /** examples by label, without those about none of the intents */
  examples: z.record(z.string(), z.number()),
  outOfScopeExamples: z.number(),
  /** examples by language; '' where it was not given */
  languages: z.record(z.string(), z.number()),
  /** cross-validation; 0: too few examples to check anything on */
  folds: z.number(),
  accuracy: interval.nullable(),
  macroF1: interval.nullable(),
  calibrationError: z.number().nullable(),
  perIntent: z.array(
    z.object({
      label: z.string(),
      examples: z.number(),
      precision: z.number(),
      recall: z.number(),
      f1: z.number(),
    }),
  ),
  /** the pairs that are mistaken most, worst first */
  confusions: z.array(z.object({ truth: z.string(), said: z.string(), times: z.number() })),
  curve: z.array(thresholdPoint),
  /** weights of the embeddings it reads, null: n-grams alone */
  embeddings: z.string().nullable(),
  settings: z.object({ seed: z.number(), source: z.enum(['examples', 'descriptions']) }),
});
export type IntentCard = z.infer<typeof intentCard>;
