import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/server/errors';

interface NamedFile {
  file: string;
  /** found in a folder: when it is nothing to read, the others are read all the same */
  inFolder: boolean;
}

/** Hidden files, and those other programs have not finished. */
const PASSED_OVER = /^\.|~$|\.(?:part|partial|tmp|crdownload|filepart)$/i;

/** The files that arguments name; of a folder all in it and below, in the order of their names. @throws AppError `invalid_input` */
export async function filesNamed(names: readonly string[]): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  for (const name of names) {
    const isFolder = (await stat(name).catch(() => null))?.isDirectory() ?? false;
    if (!isFolder) {
      found.push({ file: name, inFolder: false });
      continue;
    }
    const files = await filesBelow(name);
    if (files.length === 0) throw new AppError('invalid_input', `There are no files in ${name}.`);
    found.push(...files.map((file) => ({ file, inFolder: true })));
  }
  return found;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries.filter(({ name }) => !PASSED_OVER.test(name)).toSorted(byName);
  const found: string[] = [];
  for (const entry of sorted) {
    const below = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(below)));
    else if (entry.isFile()) found.push(below);
  }
  return found;
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
