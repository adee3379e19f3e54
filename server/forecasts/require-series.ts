import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { ForecastSeriesResult, ForecastSnapshot } from '@/server/postgres/generated/client';
import type { Metric } from './contracts/vocabulary';

/**
 * What a snapshot says of one series.
 * @throws AppError `not_found` for a series that it does not forecast
 */
export async function requireSeries(
  { id: snapshotId }: ForecastSnapshot,
  queue: string,
  metric: Metric,
): Promise<ForecastSeriesResult> {
  const result = await database().forecastSeriesResult.findUnique({
    where: { snapshotId_queue_metric: { snapshotId, queue, metric } },
  });
  if (result) return result;
  const what = metric === 'aht' ? 'handle times' : 'calls';
  const of = queue === '' ? 'the whole site' : `the queue ${queue}`;
  throw new AppError('not_found', `This forecast has no ${what} of ${of}.`, {
    hint:
      metric === 'aht'
        ? 'Handle times are forecast once they are known of at least seven days.'
        : 'A queue is forecast when calls came to it in the last thirteen weeks.',
  });
}
