import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { env } from '@/server/env';
import { sealStream } from '@/server/ingest/sealed-stream';
import { newestLines } from './newest-lines';
import { spoolFolder, syncFolder, takenUpFile } from './places';
import { SegmentReader } from './read-segment';

interface Part {
  segmentId: string | null;
  offset: bigint;
  bytes: number;
}

/**
 * Writes the lines of some requests, one after the other, into a sealed file that is on the disk as a whole or not at all.
 * @param onceACall leaves all but the last line of a call empty
 * @returns its size in plain bytes
 * @throws AppError `internal` when what was acknowledged cannot be read
 */
export async function writeTakenUp(
  takeUpId: string,
  parts: readonly Part[],
  onceACall: boolean,
): Promise<number> {
  const target = path.join(env().CALLCAST_DATA_DIR, takenUpFile(takeUpId));
  const unfinished = `${target}.${randomUUID()}.part`;
  const reader = new SegmentReader();
  let size = 0;
  async function* pieces() {
    for (const { segmentId, offset, bytes } of parts)
      yield await reader.read({ segmentId: segmentId ?? '', offset: Number(offset), bytes });
  }
  async function* measured() {
    for await (const piece of onceACall ? newestLines(pieces) : pieces()) {
      size += piece.length;
      yield piece;
    }
  }
  try {
    await pipeline(Readable.from(measured()), sealStream(), createWriteStream(unfinished, { mode: 0o600 }));
    await synced(unfinished);
    await rename(unfinished, target);
    await syncFolder(spoolFolder());
    return size;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await reader.close();
  }
}

async function synced(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
