import type { ReadableStream } from 'node:stream/web';
import { requireSameOrigin } from '@/server/auth/same-origin';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { receiveUpload } from '@/server/ingest/receive-upload';

/**
 * `?fileName=`, the file as the body, streamed → `{uploadId, fileName, sizeBytes}`. Nothing is read into the stores yet. With
 * `&recognize=yes` what is no format that is read is refused, and the rest waits under what it was recognized as.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers);
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    const asked = new URL(request.url).searchParams;
    const fileName = asked.get('fileName') ?? '';
    const recognize = asked.get('recognize') === 'yes';
    const body = request.body as ReadableStream<Uint8Array> | null;
    const {
      uploadId,
      fileName: kept,
      sizeBytes,
    } = await receiveUpload({ actor }, { fileName, body, recognize });
    return Response.json({ uploadId, fileName: kept, sizeBytes }, { status: 201 });
  } catch (error) {
    return errorResponse(error);
  }
}
