import { once } from 'node:events';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { storeUpload, type Upload, uploadFile } from '@/server/ingest/uploads';
import { database } from '@/server/postgres/client';
import { chunksOf } from '../body/chunks-of';
import { namedRequest } from '../named-request';
import type { ApiActor } from '../request/api-actor';
import { requireDisk } from '../spool/require-room';

/** Of a file. */
const MOST_BYTES = 2 * 1024 * 1024 * 1024;

export interface FileInput {
  siteId: number;
  fileName: string;
  body: ReadableStream<Uint8Array> | null;
  /** as Content-Length tells; 0 where it does not */
  bytesTold: number;
  /** as the sender gave it */
  idempotencyKey: string | null;
}

export interface ReceivedFile extends Upload {
  /** absolute; sealed */
  path: string;
}

/**
 * Streams a file onto the disk, sealed and synced, and hands it to `deliver`, which says whether it keeps the bytes.
 * @throws AppError `invalid_input` for an empty file, `too_large`, `unavailable` when there is no room, `conflict` for a
 * known Idempotency-Key with another one
 */
export async function receiveFile<Result extends { keeps: boolean }>(
  actor: ApiActor,
  input: FileInput,
  deliver: (file: ReceivedFile) => Promise<Result>,
): Promise<Result> {
  const fileName = input.fileName.replace(/^.*[\\/]/, '').slice(0, 200) || 'file';
  if (!input.body) throw new AppError('invalid_input', 'The file is empty.');
  if (input.bytesTold > MOST_BYTES) throw tooLarge();
  await requireDisk(input.bytesTold);
  const upload = await stored(actor, fileName, input.body);
  const file = { ...upload, path: path.join(env().CALLCAST_DATA_DIR, uploadFile(upload.uploadId)) };
  let keeps = false;
  try {
    await synced(file.path);
    const identity = await identityOf(actor, input, file);
    if (identity) await namedRequest(identity);
    const result = await deliver(file);
    keeps = result.keeps;
    if (identity) await remember(identity, input.siteId);
    return result;
  } finally {
    if (!keeps) await rm(file.path, { force: true });
    await rm(file.path.replace(/\.sealed$/, '.json'), { force: true });
  }
}

/** Where the disk takes no more, the rest of the body is left to be heard out: else the sender never reads why. */
async function stored(actor: ApiActor, fileName: string, body: ReadableStream<Uint8Array>): Promise<Upload> {
  const came = Readable.from(chunksOf(body));
  try {
    return await storeUpload(actor, fileName, came.compose(limited()) as Readable);
  } catch (error) {
    came.destroy();
    if (!came.closed) await once(came, 'close');
    throw error;
  }
}

/** null: without a name. The same content is the same delivery anyway. */
async function identityOf(actor: ApiActor, { siteId, idempotencyKey }: FileInput, file: Upload) {
  if (idempotencyKey === null) return null;
  const bodySha256 = `${file.contentSha256} ${siteId} ${file.fileName}`;
  return { apiKeyId: actor.id, name: `key:${idempotencyKey}`, bodySha256 };
}

async function remember(
  identity: NonNullable<Awaited<ReturnType<typeof identityOf>>>,
  siteId: number,
): Promise<void> {
  await database().apiDelivery.createMany({ data: [{ ...identity, siteId, rows: 0 }], skipDuplicates: true });
}

function limited(): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) done(null, chunk);
      else done(tooLarge());
    },
  });
}

function tooLarge(): AppError {
  return new AppError('too_large', `The file has more than ${MOST_BYTES / 1024 ** 3} GiB.`, {
    hint: 'Pack it with gzip, cut it in parts, or hand it in on the command line.',
    data: { mostBytes: MOST_BYTES },
  });
}

async function synced(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
