import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { removeStaleUploads, removeUpload, storeUpload, uploadFile } from '@/server/ingest/uploads';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { SnapshotView } from '../contracts/snapshot-view';
import { METRICS } from '../contracts/vocabulary';
import { newestSnapshot } from '../find-snapshot';
import type { SeriesRows } from '../run/store-rows';
import { grouped } from './grouped';
import { intervalOf } from './interval-of';
import { keepImport } from './keep-import';
import type { Problems } from './problem';
import { type ReadFile, readForecastFile } from './read-file';
import { type SiteQueues, seriesPlaces } from './series-places';
import { toSeries } from './to-series';
import { withSite } from './with-site';

const importForecastInput = z.object({
  siteId: z.int().positive(),
  /** whose forecast it is, as the list shows it */
  name: z.string().trim().min(1, 'A name is needed: whose forecast is it?').max(120),
  metric: z.enum(METRICS).default('offered'),
});

export interface ImportForecast extends z.input<typeof importForecastInput> {
  fileName: string;
  body: ReadableStream<Uint8Array> | null;
}

const MOST_BYTES = 100_000_000;

/**
 * Takes another tool's forecast in as a snapshot, to be compared with one's own and with what comes. All of it or nothing.
 * @throws AppError `invalid_input` when rows cannot be taken, with `data.problems` (line, field, reason, hint) and
 *   `data.problemCount`; or when the file is no such file. `too_large`, `not_found`, `forbidden`
 */
export async function importForecast(
  { actor }: UseCaseContext,
  input: ImportForecast,
): Promise<SnapshotView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'forecasts:write');
  const { fileName, body, ...told } = input;
  const { siteId, name, metric } = parseInput(importForecastInput, told);
  if (!body) throw new AppError('invalid_input', 'The file is empty.');
  const site = await siteQueues(siteId);
  await removeStaleUploads();
  const upload = await storeUpload(actor, fileName, Readable.fromWeb(body));
  try {
    if (upload.sizeBytes > MOST_BYTES) {
      throw new AppError('too_large', 'The file is larger than 100 MB.', {
        hint: 'Import fewer queues at a time.',
      });
    }
    const origin = { path: path.join(env().CALLCAST_DATA_DIR, uploadFile(upload.uploadId)), sealed: true };
    const file = await readForecastFile(origin, seriesPlaces(site));
    const { minutes, series } = understood(file, metric, site);
    const all = withSite(series, await queuesOfSite(siteId, site));
    return await keepImport({ actor }, { siteId, name, fileName, minutes, series: all });
  } finally {
    await removeUpload(upload.uploadId);
  }
}

async function siteQueues(siteId: number): Promise<SiteQueues> {
  const site = await database().site.findUnique({ where: { id: siteId }, include: { queues: true } });
  if (site) return site;
  throw new AppError('not_found', `There is no site ${siteId} that you may see.`);
}

/** Those that the site's newest forecast tells; before the first one, those of the settings. */
async function queuesOfSite(siteId: number, site: SiteQueues): Promise<string[]> {
  const newest = await newestSnapshot(siteId);
  if (!newest) return site.queues.map(({ code }) => code);
  const results = await database().forecastSeriesResult.findMany({
    where: { snapshotId: newest.id, metric: 'offered', queue: { not: '' } },
    select: { queue: true },
  });
  return results.map(({ queue }) => queue);
}

function understood(file: ReadFile, metric: SeriesRows['metric'], site: SiteQueues) {
  requireNone(file.problems);
  if (file.rows.length === 0) throw new AppError('invalid_input', 'The file has no rows below its header.');
  const queues = grouped(file.rows, ({ queue }) => queue);
  const minutes = intervalOf(
    [...queues.values()].map((rows) => rows.map(({ instant }) => instant).sort((a, b) => a - b)),
  );
  const zones = new Map(site.queues.map(({ code, timeZone }) => [code, timeZone]));
  const series = toSeries({ file, metric, minutes, zoneOf: (queue) => zones.get(queue) ?? site.timeZone });
  requireNone(file.problems);
  return { minutes, series };
}

/** @throws AppError with all that is to be mended: nothing is half-imported */
function requireNone(problems: Problems): void {
  if (problems.count === 0) return;
  const rows = problems.count === 1 ? '1 row' : `${problems.count.toLocaleString('en')} rows`;
  throw new AppError('invalid_input', `${rows} of the file cannot be taken; nothing was imported.`, {
    hint: 'Mend the rows and import the file again.',
    data: { problems: problems.shown, problemCount: problems.count },
  });
}
