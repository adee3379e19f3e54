import { z } from 'zod';
import { packedVocabulary } from '@/models/text/vocabulary';
import { intentCard } from '../intent-card';

/** Under this name a classifier's file carries its manifest as JSON. */
export const MANIFEST_KEY = 'callcast.intents';

/** What a classifier's file says of itself besides its weights. */
export const intentManifest = z.object({
  format: z.literal(1),
  labels: z.array(z.string()),
  /** the labels and, where it was taught, "none of them" behind them */
  classes: z.number().int(),
  threshold: z.number(),
  /** the sentence embeddings that its second pair of members reads; null: it has none */
  embeddings: z
    .object({
      name: z.string(),
      dimensions: z.number().int(),
      /** whether texts whose language is not said are embedded */
      unsaid: z.boolean(),
      threshold: z.number(),
    })
    .nullable(),
  vocabulary: packedVocabulary,
  card: intentCard,
});
export type IntentManifest = z.infer<typeof intentManifest>;
