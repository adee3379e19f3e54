import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { addDays } from '@/server/trends/period';
import { accuracyInput, type ForecastAccuracy, weightedMethods } from './contracts/accuracy';
import { scorecard } from './contracts/scorecard';
import { openSeries } from './read/open-series';
import { realisedErrors } from './read/realised';
import { standingSnapshots } from './read/standing-snapshots';

/**
 * How good the forecasts of a series are: the method on past weeks it had not seen, and forecasts of the past against what
 * came since.
 * @throws AppError `not_found` for a site that is not the actor's, a snapshot that is not done, or a series it has not
 */
export async function forecastAccuracy(
  { actor }: UseCaseContext,
  input: z.input<typeof accuracyInput>,
): Promise<ForecastAccuracy> {
  requireSite(actor, input.siteId);
  const { leadDays, days, ...scope } = parseInput(accuracyInput, input);
  const { result, source } = await openSeries(actor, scope);
  const to = source.lastKnownDate;
  const standing =
    to === null ? [] : await standingSnapshots(scope.siteId, { from: addDays(to, 1 - days), to, leadDays });
  return {
    backtest: scorecard.nullable().parse(result.scorecard),
    weights: weightedMethods.parse(result.weights),
    notes: z.array(z.string()).parse(result.notes),
    realised: {
      leadDays,
      snapshots: new Set(standing.map(({ snapshot }) => snapshot.id)).size,
      ...(await realisedErrors(source, standing)),
    },
  };
}
