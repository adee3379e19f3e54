import { z } from 'zod';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { exportPlan, PLAN_FORMATS } from '@/server/routing/plans/export';

const address = z.object({
  site: z.coerce.number().int().positive(),
  plan: z.uuid(),
  format: z.enum(PLAN_FORMATS),
});

/** `?site=ID&plan=ID&format=csv|json` → a draft of routing rules. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    const asked = address.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) {
      throw new AppError('invalid_input', 'This plan cannot be exported.', {
        hint: 'Use the buttons of the page.',
      });
    }
    const { site: siteId, plan: id, format } = asked.data;
    const { fileName, contentType, content } = await exportPlan({ actor }, { siteId, id, format });
    return new Response(content, {
      headers: {
        'content-type': contentType,
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}
