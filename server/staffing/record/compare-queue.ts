import { type Clock, dayNumberOf } from '@/models/forecast/prepare/clock';
import { type Miss, plannedAgainstAchieved } from '@/models/staffing/calibration/planned-against-achieved';
import { daysOf, type Period } from '@/server/trends/period';
import type { QueueRules } from '../contracts/rules';
import type { Achieved } from './achieved';
import type { Planned } from './planned-interval';

/** One interval of one queue: what was planned, what came, and why it was not the same. */
export interface Compared {
  date: string;
  minute: number;
  plan: Planned | null;
  actual: Achieved;
  /** null: no roster was published */
  rostered: number | null;
  /** false: the source does not say who was there on that day */
  presenceKnown: boolean;
  miss: Miss | null;
}

export interface QueueQuestion {
  period: Period;
  clock: Clock;
  intervalMinutes: number;
  rules: QueueRules;
  plans: ReadonlyMap<number, Planned>;
  achieved: ReadonlyMap<number, Achieved>;
  rostered: (date: string, start: number) => number | null;
}

/** Every interval of a queue in which calls were rated. */
export function compareQueue(question: QueueQuestion): Compared[] {
  return daysOf(question.period).flatMap((date) => compareDay(date, question));
}

function compareDay(date: string, question: QueueQuestion): Compared[] {
  const { clock, intervalMinutes, rules, plans, achieved } = question;
  const intervals = clock
    .intervalsOf(dayNumberOf(date))
    .map(({ start, slot }) => ({ start: start / 1000, slot }));
  const presenceKnown = intervals.some(({ start }) => (achieved.get(start)?.present ?? 0) > 0);
  return intervals.flatMap(({ start, slot }): Compared[] => {
    const actual = achieved.get(start);
    if (!actual || actual.rated === 0) return [];
    const plan = plans.get(start) ?? null;
    const rostered = question.rostered(date, start);
    const miss =
      plan && presenceKnown ? missOf(plan, actual, { rostered, rules, seconds: intervalMinutes * 60 }) : null;
    return [{ date, minute: slot * intervalMinutes, plan, actual, rostered, presenceKnown, miss }];
  });
}

function missOf(
  plan: Planned,
  actual: Achieved,
  { rostered, rules, seconds }: { rostered: number | null; rules: QueueRules; seconds: number },
): Miss | null {
  return plannedAgainstAchieved(
    {
      calls: plan.calls,
      ahtSeconds: plan.ahtSeconds,
      rostered: plan.onShift,
      shrinkage: plan.onShift > 0 ? 1 - plan.agents / plan.onShift : 0,
    },
    {
      calls: actual.calls,
      ahtSeconds: actual.handled > 0 ? actual.handleSeconds / actual.handled : null,
      present: actual.present,
      rostered,
      serviceLevel: actual.within / actual.rated,
    },
    {
      intervalSeconds: seconds,
      answerSeconds: rules.answerSeconds,
      patienceSeconds: rules.patienceSeconds,
    },
  );
}
