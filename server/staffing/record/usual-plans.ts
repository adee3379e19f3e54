import { type Clock, dayNumberOf } from '@/models/forecast/prepare/clock';
import { planIntervals } from '@/models/staffing/plan-week';
import { scheduledFor } from '@/models/staffing/shrinkage';
import type { QueueRules } from '../contracts/rules';
import type { Planned } from './planned-interval';
import type { UsualDay } from './usual-days';

/**
 * What a planner would have staffed a day for who had no forecast but the four weeks before it: the mean of the same half hour
 * of the same weekday, at the mean handle time of those weeks. Intervals in which nobody called are left out.
 *
 * @returns by instant, seconds since 1970
 */
export function usualPlans(
  date: string,
  { calls, ahtSeconds }: UsualDay,
  { clock, rules }: { clock: Clock; rules: QueueRules },
): Map<number, Planned> {
  const asked = clock.intervalsOf(dayNumberOf(date)).flatMap(({ start, slot }) => {
    const usual = calls.get(slot) ?? 0;
    return usual > 0 ? [{ start: start / 1000, calls: usual, ahtSeconds }] : [];
  });
  const needs = planIntervals(asked, clock.step / 1000, rules);
  return new Map(
    asked.map(({ start, ...demand }, at) => {
      const agents = needs[at]?.agents ?? 0;
      return [start, { ...demand, agents, onShift: scheduledFor(agents, rules.unrosteredShrinkage) }];
    }),
  );
}
