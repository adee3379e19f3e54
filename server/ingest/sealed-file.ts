import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '@/server/errors';
import {
  damaged,
  FRAME_BYTES,
  fileKey,
  LENGTH_BYTES,
  MAGIC,
  openFrame,
  SALT_BYTES,
  TAG_BYTES,
} from './sealed-frames';

const HEAD_BYTES = MAGIC.length + SALT_BYTES;
const AROUND = LENGTH_BYTES + TAG_BYTES;

/** A sealed file that is read from anywhere, a frame in memory at a time. */
export interface SealedFile {
  /** plain bytes */
  size: number;
  /** Plain bytes `from` to `to`, exclusive. @throws AppError `internal` as openSealedFile */
  read(from: number, to: number): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens what sealStream wrote. Its last frame is opened first: that proves how long the file is.
 * @throws AppError `not_found` for no file, `internal` when it was changed, cut or sealed with another key
 */
export async function openSealedFile(file: string): Promise<SealedFile> {
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw new AppError('not_found', 'This file is no longer there.', { cause });
  });
  try {
    const bytes = (await handle.stat()).size - HEAD_BYTES;
    if (bytes < AROUND) throw damaged();
    const frames = Math.ceil(bytes / (FRAME_BYTES + AROUND));
    const head = await bytesAt(handle, 0, HEAD_BYTES);
    if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged();
    const key = fileKey(head.subarray(MAGIC.length));
    const frame = async (number: number): Promise<Buffer> => {
      const at = number * (FRAME_BYTES + AROUND);
      const body = Math.min(bytes - at, FRAME_BYTES + AROUND) - LENGTH_BYTES;
      const sealed = await bytesAt(handle, HEAD_BYTES + at, LENGTH_BYTES + body);
      if (sealed.readUInt32BE(0) !== body) throw damaged();
      return opened(() => openFrame(key, number, number === frames - 1, sealed.subarray(LENGTH_BYTES)));
    };
    const size = (frames - 1) * FRAME_BYTES + (await frame(frames - 1)).length;
    return {
      size,
      read: (from, to) => framesBetween(frame, Math.max(0, from), Math.min(size, to)),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function* framesBetween(
  frame: (number: number) => Promise<Buffer>,
  from: number,
  to: number,
): AsyncGenerator<Buffer> {
  for (let number = Math.floor(from / FRAME_BYTES); number * FRAME_BYTES < to; number += 1) {
    const start = number * FRAME_BYTES;
    yield (await frame(number)).subarray(Math.max(0, from - start), to - start);
  }
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw damaged();
  return buffer;
}

function opened(open: () => Buffer): Buffer {
  try {
    return open();
  } catch (cause) {
    throw damaged(cause);
  }
}
