import type { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { storedExplanation } from './contracts/explanation';
import { type ForecastReasons, whyInput } from './contracts/why';
import { overridesInForce } from './overrides/in-force';
import { concerns } from './read/concerns';
import { dayPoints } from './read/forecast-points';
import { markedDays } from './read/marked-days';
import { openSeries } from './read/open-series';
import { snapshotSpan } from './read/snapshot-span';
import { storedParts } from './read/stored-parts';
import { usualParts } from './read/usual-parts';

const DAY_MS = 86_400_000;

/**
 * Why a day's number is what it is: level, weekday, season, special days, trend; and what planners changed.
 * @throws AppError `not_found` for a site that is not the actor's, a snapshot that is not done, or a series it has not
 */
export async function forecastReasons(
  { actor }: UseCaseContext,
  input: z.input<typeof whyInput>,
): Promise<ForecastReasons> {
  requireSite(actor, input.siteId);
  const { date, ...scope } = parseInput(whyInput, input);
  const { snapshot, result, source } = await openSeries(actor, scope);
  const [[day], marked, overrides] = await Promise.all([
    dayPoints(source, date, date),
    markedDays(scope.siteId, scope.queue, date, date),
    overridesInForce(snapshot.id, scope.metric),
  ]);
  const names = marked.flatMap((each) => each.names);
  const model = day?.model ?? null;
  const lead = Math.round((Date.parse(date) - Date.parse(snapshotSpan(snapshot).origin)) / DAY_MS);
  const stored = model === null ? [] : storedParts(storedExplanation.parse(result.explanation), lead, model);
  return {
    date,
    names,
    mean: day?.mean ?? null,
    model,
    parts: model === null || stored.length > 0 ? stored : await usualParts(source, { date, model, names }),
    overrides: overrides.filter(
      (rule) => rule.fromDate <= date && date <= rule.toDate && concerns(rule, scope.queue),
    ),
  };
}
