import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Actor } from '@/server/auth/actor';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { sealStream } from './sealed-stream';

/** An upload that waits to be read: its encrypted bytes lie beside this description. */
const description = z.object({
  uploadId: z.uuid(),
  fileName: z.string(),
  sizeBytes: z.number(),
  contentSha256: z.string(),
  /** whose it is */
  owner: z.string(),
});
export type Upload = z.infer<typeof description>;

/** Relative to the data directory. */
const FOLDER = 'uploads';
/** What nobody started within this time is removed. */
const KEPT_MS = 2 * 86_400_000;

function folder(): string {
  return path.join(env().CALLCAST_DATA_DIR, FOLDER);
}

function ownerOf(actor: Actor): string {
  return actor.id ?? actor.kind;
}

/** Where the bytes of an upload lie, relative to the data directory. */
export function uploadFile(uploadId: string): string {
  return path.join(FOLDER, `${uploadId}.sealed`);
}

/**
 * Streams bytes to disk, encrypted, with constant memory.
 * @throws AppError `invalid_input` for an empty body
 */
export async function storeUpload(actor: Actor, fileName: string, body: Readable): Promise<Upload> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const uploadId = randomUUID();
  const target = path.join(env().CALLCAST_DATA_DIR, uploadFile(uploadId));
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(body, measure, sealStream(), createWriteStream(target, { mode: 0o600 }));
    if (sizeBytes === 0) throw new AppError('invalid_input', 'The file is empty.');
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
  const contentSha256 = hash.digest('hex');
  const upload = { uploadId, fileName, sizeBytes, contentSha256, owner: ownerOf(actor) };
  await writeFile(path.join(folder(), `${uploadId}.json`), JSON.stringify(upload), { mode: 0o600 });
  return upload;
}

/** @throws AppError `not_found`, also for an upload of somebody else */
export async function findUpload(actor: Actor, uploadId: string): Promise<Upload> {
  const text = await readFile(path.join(folder(), `${uploadId}.json`), 'utf8').catch(() => null);
  const upload = text === null ? null : description.parse(JSON.parse(text));
  if (upload && upload.owner === ownerOf(actor)) return upload;
  throw new AppError('not_found', 'This upload is no longer there.', { hint: 'Send the file again.' });
}

/** Removes the description only: the bytes now belong to a batch. */
export async function claimUpload(uploadId: string): Promise<void> {
  await rm(path.join(folder(), `${uploadId}.json`), { force: true });
}

export async function removeUpload(uploadId: string): Promise<void> {
  await claimUpload(uploadId);
  await rm(path.join(env().CALLCAST_DATA_DIR, uploadFile(uploadId)), { force: true });
}

/** Removes uploads that were never started. */
export async function removeStaleUploads(now = Date.now()): Promise<void> {
  const names = await readdir(folder()).catch(() => []);
  for (const name of names.filter((candidate) => candidate.endsWith('.json'))) {
    const found = await stat(path.join(folder(), name)).catch(() => null);
    if (found && found.mtimeMs < now - KEPT_MS) await removeUpload(name.slice(0, -'.json'.length));
  }
}
