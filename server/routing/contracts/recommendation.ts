import { z } from 'zod';
import { interval, named } from './routing-period';

const verdictView = z.object({
  accepted: z.boolean(),
  note: z.string(),
  decidedAt: z.date(),
  decidedBy: z.string(),
});

const recommendationView = z.object({
  /** how verdicts know it again: queue, intent and where to */
  key: z.string(),
  sentence: z.string(),
  intent: named,
  queue: named,
  to: named,
  /** answered calls of the intent that entered the queue */
  calls: z.number(),
  passed: z.number(),
  /** share passed on, small samples shrunk, and the share usual in the queue */
  share: z.number(),
  expected: z.number(),
  /** share of false findings accepted by counting this one */
  qValue: z.number(),
  /** a month; see models/routing/misroutes/effect.ts */
  effect: z.object({
    transfers: interval,
    handleHours: interval.nullable(),
    waitHours: interval.nullable(),
    repeats: interval.nullable(),
    basis: z.enum(['legs', 'whole']),
  }),
  /** how these calls came in, most passed on first */
  waysIn: z.array(
    z.object({ entry: z.string(), menuChoice: z.string(), calls: z.number(), passed: z.number() }),
  ),
  verdict: verdictView.nullable(),
});
export type RecommendationView = z.output<typeof recommendationView>;

export const recommendationsView = z.object({
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  /** the probability of the intervals */
  level: z.number(),
  /** calls that were looked at: incoming, with a transcript, an intent read */
  read: z.number(),
  /** dearest first; dismissed ones last */
  rows: z.array(recommendationView),
});
export type RecommendationsView = z.output<typeof recommendationsView>;
