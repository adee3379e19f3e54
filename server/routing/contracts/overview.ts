import { z } from 'zod';
import { OUTCOMES } from '@/server/calls/vocabulary';
import { named } from './routing-period';

const flow = z.object({
  entry: z.string(),
  menuChoice: z.string(),
  queue: named,
  /** code '': not passed on */
  passedTo: named,
  outcome: z.enum(OUTCOMES),
  calls: z.number(),
});
export type FlowView = z.output<typeof flow>;

const cell = z.object({
  intent: z.string(),
  queue: z.string(),
  /** answered calls that came in there */
  calls: z.number(),
  passed: z.number(),
  /** mean of the first leg, seconds */
  handleSeconds: z.number(),
});

export const routingOverview = z.object({
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  /** incoming calls, all of them or of the chosen intents */
  calls: z.number(),
  passed: z.number(),
  withEntry: z.number(),
  withMenu: z.number(),
  /** incoming calls with a transcript in which an intent was read */
  read: z.number(),
  /** the busiest; `calls` and the other counts are those of all */
  flows: z.array(flow),
  matrix: z.object({ intents: z.array(named), queues: z.array(named), cells: z.array(cell) }),
});
export type RoutingOverview = z.output<typeof routingOverview>;
