import { database } from '@/server/postgres/client';
import { type Metric, NO_QUEUE, WHOLE_SITE } from '../contracts/vocabulary';
import type { CameRow } from './queries/what-came';

/** How the queues of a snapshot are counted. */
export interface Measures {
  /** the queues that have a forecast, the whole site not among them */
  queues: readonly string[];
  /** a queue's calls in an interval, by what its forecast counts */
  callsOf(row: CameRow): number;
}

/** The series that stands for calls of no queue, and back. */
export const seriesOfQueue = (code: string): string => (code === '' ? NO_QUEUE : code);
export const queueOfSeries = (series: string): string => (series === NO_QUEUE ? '' : series);

/**
 * Which queues a snapshot forecasts, and what their counts count: calls that reached the queue, or all of them where the
 * source does not say which did. Queues it does not know count like the whole site.
 */
export async function measuresOf(snapshotId: string, metric: Metric): Promise<Measures> {
  const results = await database().forecastSeriesResult.findMany({
    where: { snapshotId },
    select: { queue: true, metric: true, measure: true },
    orderBy: { queue: 'asc' },
  });
  const counted = new Map(
    results.filter((result) => result.metric === 'offered').map(({ queue, measure }) => [queue, measure]),
  );
  const ofSite = counted.get(WHOLE_SITE) ?? 'offered';
  return {
    queues: results
      .filter((result) => result.metric === metric && result.queue !== WHOLE_SITE)
      .map(({ queue }) => queue),
    callsOf: (row) =>
      (counted.get(seriesOfQueue(row.code)) ?? ofSite) === 'calls' ? row.calls : row.offered,
  };
}
