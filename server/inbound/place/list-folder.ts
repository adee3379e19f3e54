import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/server/errors';
import { isPassedOver } from './passed-over';
import type { PlaceFile } from './place';

/** Where files go, in the folder itself. */
export const DONE = 'done';
export const FAILED = 'failed';

const DEEPEST = 12;
const AT_ONCE = 500;
/** A folder of more is taken a part at a time. */
const MOST_FILES = 100_000;

/** The same while size and time of change are. */
export function folderFingerprint({ size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'>): string {
  return `${size}:${mtimeMs}`;
}

/**
 * Files below a folder, but for its done/ and failed/. Links are not followed, folders that may not be read are passed over.
 * @throws AppError `not_found`, `forbidden` when the folder itself cannot be read
 */
export async function* listFolder(root: string): AsyncGenerator<PlaceFile[]> {
  await requireReadable(root);
  let some: PlaceFile[] = [];
  let listed = 0;
  for await (const file of filesBelow(root, '', 0)) {
    some.push(file);
    listed += 1;
    if (listed >= MOST_FILES) break;
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function* filesBelow(root: string, below: string, depth: number): AsyncGenerator<PlaceFile> {
  const entries = await readdir(path.join(root, below), { withFileTypes: true }).catch(() => [] as Dirent[]);
  for (const { name, ...entry } of entries.map(plain)) {
    if (isPassedOver(name)) continue;
    const key = below === '' ? name : `${below}/${name}`;
    if (entry.isFolder && depth < DEEPEST && key !== DONE && key !== FAILED) {
      yield* filesBelow(root, key, depth + 1);
    }
    if (!entry.isFile) continue;
    const found = await lstat(path.join(root, key)).catch(() => null);
    if (!found?.isFile()) continue;
    yield { key, fingerprint: folderFingerprint(found), sizeBytes: found.size, changedMs: found.mtimeMs };
  }
}

function plain(entry: Dirent) {
  return { name: entry.name, isFile: entry.isFile(), isFolder: entry.isDirectory() };
}

async function requireReadable(root: string): Promise<void> {
  try {
    await readdir(root);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new AppError('not_found', `There is no folder ${root}.`, {
        hint: 'See that it is mounted, and named as it stands there, capitals included.',
        cause,
      });
    }
    throw new AppError('forbidden', `The folder ${root} cannot be read.`, {
      hint: 'Give the account that runs Callcast the right to read and write it.',
      cause,
    });
  }
}
