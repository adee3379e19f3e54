import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { sealStream } from '@/server/ingest/sealed-stream';

/** Recordings and their copies for listening lie here, relative to the data directory. */
export const RECORDINGS_FOLDER = 'recordings';
/** Recognition holds a file in memory. */
export const MOST_BYTES = 1024 ** 3;

export interface KeptBytes {
  /** relative to the data directory; null: nothing was kept */
  path: string | null;
  sizeBytes: number;
  /** hex, of the file as it came */
  contentSha256: string;
  /** the same: by it vCons name recordings */
  contentSha512: string;
}

/**
 * Streams a recording to disk, sealed, with constant memory; or only tells what it is, where nothing may be kept.
 * @throws AppError `invalid_input` for an empty file, `too_large` for one beyond a gibibyte
 */
export async function keepBytes(body: Readable, { keep }: { keep: boolean }): Promise<KeptBytes> {
  const kept = keep ? path.join(RECORDINGS_FOLDER, `${randomUUID()}.sealed`) : null;
  const [hash, longHash] = [createHash('sha256'), createHash('sha512')];
  let sizeBytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      longHash.update(chunk);
      sizeBytes += chunk.length;
      done(sizeBytes > MOST_BYTES ? tooLarge() : null, chunk);
    },
  });
  try {
    if (kept === null) await pipeline(body, measure, nowhere());
    else {
      const target = path.join(env().CALLCAST_DATA_DIR, kept);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await pipeline(body, measure, sealStream(), createWriteStream(target, { mode: 0o600 }));
    }
    if (sizeBytes === 0) throw new AppError('invalid_input', 'The file is empty.');
  } catch (error) {
    await removeBytes(kept);
    throw error;
  }
  return { path: kept, sizeBytes, contentSha256: hash.digest('hex'), contentSha512: longHash.digest('hex') };
}

/** Removes a sealed file of ours; one that is gone already is no error. */
export async function removeBytes(kept: string | null): Promise<void> {
  if (kept !== null) await rm(path.join(env().CALLCAST_DATA_DIR, kept), { force: true });
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

function tooLarge(): AppError {
  return new AppError('too_large', 'The file is larger than 1 GiB.', {
    hint: 'Cut it into calls, or store it as telephones do: 8 kHz, mu-law.',
  });
}
