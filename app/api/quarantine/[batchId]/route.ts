import { z } from 'zod';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { downloadQuarantine } from '@/server/ingest/download-quarantine';

/** The quarantined rows of a delivery as a file, to be mended and sent again. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/quarantine/[batchId]'>,
): Promise<Response> {
  try {
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    const batchId = z.uuid().safeParse((await params).batchId).data;
    if (!batchId) throw new AppError('not_found', 'There is no such delivery that you may see.');
    const { fileName, contentType, chunks } = await downloadQuarantine({ actor }, { batchId });
    return new Response(byteStream(chunks), {
      headers: {
        'content-type': contentType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}

/** Text as bytes, read on only as fast as they are taken. */
function byteStream(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await chunks.return(undefined);
    },
  });
}
