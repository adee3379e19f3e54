import { asBands } from '@/server/forecasts/contracts/bands';
import type { ForecastToday } from '@/server/forecasts/contracts/today';
import { dayNoise, reforecastPoints } from '@/server/forecasts/read/day-under-way';
import type { QueuePlan } from '../contracts/plan';
import type { Came } from './today-queue';

interface ReforecastQuestion {
  plan: QueuePlan;
  /** by the start of the interval */
  came: ReadonlyMap<number, Came>;
  /** the first interval that has not come, minutes since midnight */
  untilMinute: number;
  /** what the run learned of how the queue's days scatter, as it is stored */
  noise: unknown;
  /** `calls` where the source does not say which calls reached the queue */
  measure: string;
}

/** What is now expected of the rest of a queue's day, by what came of it; see models/forecast/intraday. */
export function reforecastQueue({
  plan,
  came,
  untilMinute,
  noise,
  measure,
}: ReforecastQuestion): Pick<ForecastToday, 'points' | 'untilMinute'> {
  const points = plan.intervals.map(({ date, minute, start, open, calls, quantiles }) => {
    const facts = came.get(start);
    return {
      date,
      minute,
      open,
      mean: calls,
      model: calls,
      bands: asBands(quantiles),
      overridden: false,
      forecastDays: 1,
      actual: minute < untilMinute ? ((measure === 'calls' ? facts?.calls : facts?.offered) ?? 0) : null,
    };
  });
  const known = points.filter(({ minute }) => minute < untilMinute).length;
  return { untilMinute, points: reforecastPoints(points, known, dayNoise.parse(noise)).points };
}
