import { type Clock, dayNumberOf } from '@/models/forecast/prepare/clock';
import { requirement } from '@/models/staffing/requirement';
import { scheduledFor } from '@/models/staffing/shrinkage';
import { addDays } from '@/server/trends/period';
import type { QueueRules } from '../contracts/rules';
import type { Achieved } from './achieved';
import type { Planned } from './planned-interval';

/** What was usual is read from so many weeks before. */
export const USUAL_WEEKS = 4;

export interface UsualQuestion {
  clock: Clock;
  intervalMinutes: number;
  rules: QueueRules;
  /** what came to the queue, by instant, the weeks before among it */
  achieved: ReadonlyMap<number, Achieved>;
}

/**
 * What a planner would have staffed a day for who had no forecast but the four weeks before it: the mean of the same half hour
 * of the same weekday, at the mean handle time of those weeks. Intervals in which nobody called are left out.
 *
 * @returns by instant; empty where nothing is known of those weeks
 */
export function usualPlans(date: string, question: UsualQuestion): Map<number, Planned> {
  const { clock, intervalMinutes, rules } = question;
  const before = Array.from({ length: USUAL_WEEKS }, (_, week) =>
    slotsOf(addDays(date, -7 * (week + 1)), question),
  );
  const known = before.filter((slots) => slots.size > 0);
  const ahtSeconds = meanHandling(date, question);
  const plans = new Map<number, Planned>();
  if (known.length === 0 || ahtSeconds === null) return plans;
  for (const { start: instant, slot } of clock.intervalsOf(dayNumberOf(date))) {
    const calls = known.reduce((sum, slots) => sum + (slots.get(slot)?.calls ?? 0), 0) / known.length;
    if (calls === 0) continue;
    const { agents } = requirement({ calls, ahtSeconds, intervalSeconds: intervalMinutes * 60 }, rules);
    const onShift = scheduledFor(agents, rules.unrosteredShrinkage);
    plans.set(instant / 1000, { calls, ahtSeconds, agents, onShift });
  }
  return plans;
}

function meanHandling(date: string, { clock, achieved }: UsualQuestion): number | null {
  let handled = 0;
  let seconds = 0;
  for (let back = 1; back <= 7 * USUAL_WEEKS; back++) {
    for (const { start } of clock.intervalsOf(dayNumberOf(addDays(date, -back)))) {
      const one = achieved.get(start / 1000);
      handled += one?.handled ?? 0;
      seconds += one?.handleSeconds ?? 0;
    }
  }
  return handled > 0 ? seconds / handled : null;
}

/** What came on a day, by slot of its wall clock. */
function slotsOf(date: string, { clock, achieved }: UsualQuestion): Map<number, Achieved> {
  const slots = new Map<number, Achieved>();
  for (const { start, slot } of clock.intervalsOf(dayNumberOf(date))) {
    const one = achieved.get(start / 1000);
    if (one) slots.set(slot, one);
  }
  return slots;
}
