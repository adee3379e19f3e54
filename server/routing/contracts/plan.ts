import { z } from 'zod';
import { interval, named } from './routing-period';

const name = z.string().trim().min(1, 'Choose one.').max(200);

/** Where calls are sent instead; what `when` leaves out fits every call. */
const routingRule = z.strictObject({
  when: z
    .strictObject({
      entry: name.optional(),
      menuChoice: name.optional(),
      queue: name.optional(),
      /** Intent.id */
      intent: name.optional(),
    })
    .refine((when) => Object.values(when).some((value) => value !== undefined), {
      error: 'Say which calls this is about.',
    }),
  /** a queue, as the source names it */
  to: name,
  /** how many of the calls that fit take the new way, above 0 to 1 */
  share: z.number().gt(0, 'More than 0%.').max(1, 'At most 100%.').default(1),
  note: z.string().trim().max(200).default(''),
});
export type RoutingRuleInput = z.input<typeof routingRule>;
export type StoredRule = z.output<typeof routingRule>;

export const routingRules = z.array(routingRule).min(1, 'A plan needs a rule.').max(50, 'At most 50 rules.');

export const planView = z.object({
  id: z.uuid(),
  name: z.string(),
  rules: z.array(routingRule),
  updatedAt: z.date(),
  updatedBy: z.string(),
});
export type PlanView = z.output<typeof planView>;

export const replayView = z.object({
  level: z.number(),
  /** a month; savings are positive */
  moved: z.number(),
  transfers: interval,
  handleHours: interval,
  waitHours: interval.nullable(),
  repeats: interval.nullable(),
  queues: z.array(
    z.object({
      queue: named,
      callsBefore: z.number(),
      callsAfter: z.number(),
      /** seconds */
      waitBefore: z.number(),
      waitAfter: z.number(),
    }),
  ),
  unseen: z.array(z.object({ intent: named, to: named })),
});
export type ReplayView = z.output<typeof replayView>;
