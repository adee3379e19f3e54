import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { errorResponse } from '@/server/http-errors';
import { type ByteRange, byteRange } from '@/server/recordings/playback/byte-range';
import { type OpenAudio, openAudio } from '@/server/recordings/playback/open-audio';

type Context = RouteContext<'/api/recordings/[id]/audio'>;

/** A recording to listen to, by byte ranges. `?original=1&reason=` the one without muted stretches, for those who may. */
export async function GET(request: Request, context: Context): Promise<Response> {
  try {
    const audio = await audioOf(request, context, false);
    const range = rangeOf(request, audio.size);
    if (range.kind !== 'outside') return new Response(streamOf(audio, range), answerHead(audio, range));
    await audio.close();
    return new Response(null, answerHead(audio, range));
  } catch (error) {
    return errorResponse(error);
  }
}

/** Whether it is there, of what kind, and which ranges there are; nobody listens, so nothing is written to the audit log. */
export async function HEAD(request: Request, context: Context): Promise<Response> {
  try {
    const audio = await audioOf(request, context, true);
    await audio.close();
    return new Response(null, answerHead(audio, rangeOf(request, audio.size)));
  } catch (error) {
    return new Response(null, { status: errorResponse(error).status });
  }
}

async function audioOf(request: Request, { params }: Context, headOnly: boolean): Promise<OpenAudio> {
  const actor = await actorOfRequest(request.headers);
  if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
  const asked = new URL(request.url).searchParams;
  const original = asked.get('original') === '1' ? (asked.get('reason') ?? '') : null;
  return openAudio({ actor }, { recordingId: (await params).id, original }, { headOnly });
}

/** A part is asked for of a version that the asker has; here no version is named, so such a question gets the whole. */
function rangeOf(request: Request, size: number): ByteRange {
  return request.headers.has('if-range') ? { kind: 'whole' } : byteRange(request.headers.get('range'), size);
}

function answerHead({ size, contentType }: OpenAudio, range: ByteRange): ResponseInit {
  const headers: Record<string, string> = { 'accept-ranges': 'bytes', 'cache-control': 'no-store' };
  if (range.kind === 'outside') {
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } };
  }
  headers['content-type'] = contentType;
  if (range.kind === 'whole') return { headers: { ...headers, 'content-length': String(size) } };
  headers['content-length'] = String(range.to - range.from);
  headers['content-range'] = `bytes ${range.from}-${range.to - 1}/${size}`;
  return { status: 206, headers };
}

/** Read on only as fast as it is taken; closed at its end, or when nobody takes it any more. */
function streamOf(audio: OpenAudio, range: ByteRange): ReadableStream<Uint8Array> {
  const pieces = range.kind === 'part' ? audio.read(range.from, range.to) : audio.read(0, audio.size);
  return new ReadableStream(
    {
      pull: async (controller) => {
        try {
          const { value, done } = await pieces.next();
          if (!done) return controller.enqueue(value);
          await audio.close();
          controller.close();
        } catch (error) {
          await audio.close();
          throw error;
        }
      },
      cancel: () => audio.close(),
    },
    { highWaterMark: 0 },
  );
}
