import type { Actor } from '@/server/auth/actor';
import { requireSite } from '@/server/auth/actor';
import type { ForecastSeriesResult, ForecastSnapshot } from '@/server/postgres/generated/client';
import type { SeriesScope } from '../contracts/scope';
import { findDoneSnapshot } from '../find-snapshot';
import { requireSeries } from '../require-series';
import { type SeriesSource, seriesSource } from './series-source';

export interface OpenSeries {
  snapshot: ForecastSnapshot;
  result: ForecastSeriesResult;
  source: SeriesSource;
}

/**
 * The series that a question is about.
 * @throws AppError `not_found` for a site that is not the actor's, a snapshot that is not done, or a series it has not
 */
export async function openSeries(actor: Actor, scope: SeriesScope): Promise<OpenSeries> {
  const { siteId, queue, metric, snapshotId } = scope;
  requireSite(actor, siteId);
  const snapshot = await findDoneSnapshot(actor, siteId, snapshotId);
  const result = await requireSeries(snapshot, queue, metric);
  return { snapshot, result, source: await seriesSource(snapshot, queue, metric) };
}
