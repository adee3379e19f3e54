import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { requirePermission } from '@/server/auth/actor';
import { requireSameOrigin } from '@/server/auth/same-origin';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { dropInput, dropRecording } from '@/server/recordings/drop/drop-recording';

/**
 * `?site=&fileName=`, the recording as the body, streamed; beside it, of a call that no record tells of: `callId`,
 * `startedAt`, `queue`, `agent`, `direction`, `consent`, `caller` → `{recording, known}`.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers);
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    requirePermission(actor, 'recordings:write');
    const { site, ...told } = Object.fromEntries(new URL(request.url).searchParams);
    const asked = dropInput.safeParse({ ...told, siteId: Number(site) });
    if (!asked.success) {
      const [issue] = asked.error.issues;
      throw new AppError('invalid_input', `${issue?.path.join('.') || 'site'}: ${issue?.message ?? 'wrong'}`);
    }
    const body = request.body as ReadableStream<Uint8Array> | null;
    const dropped = await dropRecording({ actor }, asked.data, body && Readable.fromWeb(body));
    return Response.json(dropped, { status: dropped.known ? 200 : 201 });
  } catch (error) {
    return errorResponse(error);
  }
}
