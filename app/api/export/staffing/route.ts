import { requirePermission } from '@/server/auth/actor';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { exportStaffingPlan } from '@/server/staffing/export/export-plan';

/** A number of the query; absent: undefined. */
const numberOf = (text: string | null): number | undefined => (text === null ? undefined : Number(text));

/**
 * `?site=&from=&to=&queue=&planAt=&volume=&aht=` → the people needed by queue and interval as CSV. Without `queue` all of
 * them; without days the first whole week of the forecast.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    requirePermission(actor, 'staffing:read');
    const query = new URL(request.url).searchParams;
    const siteId = Number(query.get('site'));
    const queues = query.getAll('queue');
    const csv = await exportStaffingPlan(
      { actor },
      {
        siteId,
        from: query.get('from'),
        to: query.get('to'),
        queues: queues.length > 0 ? queues : null,
        planAt: numberOf(query.get('planAt')) ?? null,
        volume: numberOf(query.get('volume')),
        aht: numberOf(query.get('aht')),
      },
    );
    return new Response(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="staffing-${siteId}.csv"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
