import { requirePermission } from '@/server/auth/actor';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { FORECAST_GRAINS, METRICS } from '@/server/forecasts/contracts/vocabulary';
import { exportForecastCsv } from '@/server/forecasts/export/export-csv';
import { errorResponse } from '@/server/http-errors';

/**
 * `?site=&snapshot=&queue=&metric=&grain=interval|day|week&from=&to=` → the forecast as CSV. Without `queue` the site and all
 * queues; without `snapshot` the newest; without days all of them.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    requirePermission(actor, 'forecasts:read');
    const query = new URL(request.url).searchParams;
    const grain = FORECAST_GRAINS.find((known) => known === query.get('grain')) ?? 'day';
    const metric = METRICS.find((known) => known === query.get('metric')) ?? 'offered';
    const siteId = Number(query.get('site'));
    const csv = await exportForecastCsv(
      { actor },
      {
        siteId,
        snapshotId: query.get('snapshot'),
        queue: query.get('queue'),
        metric,
        grain,
        from: query.get('from'),
        to: query.get('to'),
      },
    );
    return new Response(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="forecast-${siteId}-${metric}-${grain}.csv"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
