import { z } from 'zod';

/** What was found in the audio of a recording, kept with it. Spans are milliseconds from its beginning. */
export const audioFacts = z.object({
  /** in words for people: "WAV, mu-law, 8 kHz, 2 channels" */
  format: z.string(),
  /** what was wrong with the file and could be read all the same */
  warnings: z.array(z.string()),
  /** what its channels are to each other; `same`: a mono recording stored as two channels */
  layout: z.enum(['mono', 'same', 'two', 'many']),
  speakers: z.object({
    /** by what it was told who is who */
    by: z.enum(['configuration', 'greeting', 'direction', 'voices', 'nothing']),
    /** that agent and customer are not the wrong way round, 0.5 to 1 */
    confidence: z.number().nullable(),
    /** from 0 */
    agentChannel: z.int().nullable(),
  }),
  /** 0 to 1; null where the language was set */
  languageProbability: z.number().nullable(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** when somebody speaks, by channel: [start, end] */
  speech: z.array(z.array(z.tuple([z.number(), z.number()]))),
  /** what the engine wrote and nobody said: masked, and cut */
  dropped: z.array(
    z.object({
      startMs: z.number(),
      endMs: z.number(),
      channel: z.int(),
      text: z.string(),
      why: z.enum(['no_speech', 'unlikely', 'repeated', 'tone', 'echo']),
    }),
  ),
});
export type AudioFacts = z.output<typeof audioFacts>;
