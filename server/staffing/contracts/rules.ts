import { z } from 'zod';

/** What a queue is staffed for. Shares 0 to 1. */
export const staffingTarget = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('service_level'),
    share: z.number().gt(0).lt(1),
    seconds: z.number().min(0).max(3600),
  }),
  z.object({ kind: z.literal('asa'), seconds: z.number().gt(0).max(3600) }),
  z.object({ kind: z.literal('abandonment'), share: z.number().gt(0).lt(1) }),
]);

/** Paid time in which somebody takes no calls. */
export const shrinkageCause = z.object({
  cause: z.string().trim().min(1).max(60),
  /** of paid time, 0 to 1 */
  share: z.number().min(0).max(0.9),
  /** a roster shows it (breaks, leave): who is on shift and not on a break is not short of it once more */
  onRoster: z.boolean().default(false),
});
export type ShrinkageCause = z.output<typeof shrinkageCause>;

/** By which a queue's calls become people: its own settings, or what it inherits from the site or from the product. */
export const queueRules = z.object({
  target: staffingTarget,
  /** cap on top of the target, 0 to 1; null: none */
  maxOccupancy: z.number().nullable(),
  minAgents: z.int(),
  /** mean, seconds; null: callers wait for ever (Erlang C) */
  patienceSeconds: z.number().nullable(),
  /** of the service level that is shown, also where the target is another */
  answerSeconds: z.number(),
  /** total of all causes, 0 to 1: paid people = online people / (1 − shrinkage) */
  shrinkage: z.number(),
  /** total of the causes that no roster shows: people on shift and off break = online people / (1 − this) */
  unrosteredShrinkage: z.number(),
  /** the chance that the calls are no more than those staffed for: 0.5 is the middle of the forecast, 0.8 the safe side */
  planAt: z.number(),
});
export type QueueRules = z.output<typeof queueRules>;
