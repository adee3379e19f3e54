import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { snapshotView } from './contracts/snapshot-view';
import { toSnapshotView } from './to-snapshot-view';

export const progressInput = z.object({ siteId: z.int().positive() });

export const progressOutput = z.object({
  /** the run that waits, runs, or is about to be started again; null: none */
  current: snapshotView.nullable(),
  /** the last run that is over, however it ended */
  last: snapshotView.nullable(),
});
export type ForecastProgress = z.output<typeof progressOutput>;

/**
 * How far a site's forecast run is. Cheap: pages ask it every second or two while one runs.
 * @throws AppError `not_found` for a site that is not the actor's
 */
export async function forecastProgress(
  { actor }: UseCaseContext,
  input: z.input<typeof progressInput>,
): Promise<ForecastProgress> {
  requireSite(actor, input.siteId);
  const { siteId } = parseInput(progressInput, input);
  const [current, last] = await Promise.all([
    database().forecastSnapshot.findUnique({ where: { activeSiteId: siteId } }),
    database().forecastSnapshot.findFirst({
      where: { siteId, kind: 'run', activeSiteId: null, finishedAt: { not: null } },
      orderBy: { finishedAt: 'desc' },
    }),
  ]);
  return { current: current && toSnapshotView(current), last: last && toSnapshotView(last) };
}
