import { z } from 'zod';
import { packedVocabulary } from '../../text/vocabulary';

/** A share with its 95% interval (Wilson). */
const share = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Share = z.infer<typeof share>;

/** What people's judgements say of a classifier: every figure is cross-validated. */
export const classifierCard = z.object({
  /** What people confirmed and rejected. */
  positives: z.int(),
  negatives: z.int(),
  folds: z.int(),
  /** The precision that was asked for, and whether a threshold reaches it. */
  targetPrecision: z.number(),
  reachesTarget: z.boolean(),
  /** From this score on it tells: the lowest that reaches the precision; the best balance where none does. */
  threshold: z.number(),
  /** At the threshold: of what it tells so much is right; of what is there it tells so much. */
  precision: share,
  recall: share,
  curve: z.array(z.object({ threshold: z.number(), precision: z.number(), recall: z.number() })),
  seed: z.number(),
});
export type ClassifierCard = z.infer<typeof classifierCard>;

/** Under this name the ONNX file carries its manifest as JSON. */
export const CLASSIFIER_KEY = 'callcast.irritant';

export const classifierManifest = z.object({
  format: z.literal(1),
  bias: z.number(),
  vocabulary: packedVocabulary,
  card: classifierCard,
});
export type ClassifierManifest = z.infer<typeof classifierManifest>;
