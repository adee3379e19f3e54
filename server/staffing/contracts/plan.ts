import { z } from 'zod';
import { demandInterval, demandOutput, planInput, queueDemand } from './demand';

export { planInput };

/** What one interval of a queue needs, and what callers will find with it. */
const planInterval = demandInterval.extend({
  /** the calls that are staffed for: the quantile of `planAt`, or the mean */
  planCalls: z.number(),
  /** Erlangs */
  load: z.number(),
  /** online: taking calls or waiting for one; whole people; 0 while closed */
  agents: z.int(),
  pWait: z.number(),
  serviceLevel: z.number(),
  /** mean wait of answered calls; null: the queue grows without end */
  asaSeconds: z.number().nullable(),
  occupancy: z.number(),
  /** 0 where no patience is reckoned with */
  abandonment: z.number(),
  /** what asked for so many */
  binding: z.enum(['target', 'occupancy', 'minimum']),
  /** paid: agents / (1 − shrinkage), not rounded */
  scheduled: z.number(),
  /** on shift and off break, what a roster must have: agents / (1 − unrosteredShrinkage), not rounded */
  onShift: z.number(),
  /**
   * People of a published roster, on shift and off break, who are there for this queue: a group's people are shared among
   * its queues by their need. null: no roster is published, or nobody on it takes these calls
   */
  rostered: z.number().nullable(),
});
export type PlanInterval = z.output<typeof planInterval>;

const queuePlan = queueDemand.extend({ intervals: z.array(planInterval) });
export type QueuePlan = z.output<typeof queuePlan>;

/** Queues that people share, at one instant. */
const poolInterval = z.object({
  date: z.iso.date(),
  minute: z.int(),
  start: z.int(),
  /** online people if every queue kept its own, and if everybody took every call of the pool: the truth lies between */
  separate: z.int(),
  pooled: z.int(),
});

const poolPlan = z.object({
  /** groups that share queues, directly or by others */
  groups: z.array(z.string()),
  queues: z.array(z.string()),
  intervals: z.array(poolInterval),
});
export type PoolPlan = z.output<typeof poolPlan>;

/** How many people when: each queue's requirement, and what several queues need together. */
export const planOutput = demandOutput.extend({
  queues: z.array(queuePlan),
  pools: z.array(poolPlan),
});
export type StaffingPlan = z.output<typeof planOutput>;
