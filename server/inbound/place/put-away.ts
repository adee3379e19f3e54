import { copyFile, lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/server/errors';
import { DONE, FAILED, folderFingerprint } from './list-folder';
import type { PlaceFile } from './place';

/** Behind the name of a failed file: what was wrong with it. */
const NOTE = '.why.txt';

/**
 * Moves a file to done/, or with a note beside it to failed/; one of the same name that lies there is kept.
 * @returns false when the file has changed since it was listed: it stays
 * @throws AppError `forbidden` when it cannot be moved
 */
export async function putAway(root: string, file: PlaceFile, why: string | null): Promise<boolean> {
  const from = path.join(root, file.key);
  if ((await fingerprintOf(from)) !== file.fingerprint) return false;
  try {
    const to = await freeName(path.join(root, why === null ? DONE : FAILED, file.key));
    await mkdir(path.dirname(to), { recursive: true });
    await move(from, to);
    // Somebody who still had it open may have gone on writing.
    if ((await fingerprintOf(to)) !== file.fingerprint) {
      await move(to, from);
      return false;
    }
    if (why !== null) await writeFile(`${to}${NOTE}`, `${new Date().toISOString()} ${why}\n`);
    return true;
  } catch (cause) {
    throw new AppError('forbidden', `${file.key} was read, but cannot be moved to done/ or failed/.`, {
      hint: 'Give the account that runs Callcast the right to write in the folder.',
      cause,
    });
  }
}

/** Moves a file that was put away back to where it came from. @returns false when it is not there, or the place is taken */
export async function bringBack(
  root: string,
  { key, fingerprint }: Pick<PlaceFile, 'key' | 'fingerprint'>,
): Promise<boolean> {
  const to = path.join(root, key);
  if ((await fingerprintOf(to)) !== null) return false;
  for (const from of [path.join(root, FAILED, key), path.join(root, DONE, key)]) {
    if ((await fingerprintOf(from)) !== fingerprint) continue;
    await mkdir(path.dirname(to), { recursive: true });
    await move(from, to);
    await rm(`${from}${NOTE}`, { force: true });
    return true;
  }
  return false;
}

async function fingerprintOf(file: string): Promise<string | null> {
  const found = await lstat(file).catch(() => null);
  return found?.isFile() ? folderFingerprint(found) : null;
}

async function freeName(wanted: string): Promise<string> {
  const { dir, name, ext } = path.parse(wanted);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? wanted : path.join(dir, `${name} (${number})${ext}`);
    if ((await lstat(candidate).catch(() => null)) === null) return candidate;
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await copyFile(from, to);
    await rm(from);
  }
}
