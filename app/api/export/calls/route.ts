import { requirePermission } from '@/server/auth/actor';
import { actorOfRequest } from '@/server/auth/session';
import { exportCalls, exportCallsInput } from '@/server/calls/export-calls';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';

/** `?question=` an exportCallsInput as JSON → the calls as CSV, as they are read. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    requirePermission(actor, 'calls:read');
    const question = questionOf(new URL(request.url).searchParams.get('question'));
    const lines = await exportCalls({ actor }, question);
    const { from, to } = question.filter;
    return new Response(byteStream(lines), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="calls-${from}-${to}.csv"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return errorResponse(error);
  }
}

function questionOf(text: string | null) {
  try {
    return exportCallsInput.parse(JSON.parse(text ?? ''));
  } catch (error) {
    throw new AppError('invalid_input', 'This is not a list of calls that can be exported.', {
      hint: 'Open the list under Calls and use its CSV button.',
      cause: error,
    });
  }
}

/** Text as bytes, read on only as fast as they are taken. */
function byteStream(lines: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await lines.return();
    },
  });
}
