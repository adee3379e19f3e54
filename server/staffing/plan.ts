import type { z } from 'zod';
import { planQueue } from '@/models/staffing/week/plan-queue';
import { AS_IT_IS, type PlannedStaff } from '@/models/staffing/week/planning';
import { poolNeed } from '@/models/staffing/week/pool-need';
import { poolsOf } from '@/models/staffing/week/pools';
import { shareRoster } from '@/models/staffing/week/share-roster';
import type { UseCaseContext } from '@/server/auth/actor';
import { QUANTILE_LEVELS } from '@/server/forecasts/contracts/vocabulary';
import { parseInput } from '@/server/parse-input';
import type { QueueDemand, StaffingDemand } from './contracts/demand';
import { type PoolPlan, planInput, type QueuePlan, type StaffingPlan } from './contracts/plan';
import { staffingDemand } from './demand';

/**
 * How many people when: what each queue needs by interval for the forecast at the risk of its settings (or `planAt`), what
 * several queues need together, and whom a published roster has there.
 * @throws AppError `not_found` for a site that is not the actor's, or a snapshot that is not done
 */
export async function staffingPlan(
  context: UseCaseContext,
  input: z.input<typeof planInput>,
): Promise<StaffingPlan> {
  const { planAt, volume, aht, ...question } = parseInput(planInput, input);
  const demand = await staffingDemand(context, question);
  const whatIf = { ...AS_IT_IS, planAt, volume, aht };
  const grid = { intervalSeconds: demand.intervalMinutes * 60, levels: QUANTILE_LEVELS };
  const plans = demand.queues.map((queue) => ({ queue, plan: planQueue(queue, grid, whatIf) }));
  return { ...demand, queues: withRoster(demand, plans), pools: poolPlans(demand, plans) };
}

interface Planned {
  queue: QueueDemand;
  plan: readonly PlannedStaff[];
}

function withRoster({ groups, rosters }: StaffingDemand, plans: readonly Planned[]): QueuePlan[] {
  const needs = new Map(
    plans.map(({ queue, plan }) => [
      queue.queue,
      new Map(queue.intervals.map(({ start }, at) => [start, plan[at]?.onShift ?? 0])),
    ]),
  );
  const shared = shareRoster(groups, (queue, start) => needs.get(queue)?.get(start) ?? 0);
  const dates = new Set(rosters.map(({ date }) => date));
  return plans.map(({ queue, plan }) => {
    const people = shared.get(queue.queue);
    return {
      ...queue,
      intervals: queue.intervals.flatMap((interval, at) => {
        const staff = plan[at];
        const rostered = people && dates.has(interval.date) ? (people.get(interval.start) ?? 0) : null;
        if (!staff) return [];
        const { meanWaitSeconds: _, ...needed } = staff;
        return [{ ...interval, ...needed, rostered }];
      }),
    };
  });
}

/** Queues of one clock only: intervals of others do not run side by side. */
function poolPlans({ groups, intervalMinutes }: StaffingDemand, plans: readonly Planned[]): PoolPlan[] {
  return poolsOf(groups).flatMap((pool) => {
    const members = plans.filter(({ queue }) => pool.queues.includes(queue.queue));
    const first = members[0]?.queue;
    if (!first || members.some(({ queue }) => queue.timeZone !== first.timeZone)) return [];
    const needs = poolNeed(
      members.map(({ queue, plan }) => ({ rules: queue.rules, plan })),
      intervalMinutes * 60,
    );
    const intervals = first.intervals.map(({ date, minute, start }, at) => ({
      date,
      minute,
      start,
      ...(needs[at] ?? { separate: 0, pooled: 0 }),
    }));
    return [{ groups: pool.groups, queues: members.map(({ queue }) => queue.queue), intervals }];
  });
}
