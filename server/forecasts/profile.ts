import type { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { type ForecastProfile, profileInput } from './contracts/profile';
import { dayPoints, intervalPoints } from './read/forecast-points';
import { markedDays } from './read/marked-days';
import { openSeries } from './read/open-series';
import { typicalDay } from './read/typical-day';

/**
 * One day by interval: what is forecast, what came, and what is usual on that weekday.
 * @throws AppError `not_found` for a site that is not the actor's, a snapshot that is not done, or a series it has not
 */
export async function forecastProfile(
  { actor }: UseCaseContext,
  input: z.input<typeof profileInput>,
): Promise<ForecastProfile> {
  requireSite(actor, input.siteId);
  const { date, ...scope } = parseInput(profileInput, input);
  const { snapshot, source } = await openSeries(actor, scope);
  const [points, [day], typical, marked] = await Promise.all([
    intervalPoints(source, date, date),
    dayPoints(source, date, date),
    typicalDay(source, date),
    markedDays(scope.siteId, scope.queue, date, date),
  ]);
  if (!day) throw new AppError('internal', `There is no day ${date}.`);
  return {
    date,
    timeZone: source.timeZone,
    intervalMinutes: snapshot.intervalMinutes,
    names: marked.flatMap(({ names }) => names),
    day,
    points: points.map((point) => ({ ...point, typical: typical.get(point.minute ?? -1) ?? null })),
  };
}
