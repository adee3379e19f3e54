import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { removeUpload, storeUpload, type Upload } from '@/server/ingest/uploads';
import { isWithin } from '@/server/recordings/folder/open-in-folder';
import { folderFingerprint, listFolder } from './list-folder';
import type { Place, PlaceFile } from './place';
import { bringBack, putAway } from './put-away';

/** @param root absolute, without symbolic links */
export function folderPlace(root: string, restMs: number): Place {
  return {
    restMs,
    keepsFiles: false,
    list: () => listFolder(root),
    fetch: (actor, file) => fetchFile(root, actor, file),
    putAway: (file, why) => putAway(root, file, why),
    bringBack: (file) => bringBack(root, file),
    whereLies: ({ key }) => path.join(root, key),
    close: () => undefined,
  };
}

async function fetchFile(root: string, actor: Actor, file: PlaceFile): Promise<Upload> {
  const place = path.join(root, file.key);
  const handle = await openPlain(place);
  try {
    const before = await handle.stat();
    await requireSameFile(root, place, before.ino);
    if (folderFingerprint(before) !== file.fingerprint) throw changed();
    const bytes = handle.createReadStream({ autoClose: false });
    const upload = await storeUpload(actor, path.posix.basename(file.key), bytes);
    if (folderFingerprint(await handle.stat()) === file.fingerprint && upload.sizeBytes === file.sizeBytes) {
      return upload;
    }
    await removeUpload(upload.uploadId);
    throw changed();
  } finally {
    await handle.close();
  }
}

async function openPlain(place: string) {
  try {
    // A link put in its place in the meantime is not followed.
    return await open(place, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (cause) {
    const gone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (gone) throw new AppError('not_found', 'The file is no longer there.', { cause });
    throw new AppError('forbidden', 'The file cannot be opened.', {
      hint: 'Give the account that runs Callcast the right to read it, and put it back.',
      cause,
    });
  }
}

/** A folder that became a link in the meantime leads to another file, or out of the folder. */
async function requireSameFile(root: string, place: string, ino: number): Promise<void> {
  const real = await realpath(place).catch(() => null);
  const found = real !== null && isWithin(root, real) ? await stat(real).catch(() => null) : null;
  if (found?.ino !== ino) throw changed();
}

function changed(): AppError {
  return new AppError('conflict', 'The file changed while it was read.', {
    hint: 'It is taken once it is at rest.',
  });
}
