import { requirePermission } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { METRICS } from '@/server/forecasts/contracts/vocabulary';
import { calendarActor } from '@/server/forecasts/export/calendar-actor';
import { exportForecastCalendar } from '@/server/forecasts/export/export-calendar';
import { errorResponse } from '@/server/http-errors';

/**
 * `?site=&queue=&metric=&snapshot=` → special days and daily forecasts as an iCalendar file. Calendar programs subscribe to
 * it with an API key of scope forecasts:read as the password.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await calendarActor(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first, or give an API key as the password.');
    requirePermission(actor, 'forecasts:read');
    const query = new URL(request.url).searchParams;
    const siteId = Number(query.get('site'));
    const metric = METRICS.find((known) => known === query.get('metric')) ?? 'offered';
    const calendar = await exportForecastCalendar(
      { actor },
      { siteId, snapshotId: query.get('snapshot'), queue: query.get('queue') ?? '', metric },
    );
    return new Response(calendar, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="forecast-${siteId}.ics"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    const response = errorResponse(error);
    // Calendar programs ask for a password only when they are told that one is wanted.
    if (response.status === 401) response.headers.set('www-authenticate', 'Basic realm="Callcast"');
    return response;
  }
}
