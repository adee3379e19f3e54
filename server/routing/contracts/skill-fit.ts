import { z } from 'zod';
import { interval, named } from './routing-period';

const estimate = z.object({
  /** against the other groups on calls of the same queue and part of the day, shrunk */
  difference: interval,
  compared: z.number(),
  /** of the group's own calls; the rest is shrinkage */
  weight: z.number(),
  verdict: z.enum(['better', 'worse', 'alike']),
});

export const skillFitView = z.object({
  level: z.number(),
  /** people a group must have to be shown */
  leastAgents: z.int(),
  /** groups that are too small to be shown */
  hidden: z.int(),
  rows: z.array(
    z.object({
      group: z.string(),
      intent: named,
      calls: z.number(),
      /** seconds; repeats and transfers as shares; sentiment as balance, −1 to 1 */
      handle: estimate.nullable(),
      repeats: estimate.nullable(),
      transfers: estimate.nullable(),
      sentiment: estimate.nullable(),
    }),
  ),
});
export type SkillFitView = z.output<typeof skillFitView>;
