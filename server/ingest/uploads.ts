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
import { type RecognizedFile, recognizedFile } from './waiting/waiting-file';

/** An upload that waits to be read: its encrypted bytes lie beside this description. */
const description = z.object({
  uploadId: z.uuid(),
  fileName: z.string(),
  sizeBytes: z.number(),
  contentSha256: z.string(),
  /** whose it is */
  owner: z.string(),
  /** what it was recognized as, of files that wait for a person; null for others, and for what an older version wrote */
  recognized: recognizedFile.nullable().catch(null),
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
  const owner = ownerOf(actor);
  const upload: Upload = { uploadId, fileName, sizeBytes, contentSha256, owner, recognized: null };
  await describe(upload);
  return upload;
}

async function describe(upload: Upload): Promise<void> {
  const target = path.join(folder(), `${upload.uploadId}.json`);
  await writeFile(target, JSON.stringify(upload), { mode: 0o600 });
}

/** Keeps with an upload what it was recognized as, until it is started or removed. */
export async function keepRecognized(upload: Upload, recognized: RecognizedFile): Promise<void> {
  await describe({ ...upload, recognized });
}

/** The actor's uploads that are not started, oldest first. */
export async function listUploads(actor: Actor): Promise<Upload[]> {
  const names = await readdir(folder()).catch(() => []);
  const found: { upload: Upload; since: number }[] = [];
  for (const name of names.filter((candidate) => candidate.endsWith('.json'))) {
    const file = path.join(folder(), name);
    const [text, facts] = await Promise.all([
      readFile(file, 'utf8').catch(() => null),
      stat(file).catch(() => null),
    ]);
    // Started or removed meanwhile, or still being written.
    const upload = text && facts ? description.safeParse(parsed(text)).data : undefined;
    if (upload && facts && upload.owner === ownerOf(actor)) found.push({ upload, since: facts.mtimeMs });
  }
  return found.toSorted((one, other) => one.since - other.since).map(({ upload }) => upload);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
