import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { PassThrough, pipeline, type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '@/server/errors';
import { openSealedStream } from '../sealed-stream';
import { openDecoder } from './encoding';
import { expansionGuard, explainGzipError } from './gunzip';
import { looksGzipped, refuseBinary } from './sniff';

/** Where the bytes are. */
export interface Origin {
  path: string;
  /** An upload, encrypted at rest with CALLCAST_STORAGE_KEY. */
  sealed: boolean;
  /** where the file lies as it came, of a sealed copy: what it refers to is beside it there; left out: nowhere */
  lyingAt?: string;
}

/** What is made of a chunk dies with it: of larger ones so much lives at once that collecting it doubles the time. */
const CHUNK = 64 * 1024;
/** How much of a file is looked at to find out what it is. */
export const HEAD_BYTES = 512 * 1024;

/** @throws AppError `not_found`, `invalid_input` for a directory or an empty file */
async function requireFile(origin: Origin): Promise<void> {
  const found = await stat(origin.path).catch(() => null);
  if (!found) throw new AppError('not_found', `There is no file ${origin.path}.`);
  if (!found.isFile()) {
    throw new AppError('invalid_input', `${origin.path} is not a file.`, {
      hint: 'Name the files themselves; a shell pattern such as logs/*.csv names many.',
    });
  }
  if (found.size === 0) throw new AppError('invalid_input', 'The file is empty.');
}

function storedBytes(origin: Origin): Readable {
  const file = createReadStream(origin.path, { highWaterMark: CHUNK });
  if (!origin.sealed) return file;
  return pipeline(file, openSealedStream(), () => undefined);
}

async function openFile(path: string) {
  try {
    return await open(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('forbidden', `${path} cannot be opened: ${reason}.`, {
      hint: 'Give the account that runs Callcast the right to read it.',
      cause,
    });
  }
}

/**
 * The first bytes as they lie there, packed or not; fewer of a file that is shorter.
 * @throws AppError `not_found`, `forbidden`, `invalid_input`: no such file, not readable, a directory, empty
 */
export async function firstBytes(origin: Origin, length: number): Promise<Buffer> {
  await requireFile(origin);
  if (!origin.sealed) {
    const file = await openFile(origin.path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }
  for await (const chunk of storedBytes(origin)) return (chunk as Buffer).subarray(0, length);
  return Buffer.alloc(0);
}

export interface OpenBytes {
  /** Unpacked bytes. */
  stream: Readable;
  /** How many of the file's own (packed) bytes were read so far. */
  bytesRead(): number;
}

/** @throws AppError `not_found`, `forbidden`, `invalid_input`: no such file, not readable, a directory, empty, binary */
async function openBytes(origin: Origin): Promise<OpenBytes> {
  const head = await firstBytes(origin, 16);
  refuseBinary(head);
  let read = 0;
  const counter = new Transform({
    highWaterMark: CHUNK,
    transform(chunk: Buffer, _encoding, done) {
      read += chunk.length;
      done(null, chunk);
    },
  });
  const bytesRead = () => read;
  const stored = storedBytes(origin);
  // An error of any part destroys the last one with it, which ends the reader's loop.
  const stream = looksGzipped(head)
    ? pipeline(
        stored,
        counter,
        createGunzip({ chunkSize: CHUNK }),
        expansionGuard(bytesRead),
        () => undefined,
      )
    : pipeline(stored, counter, new PassThrough({ highWaterMark: CHUNK }), () => undefined);
  return { stream, bytesRead };
}

/** The first bytes of the unpacked content, for finding out what it is. A damaged file shows what can be read of it. */
export async function readHead(origin: Origin): Promise<Buffer> {
  const { stream } = await openBytes(origin);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length >= HEAD_BYTES) break;
    }
  } catch (error) {
    if (length === 0) throw explainGzipError(error);
  }
  const head = Buffer.concat(chunks).subarray(0, HEAD_BYTES);
  refuseBinary(head);
  return head;
}

export interface OpenText {
  chunks: AsyncGenerator<string>;
  bytesRead(): number;
}

/** The content as text, chunk by chunk. The generator throws AppError for damaged or dangerous files. */
export async function openText(origin: Origin, encoding: string): Promise<OpenText> {
  const decoder = openDecoder(encoding);
  const { stream, bytesRead } = await openBytes(origin);
  return { bytesRead, chunks: decode(stream, decoder) };
}

async function* decode(stream: Readable, decoder: ReturnType<typeof openDecoder>): AsyncGenerator<string> {
  try {
    for await (const chunk of stream) yield decoder.write(chunk as Buffer);
  } catch (error) {
    throw explainGzipError(error);
  } finally {
    stream.destroy();
  }
  yield decoder.end();
}
