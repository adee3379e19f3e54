import { z } from 'zod';

/** What a run says of the special days of a series: as models/forecast/explain.ts learned it, kept with the explanation. */
const learned = z.object({
  effects: z.array(z.object({ tag: z.string(), factor: z.number(), days: z.int() })),
});
export type LearnedEffect = z.output<typeof learned>['effects'][number];

/** The learned effects that the stored explanation of a series carries; none when the run learned none. */
export function learnedEffects(explanation: unknown): LearnedEffect[] {
  const found = learned.safeParse(explanation);
  return found.success ? found.data.effects : [];
}
