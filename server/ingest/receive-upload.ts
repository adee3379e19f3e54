import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { removeStaleUploads, storeUpload, type Upload } from './uploads';

export interface ReceiveInput {
  fileName: string;
  body: ReadableStream<Uint8Array> | null;
}

/**
 * Takes a file in as a stream and keeps it encrypted until it is read or discarded.
 * @throws AppError `forbidden`, `invalid_input` for an empty body
 */
export async function receiveUpload({ actor }: UseCaseContext, input: ReceiveInput): Promise<Upload> {
  requirePermission(actor, 'ingest:write');
  if (!input.body) throw new AppError('invalid_input', 'The file is empty.');
  await removeStaleUploads();
  const fileName = input.fileName.replace(/^.*[\\/]/, '').slice(0, 200) || 'upload';
  return storeUpload(actor, fileName, Readable.fromWeb(input.body));
}
