import type { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { addDays } from '@/server/trends/period';
import { type ForecastToday, todayInput } from './contracts/today';
import { dayNoise, reforecastPoints } from './read/day-under-way';
import { intervalPoints } from './read/forecast-points';
import { openSeries } from './read/open-series';
import { snapshotSpan } from './read/snapshot-span';

/**
 * The day under way: what was planned, what has come, and what is now expected of the rest.
 * @throws AppError `not_found` for a site that is not the actor's, a snapshot that is not done, or a series it has not;
 *   `invalid_input` for handle times, or a day that is not forecast by interval
 */
export async function forecastToday(
  { actor }: UseCaseContext,
  input: z.input<typeof todayInput>,
): Promise<ForecastToday> {
  requireSite(actor, input.siteId);
  const { date: asked, untilMinute, ...scope } = parseInput(todayInput, input);
  if (scope.metric !== 'offered') {
    throw new AppError('invalid_input', 'Only calls are forecast again during the day.', {
      hint: 'Handle times change too little within a day to say more than the forecast does.',
    });
  }
  const { snapshot, result, source } = await openSeries(actor, scope);
  const { origin, lastIntervalDate } = snapshotSpan(snapshot);
  const underWay = source.lastKnownDate === null ? origin : addDays(source.lastKnownDate, 1);
  const date = asked ?? (underWay < origin ? origin : underWay);
  if (date < origin || date > lastIntervalDate) {
    throw new AppError('invalid_input', `The forecast has no intervals of ${date}.`, {
      hint: `It has those of ${origin} to ${lastIntervalDate}.`,
    });
  }
  const points = await intervalPoints(source, date, date);
  const open = points.findIndex(
    ({ actual, minute }) => actual === null || (minute ?? 0) >= (untilMinute ?? 1440),
  );
  const known = open < 0 ? points.length : open;
  return {
    date,
    timeZone: source.timeZone,
    intervalMinutes: snapshot.intervalMinutes,
    untilMinute: points[known]?.minute ?? 1440,
    ...reforecastPoints(points, known, dayNoise.parse(result.noise)),
  };
}
