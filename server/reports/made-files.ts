import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/server/env';

/** Reports of a schedule that are kept; older ones go. */
const MOST_KEPT = 60;
const NAME = /^[a-z]+-\d{4}-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}\.(pdf|csv)$/;

export interface MadeFile {
  name: string;
  madeAt: Date;
  bytes: number;
}

/** Where the reports of a schedule lie, under the data directory. */
const folderOf = (scheduleId: string): string => path.join('reports', scheduleId);
const absolute = (relative: string): string => path.join(env().CALLCAST_DATA_DIR, relative);

/** Keeps a report; the same name replaces it. @returns its path under the data directory */
export async function keepFile(scheduleId: string, name: string, bytes: Buffer): Promise<string> {
  const folder = folderOf(scheduleId);
  await mkdir(absolute(folder), { recursive: true, mode: 0o700 });
  const file = path.join(folder, name);
  // Whoever reads it meanwhile sees the old one or the new one.
  await writeFile(`${absolute(file)}.part`, bytes, { mode: 0o600 });
  await rename(`${absolute(file)}.part`, absolute(file));
  const files = await listFiles(scheduleId);
  for (const old of files.slice(MOST_KEPT)) await rm(absolute(path.join(folder, old.name)), { force: true });
  return file;
}

/** The reports of a schedule that are there, the newest first. */
export async function listFiles(scheduleId: string): Promise<MadeFile[]> {
  const folder = absolute(folderOf(scheduleId));
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = await Promise.all(
    names
      .filter((name) => NAME.test(name))
      .map(async (name) => {
        const { mtime, size } = await stat(path.join(folder, name));
        return { name, madeAt: mtime, bytes: size };
      }),
  );
  return files.sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime() || b.name.localeCompare(a.name, 'en'));
}

/** The path of a made report; null where the name is none. */
export function pathOfFile(scheduleId: string, name: string): string | null {
  return NAME.test(name) ? absolute(path.join(folderOf(scheduleId), name)) : null;
}

/** Deletes the reports of a schedule. */
export async function removeFiles(scheduleId: string): Promise<void> {
  await rm(absolute(folderOf(scheduleId)), { recursive: true, force: true });
}
