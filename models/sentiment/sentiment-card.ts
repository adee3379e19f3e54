import { z } from 'zod';
import { LANGUAGES } from '@/models/text/transcript';

/** What a model of sentiment says of itself, inside its file. */
export const sentimentCard = z.object({
  kind: z.literal('callcast-sentiment'),
  format: z.literal(1),
  /** Name of the model and the day its data are of. */
  version: z.string(),
  languages: z.array(
    z.object({
      language: z.enum(LANGUAGES),
      ngrams: z.number().int(),
      /** Labelled texts by kind; service talk is called `service`. */
      texts: z.record(z.string(), z.number().int()),
    }),
  ),
  /** P(negative) from which an utterance of a customer is strongly negative. */
  strongNegative: z.number(),
});
export type SentimentCard = z.infer<typeof sentimentCard>;
