import { periodOf, scorecardQuestion } from '@/app/(app)/scorecard/question';
import { loadScorecardState } from '@/app/(app)/scorecard/scorecard-url';
import { requirePermission } from '@/server/auth/actor';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { exportScorecard } from '@/server/scorecard/export-scorecard';
import { trendsOptions } from '@/server/trends/options';

/** The address of the page → the scorecard as CSV. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    requirePermission(actor, 'scorecard:read');
    const state = loadScorecardState(new URL(request.url));
    const { chosen } = await trendsOptions({ actor }, { siteId: state.site });
    const period = chosen && periodOf(state, chosen);
    if (!period) throw new AppError('not_found', 'There is no data to export yet.');
    return new Response(await exportScorecard({ actor }, scorecardQuestion(state, chosen, period)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="scorecard-${period.from}-${period.to}.csv"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
