import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { removeStaleUploads, storeUpload, type Upload } from './uploads';
import { recognizeUpload } from './waiting/recognize-upload';

export interface ReceiveInput {
  fileName: string;
  body: ReadableStream<Uint8Array> | null;
  /** find out what it is, and refuse what is no format that is read; without it, how it is read is known (mended rows) */
  recognize?: boolean;
}

/**
 * Takes a file in as a stream and keeps it encrypted until it is read or discarded.
 * @throws AppError `forbidden`, `invalid_input` for an empty body or (with `recognize`) for no format that is read
 */
export async function receiveUpload({ actor }: UseCaseContext, input: ReceiveInput): Promise<Upload> {
  requirePermission(actor, 'ingest:write');
  if (!input.body) throw new AppError('invalid_input', 'The file is empty.');
  await cleanNowAndThen();
  const fileName = input.fileName.replace(/^.*[\\/]/, '').slice(0, 200) || 'upload';
  const upload = await storeUpload(actor, fileName, Readable.fromWeb(input.body));
  if (input.recognize) await recognizeUpload(upload);
  return upload;
}

const CLEAN_EVERY_MS = 60_000;
let cleanedAt = 0;

/** Not with every file: a folder of a thousand would look at all that wait a thousand times. */
async function cleanNowAndThen(): Promise<void> {
  if (Date.now() - cleanedAt < CLEAN_EVERY_MS) return;
  cleanedAt = Date.now();
  await removeStaleUploads();
}
