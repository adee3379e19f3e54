import { periodOf, questionsOf } from '@/app/(app)/trends/questions';
import { loadTrendsState } from '@/app/(app)/trends/trends-url';
import { requirePermission } from '@/server/auth/actor';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { exportBreakdown, exportHeatmap, exportSeries } from '@/server/trends/export-trends';
import { trendsOptions } from '@/server/trends/options';

/** `?part=series|heatmap|breakdown` and the address of the page → that part of it as CSV. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    requirePermission(actor, 'trends:read');
    const address = new URL(request.url);
    const state = loadTrendsState(address);
    const { chosen } = await trendsOptions({ actor }, { siteId: state.site });
    const period = chosen && periodOf(state, chosen);
    if (!period) throw new AppError('not_found', 'There is no data to export yet.');
    const questions = questionsOf(state, chosen, period);
    const part = address.searchParams.get('part');
    const csv = await exportPart({ actor }, part, questions);
    return new Response(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="trends-${part}-${period.from}-${period.to}.csv"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}

function exportPart(
  context: Parameters<typeof exportSeries>[0],
  part: string | null,
  questions: ReturnType<typeof questionsOf>,
): Promise<string> {
  if (part === 'series') return exportSeries(context, questions.series);
  if (part === 'heatmap') return exportHeatmap(context, questions.heatmap);
  if (part === 'breakdown') return exportBreakdown(context, questions.breakdown);
  throw new AppError('invalid_input', 'This part of Trends cannot be exported.', {
    hint: 'Use the CSV buttons of the page.',
  });
}
