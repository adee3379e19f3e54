import { z } from 'zod';
import { requirePermission } from '@/server/auth/actor';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { exportVcon } from '@/server/vcon/export-call';
import { vconFileName } from '@/server/vcon/file-name';

const address = z.object({ site: z.coerce.number().int().positive(), call: z.string().min(1).max(200) });

/** `?site=ID&call=ID` → the call as a vCon, masked (application/vcon, section 6.1 of the draft). */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    requirePermission(actor, 'vcon:export');
    const asked = address.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) {
      throw new AppError('invalid_input', 'This is no call that can be exported.', {
        hint: 'Open the call, and use its button.',
      });
    }
    const { site, call } = asked.data;
    const vcon = await exportVcon({ actor }, { siteId: site, callId: call });
    return new Response(`${JSON.stringify(vcon, null, 2)}\n`, {
      headers: {
        'content-type': 'application/vcon',
        'content-disposition': dispositionOf(vconFileName(call)),
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}

/** Ids may have letters that headers cannot (RFC 6266). */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
