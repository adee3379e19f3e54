import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { openSealedStream } from '@/server/ingest/sealed-stream';
import { openInFolder } from '../folder/open-in-folder';
import type { Claimed } from './claim';

/**
 * The bytes of a recording: our sealed file, or one of the operator's folder, which is read where it lies.
 * @throws AppError `not_found` when the file is gone, `forbidden` when it may not be read or lies outside the folder
 */
export async function readBytes(recording: Claimed): Promise<Uint8Array> {
  const { origin, path: place } = recording;
  if (place === null) throw gone('Its audio was deleted.');
  if (origin === 'folder') return openInFolder(place);
  const file = createReadStream(path.join(env().CALLCAST_DATA_DIR, place));
  try {
    return await buffer(pipeline(file, openSealedStream(), () => undefined));
  } catch (cause) {
    if (isMissing(cause)) throw gone('Its file is no longer in the data directory.');
    throw cause;
  }
}

function gone(message: string): AppError {
  return new AppError('not_found', message, { hint: 'Drop the file again.' });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
