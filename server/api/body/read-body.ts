import { createGunzip } from 'node:zlib';
import { AppError } from '@/server/errors';
import { chunksOf } from './chunks-of';

/** Of a body of rows, unpacked. */
const MOST_BODY_BYTES = 10 * 1024 * 1024;

/**
 * A body as text, unpacked where Content-Encoding says gzip; never more than MOST_BODY_BYTES in memory, however small it
 * came.
 * @throws AppError `too_large`, `unsupported` for another encoding, `invalid_input` for what is damaged, empty or no UTF-8
 */
export async function readBody(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BODY_BYTES) throw tooLarge();
  const encoding = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase();
  const bytes = await unpacked(request.body, encoding);
  if (bytes.length === 0) {
    throw new AppError('invalid_input', 'The request has no body.', { hint: 'Send the rows as JSON.' });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('invalid_input', 'The body is not UTF-8.', { hint: 'Send JSON as UTF-8.', cause });
  }
}

async function unpacked(body: ReadableStream<Uint8Array> | null, encoding: string): Promise<Buffer> {
  if (encoding === 'identity') return gathered(chunksOf(body));
  if (encoding !== 'gzip' && encoding !== 'x-gzip') {
    throw new AppError('unsupported', `The content encoding ${encoding.slice(0, 40)} is not known.`, {
      hint: 'Send the body as it is, or packed with gzip.',
    });
  }
  const packed = await gathered(chunksOf(body));
  const gunzip = createGunzip();
  gunzip.end(packed);
  try {
    return await gathered(gunzip);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('invalid_input', 'The body is no sound gzip.', {
      hint: 'Pack it anew, or send it unpacked without Content-Encoding.',
      cause,
    });
  } finally {
    gunzip.destroy();
  }
}

/** @throws AppError `too_large` */
async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MOST_BODY_BYTES) throw tooLarge();
    all.push(chunk);
  }
  return Buffer.concat(all);
}

function tooLarge(): AppError {
  return new AppError('too_large', `The body has more than ${MOST_BODY_BYTES / 1024 / 1024} MiB.`, {
    hint: 'Send fewer rows a request, or send a file to /api/v1/files.',
    data: { mostBytes: MOST_BODY_BYTES },
  });
}
