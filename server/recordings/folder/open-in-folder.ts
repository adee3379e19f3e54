import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';

/** The folder of the operator's recordings, without symbolic links in its path; null: none is named, or it is not there. */
export async function recordingsRoot(): Promise<string | null> {
  const { CALLCAST_RECORDINGS } = env();
  if (!CALLCAST_RECORDINGS) return null;
  return realpath(path.resolve(CALLCAST_RECORDINGS)).catch(() => null);
}

/** Whether a path (without symbolic links) lies in a folder, or is it. */
export function isWithin(folder: string, place: string): boolean {
  const way = path.relative(folder, place);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}

/**
 * The bytes of a recording in the operator's folder.
 * @param place relative to CALLCAST_RECORDINGS
 * @throws AppError `not_found` when it is not there, `forbidden` when a link leads out of the folder or it may not be read
 */
export async function openInFolder(place: string): Promise<Uint8Array> {
  const root = await recordingsRoot();
  if (root === null) {
    throw new AppError('not_found', 'The folder of recordings is not there.', {
      hint: 'Set CALLCAST_RECORDINGS where the worker runs, and see that the folder is mounted.',
    });
  }
  const real = await realpath(path.join(root, place)).catch(() => null);
  if (real === null) {
    throw new AppError('not_found', 'The file is no longer in the folder of recordings.', {
      hint: 'Put it back and retry, or drop it on the page.',
    });
  }
  if (!isWithin(root, real)) {
    throw new AppError('forbidden', 'A link leads out of the folder of recordings.', {
      hint: 'Copy the file into the folder.',
    });
  }
  return readPlain(real);
}

async function readPlain(real: string): Promise<Uint8Array> {
  // A link put in its place in the meantime is not followed.
  const file = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW).catch((cause: unknown) => {
    throw new AppError('forbidden', 'The file in the folder of recordings cannot be read.', {
      hint: 'Give the account that runs Callcast the right to read it.',
      cause,
    });
  });
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}
