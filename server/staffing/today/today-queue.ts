import { serviceLevelWith } from '@/models/staffing/intraday/day-queue';
import { requirement } from '@/models/staffing/requirement';
import type { ForecastToday } from '@/server/forecasts/contracts/today';
import type { PlanInterval, QueuePlan } from '../contracts/plan';
import type { MoveView, TodayInterval, TodayQueue } from '../contracts/today';
import { handleTimeDrift } from './handle-time-drift';
import { movedAt } from './moved';

/** What came in an interval of a queue. */
export interface Came {
  calls: number;
  offered: number;
  rated: number;
  within: number;
  handled: number;
  handleSeconds: number;
  /** online people as the calls show them; null where calls name no agents */
  present: number | null;
}

interface TodayParts {
  plan: QueuePlan;
  reforecast: Pick<ForecastToday, 'points' | 'untilMinute'>;
  /** by the start of the interval */
  came: ReadonlyMap<number, Came>;
  moves: readonly MoveView[];
  intervalSeconds: number;
}

/** A queue's day: planned, come, expected. */
export function todayQueue(parts: TodayParts): TodayQueue {
  const { plan, reforecast } = parts;
  const { queue, name, rules } = plan;
  const past = plan.intervals.filter(({ minute }) => minute < reforecast.untilMinute);
  const drift = handleTimeDrift(
    past.map(({ start, ahtSeconds }) => ({
      calls: parts.came.get(start)?.handled ?? 0,
      seconds: handleTimeOf(parts.came.get(start)),
      plannedSeconds: ahtSeconds,
    })),
  );
  const intervals = plan.intervals.map((interval): TodayInterval => {
    const staffed = staffedIn(interval, parts);
    const told =
      interval.minute < reforecast.untilMinute
        ? pastPart(interval, parts)
        : comingPart(interval, staffed, drift, parts);
    const demand = {
      calls: told.actual ?? told.expected ?? 0,
      ahtSeconds: told.expectedAht,
      intervalSeconds: parts.intervalSeconds,
    };
    return {
      minute: interval.minute,
      start: interval.start,
      open: interval.open,
      planned: interval.calls,
      plannedAht: interval.ahtSeconds,
      staffed,
      needed: interval.open ? requirement(demand, rules).agents : 0,
      ...told,
    };
  });
  return { queue, name, rules, intervals };
}

type Told = Pick<
  TodayInterval,
  'actual' | 'expected' | 'actualAht' | 'expectedAht' | 'present' | 'serviceLevel' | 'expectedServiceLevel'
>;

/** What an interval that has come was like. */
function pastPart({ minute, start, ahtSeconds }: PlanInterval, { reforecast, came }: TodayParts): Told {
  const facts = came.get(start);
  const actualAht = handleTimeOf(facts);
  return {
    actual: reforecast.points.find((point) => point.minute === minute)?.actual ?? 0,
    expected: null,
    actualAht,
    expectedAht: actualAht ?? ahtSeconds,
    present: facts?.present ?? null,
    serviceLevel: facts && facts.rated > 0 ? facts.within / facts.rated : null,
    expectedServiceLevel: null,
  };
}

/** What an interval that is to come is expected to be like. */
function comingPart(
  { minute, open, calls, ahtSeconds }: PlanInterval,
  staffed: number,
  drift: number,
  { plan, reforecast, intervalSeconds }: TodayParts,
): Told {
  const expected = reforecast.points.find((point) => point.minute === minute)?.expected ?? calls;
  const expectedAht = ahtSeconds * drift;
  const demand = { calls: expected, ahtSeconds: expectedAht };
  return {
    actual: null,
    expected: open ? expected : null,
    actualAht: null,
    expectedAht,
    present: null,
    serviceLevel: null,
    expectedServiceLevel: open ? serviceLevelWith(demand, staffed, plan.rules, intervalSeconds) : null,
  };
}

/** Mean seconds of what was handled; null where nothing was. */
function handleTimeOf(came: Came | undefined): number | null {
  return came && came.handled > 0 ? came.handleSeconds / came.handled : null;
}

/** Whom a published roster puts online, what no roster shows taken off, else whom the forecast asked for; and the moves. */
function staffedIn({ minute, rostered, agents }: PlanInterval, { plan, moves }: TodayParts): number {
  const online = rostered === null ? agents : rostered * (1 - plan.rules.unrosteredShrinkage);
  return Math.max(0, online + movedAt(moves, plan.queue, minute));
}
