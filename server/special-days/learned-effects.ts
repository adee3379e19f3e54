import { z } from 'zod';

/** What a run says of the special days of a series, as models/forecast learned it: −0.35 is 35% fewer calls. */
const learned = z.object({
  effects: z.array(z.object({ tag: z.string(), effect: z.number(), days: z.int() })),
});

export interface LearnedEffect {
  tag: string;
  /** times what an ordinary day would bring */
  factor: number;
  /** past days that it was learned from */
  days: number;
}

/** The learned effects that the stored explanation of a series carries; none when the run learned none. */
export function learnedEffects(explanation: unknown): LearnedEffect[] {
  const found = learned.safeParse(explanation);
  if (!found.success) return [];
  return found.data.effects.map(({ tag, effect, days }) => ({ tag, factor: 1 + effect, days }));
}
