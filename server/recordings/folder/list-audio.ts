import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isAudioName } from '../drop/name-facts';

/** A file that looks like a recording. */
export interface AudioFile {
  /** relative to the folder that was listed, with / between */
  place: string;
  sizeBytes: number;
  modifiedMs: number;
}

/** No telephone system makes deeper ones; and a folder of more files is listed a part at a time. */
const DEEPEST = 12;
const MOST_FILES = 500_000;

/**
 * Files below a folder whose names end as recordings do. Symbolic links are not followed, hidden files are left alone,
 * folders that may not be read are passed over.
 */
export async function* listAudio(folder: string, below = '', depth = 0): AsyncGenerator<AudioFile> {
  const here = path.join(folder, below);
  const entries = await readdir(here, { withFileTypes: true }).catch(() => [] as Dirent[]);
  let listed = 0;
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const place = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && depth < DEEPEST) yield* listAudio(folder, place, depth + 1);
    if (!entry.isFile() || !isAudioName(entry.name)) continue;
    const found = await lstat(path.join(folder, place)).catch(() => null);
    if (!found?.isFile()) continue;
    listed += 1;
    if (listed > MOST_FILES) return;
    yield { place, sizeBytes: found.size, modifiedMs: found.mtimeMs };
  }
}
