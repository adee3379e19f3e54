import { type FileHandle, open } from 'node:fs/promises';
import { damaged, fileKey, LENGTH_BYTES, MAGIC, openFrame, SALT_BYTES } from '@/server/ingest/sealed-frames';
import { segmentPath } from './places';
import type { Place } from './segment-file';

/** Reads requests of the spool; holds the file it read last open. */
export class SegmentReader {
  #open: { segmentId: string; handle: FileHandle; key: Buffer } | null = null;

  /** The lines as they were appended. @throws AppError `internal` when the file was changed, cut, or is gone */
  async read({ segmentId, offset, bytes }: Place): Promise<Buffer> {
    const { handle, key } = await this.#segment(segmentId);
    const frame = await bytesAt(handle, offset, bytes);
    if (frame.readUInt32BE(0) !== bytes - LENGTH_BYTES) throw damaged();
    try {
      return openFrame(key, offset, false, frame.subarray(LENGTH_BYTES));
    } catch (cause) {
      throw damaged(cause);
    }
  }

  async close(): Promise<void> {
    const last = this.#open;
    this.#open = null;
    await last?.handle.close();
  }

  async #segment(segmentId: string): Promise<{ handle: FileHandle; key: Buffer }> {
    if (this.#open?.segmentId === segmentId) return this.#open;
    await this.close();
    const handle = await open(segmentPath(segmentId), 'r').catch((cause: unknown) => {
      throw damaged(cause);
    });
    this.#open = { segmentId, handle, key: Buffer.alloc(0) };
    const head = await bytesAt(handle, 0, MAGIC.length + SALT_BYTES);
    if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw damaged();
    this.#open.key = fileKey(head.subarray(MAGIC.length));
    return this.#open;
  }
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw damaged();
  return buffer;
}
