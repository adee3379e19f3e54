import { z } from 'zod';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { exportTaxonomy } from '@/server/intents/exchange/export-taxonomy';
import { EXCHANGE_FORMATS } from '@/server/intents/exchange/taxonomy-file';

const address = z.object({ site: z.coerce.number().int().positive(), format: z.enum(EXCHANGE_FORMATS) });

/** `?site=ID&format=csv|json` → the taxonomy of a site, as the import takes it. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    const asked = address.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) {
      throw new AppError('invalid_input', 'This taxonomy cannot be exported.', {
        hint: 'Use the buttons of the page.',
      });
    }
    const { site: siteId, format } = asked.data;
    const { fileName, contentType, content } = await exportTaxonomy({ actor }, { siteId, format });
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
