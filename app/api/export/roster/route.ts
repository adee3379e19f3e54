import { requirePermission } from '@/server/auth/actor';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { rosterFile, rosterFileInput } from '@/server/rosters/export/roster-file';

/** `?site=&schedule=&format=csv|ics&person=` → a roster as a file; without `person` everybody's. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    requirePermission(actor, 'rosters:read');
    const query = new URL(request.url).searchParams;
    const format = query.get('format') === 'ics' ? 'ics' : 'csv';
    const asked = rosterFileInput.safeParse({
      siteId: Number(query.get('site')),
      scheduleId: query.get('schedule'),
      format,
      memberId: query.get('person'),
    });
    if (!asked.success) throw new AppError('not_found', 'There is no such roster.');
    const { name, text } = await rosterFile({ actor }, asked.data);
    return new Response(text, {
      headers: {
        'content-type': format === 'ics' ? 'text/calendar; charset=utf-8' : 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
