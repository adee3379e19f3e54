import { planIntervals } from '@/models/staffing/plan-week';
import type { PlannedStaff, PlanningRules } from './planning';

/** One queue of a pool, planned; intervals of all queues run side by side. */
export interface PlannedQueue {
  rules: PlanningRules;
  plan: readonly PlannedStaff[];
}

export interface PoolNeed {
  /** online if every queue kept its own people */
  separate: number;
  /** online if everybody took every call: no way to share people needs fewer */
  pooled: number;
}

/**
 * What queues need together in each interval: the sum of their needs, and the need of one queue with all their calls under
 * the rules of the busiest of them. People with some of the skills land in between; simulation says where.
 */
export function poolNeed(queues: readonly PlannedQueue[], intervalSeconds: number): PoolNeed[] {
  const volume = ({ plan }: PlannedQueue) => plan.reduce((sum, { planCalls }) => sum + planCalls, 0);
  const busiest = [...queues].sort((one, other) => volume(other) - volume(one))[0];
  if (!busiest) return [];
  const together = busiest.plan.map((_, at) => {
    const parts = queues.flatMap(({ plan }) => plan[at] ?? []);
    const calls = parts.reduce((sum, { planCalls }) => sum + planCalls, 0);
    const seconds = parts.reduce((sum, { planCalls, ahtSeconds }) => sum + planCalls * ahtSeconds, 0);
    const separate = parts.reduce((sum, { agents }) => sum + agents, 0);
    return { calls, ahtSeconds: calls > 0 ? seconds / calls : 0, separate };
  });
  const pooled = planIntervals(together, intervalSeconds, busiest.rules);
  return together.map(({ separate }, at) => ({
    separate,
    pooled: Math.min(separate, pooled[at]?.agents ?? separate),
  }));
}
