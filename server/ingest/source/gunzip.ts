import { Transform, type TransformCallback } from 'node:stream';
import { AppError } from '@/server/errors';

/** Call logs shrink 5 to 60 times. A file that grows more than this is made to fill a machine. */
const MOST_EXPANSION = 300;
/** Below this no expansion is dangerous. */
const ALWAYS_ALLOWED_BYTES = 32 * 1024 * 1024;

/**
 * Passes unpacked bytes on and refuses implausible expansion.
 * @param packedBytes how many bytes went into the unpacker so far
 */
export function expansionGuard(packedBytes: () => number): Transform {
  let unpacked = 0;
  return new Transform({
    highWaterMark: 1 << 20,
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      unpacked += chunk.length;
      if (unpacked > ALWAYS_ALLOWED_BYTES && unpacked > packedBytes() * MOST_EXPANSION) {
        done(
          new AppError(
            'too_large',
            `The gzip file unpacks to more than ${MOST_EXPANSION} times its size, as no call log does.`,
            { hint: 'If the file is genuine, unpack it and send it unpacked.' },
          ),
        );
        return;
      }
      done(null, chunk);
    },
  });
}

/** zlib's own words as a sentence. */
export function explainGzipError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') {
    return new AppError('invalid_input', 'The gzip file ends too early: it was cut off.', {
      hint: 'Fetch the file again. The rows before the cut are kept; sending the whole file later does not count them twice.',
      cause: error,
    });
  }
  if (code.startsWith('Z_')) {
    return new AppError('invalid_input', 'The gzip file is damaged.', {
      hint: 'Fetch the file again, or unpack it and send it unpacked.',
      cause: error,
    });
  }
  return error;
}
