import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { readReportFile } from '@/server/reports/read-file';

const TYPES = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' } as const;

/** A report that was made, by its schedule and name. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/export/report/[id]/[name]'>,
): Promise<Response> {
  try {
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    const { id, name } = await params;
    const { bytes, format } = await readReportFile({ actor }, { scheduleId: id, name });
    return new Response(bytes, {
      headers: {
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
