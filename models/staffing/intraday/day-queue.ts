import { operate } from '@/models/staffing/operate';
import { planIntervals } from '@/models/staffing/plan-week';
import { answerSecondsOf, type RequirementRules } from '@/models/staffing/rules';

/** An interval of a day that is still to come. */
export interface ComingInterval {
  /** since local midnight */
  minute: number;
  calls: number;
  ahtSeconds: number;
  /** online, as planned and moved; need not be whole */
  staffed: number;
}

/** A queue's rest of the day, its open intervals in order of time. */
export interface DayQueue {
  queue: string;
  rules: RequirementRules;
  intervals: readonly ComingInterval[];
}

/** The service level of an interval with so many online, by formula. Without calls 1. */
export function serviceLevelWith(
  { calls, ahtSeconds }: Pick<ComingInterval, 'calls' | 'ahtSeconds'>,
  staffed: number,
  rules: RequirementRules,
  intervalSeconds: number,
): number {
  const options = { answerSeconds: answerSecondsOf(rules), patienceSeconds: rules.patienceSeconds };
  // Half a person answers no call.
  const agents = Math.max(0, Math.floor(staffed + 1e-9));
  return operate({ calls, ahtSeconds, intervalSeconds }, agents, options).serviceLevel;
}

/** The fewest online in each interval. */
export function needsOf({ intervals, rules }: DayQueue, intervalSeconds: number): number[] {
  return planIntervals(intervals, intervalSeconds, rules).map(({ agents }) => agents);
}
