import type { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { requireSite } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import type { OverrideView } from './contracts/override-view';
import { type ForecastView, viewInput } from './contracts/view';
import { overridesInForce } from './overrides/in-force';
import { concerns } from './read/concerns';
import { dayPoints, intervalPoints, weekPoints } from './read/forecast-points';
import { markedDays } from './read/marked-days';
import { openSeries } from './read/open-series';
import { toSnapshotView } from './to-snapshot-view';

const POINTS = { interval: intervalPoints, day: dayPoints, week: weekPoints } as const;

/**
 * What was and what is forecast, side by side, with bands, overrides and special days.
 * @throws AppError `not_found` for a site that is not the actor's, a snapshot that is not done, or a series it has not
 */
export async function forecastView(
  { actor }: UseCaseContext,
  input: z.input<typeof viewInput>,
): Promise<ForecastView> {
  requireSite(actor, input.siteId);
  const { from, to, grain, ...scope } = parseInput(viewInput, input);
  const { snapshot, source } = await openSeries(actor, scope);
  const { siteId, queue, metric } = scope;
  const [points, specialDays, overrides] = await Promise.all([
    POINTS[grain](source, from, to),
    markedDays(siteId, queue, from, to),
    overridesInForce(snapshot.id, metric),
  ]);
  const touches = (rule: OverrideView) => rule.fromDate <= to && rule.toDate >= from && concerns(rule, queue);
  return {
    snapshot: toSnapshotView(snapshot),
    timeZone: source.timeZone,
    intervalMinutes: snapshot.intervalMinutes,
    measure: source.measure,
    points,
    specialDays,
    overrides: overrides.filter(touches),
  };
}
