import { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { getSite } from '@/server/sites/get';
import { snapshotView } from './contracts/snapshot-view';
import { METRICS } from './contracts/vocabulary';
import { findDoneSnapshot, newestSnapshot } from './find-snapshot';
import { seriesNames } from './series-names';
import { toSnapshotView } from './to-snapshot-view';

export const latestInput = z.object({
  siteId: z.int().positive(),
  /** null: the newest run that is done */
  snapshotId: z.uuid().nullable().default(null),
});

export const latestOutput = z.object({
  site: z.object({ id: z.int(), name: z.string(), timeZone: z.string() }),
  /** null: the site has no forecast yet */
  snapshot: snapshotView.nullable(),
  /** what the snapshot forecasts, the whole site ('') first */
  series: z.array(
    z.object({
      queue: z.string(),
      name: z.string(),
      metrics: z.array(
        z.object({
          metric: z.enum(METRICS),
          /** `calls` where the source does not say which calls reached the queue */
          measure: z.enum(['offered', 'calls', 'aht']),
        }),
      ),
    }),
  ),
});
export type LatestForecast = z.output<typeof latestOutput>;
type Series = LatestForecast['series'];

async function seriesOf(siteId: number, snapshotId: string): Promise<Series> {
  const [results, nameOf] = await Promise.all([
    database().forecastSeriesResult.findMany({
      where: { snapshotId },
      select: { queue: true, metric: true, measure: true },
      orderBy: [{ queue: 'asc' }, { metric: 'asc' }],
    }),
    seriesNames(siteId),
  ]);
  const series = new Map<string, Series[number]>();
  for (const { queue, metric, measure } of results) {
    const entry = series.get(queue) ?? { queue, name: nameOf(queue), metrics: [] };
    entry.metrics.push({ metric, measure: z.enum(['offered', 'calls', 'aht']).parse(measure) });
    series.set(queue, entry);
  }
  return [...series.values()];
}

/**
 * The site's newest forecast (or the one asked for), and which series it holds.
 * @throws AppError `not_found` for a site that is not the actor's, or a snapshot that is not there or not done
 */
export async function latestForecast(
  context: UseCaseContext,
  input: z.input<typeof latestInput>,
): Promise<LatestForecast> {
  const { id, name, timeZone } = await getSite(context, { id: input.siteId });
  const { snapshotId } = parseInput(latestInput, input);
  const head =
    snapshotId === null ? await newestSnapshot(id) : await findDoneSnapshot(context.actor, id, snapshotId);
  return {
    site: { id, name, timeZone },
    snapshot: head && toSnapshotView(head),
    series: head ? await seriesOf(id, head.id) : [],
  };
}
