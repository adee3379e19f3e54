import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/server/env';
import { database } from '@/server/postgres/client';
import { removeStaleUploads, uploadFile } from './uploads';

/** What a person sent waits for two days, so nothing younger than this is a stray. */
const STRAY_MS = 3 * 86_400_000;
const SEALED = '.sealed';

/**
 * Removes uploads that nobody started, and sealed bytes that neither a person nor a batch waits for: a process was killed
 * while it wrote them, or before it told anybody. Safe to repeat.
 * @returns how many strays there were
 */
export async function removeStrayUploads(now: Date): Promise<number> {
  await removeStaleUploads(now.getTime());
  const folder = path.join(env().CALLCAST_DATA_DIR, path.dirname(uploadFile('')));
  const names = new Set(await readdir(folder).catch(() => []));
  let strays = 0;
  for (const name of names) {
    const id = path.basename(name, SEALED);
    if (!name.endsWith(SEALED) || names.has(`${id}.json`)) continue;
    const found = await stat(path.join(folder, name)).catch(() => null);
    if (!found || found.mtimeMs > now.getTime() - STRAY_MS) continue;
    if ((await database().ingestBatch.count({ where: { uploadPath: uploadFile(id) } })) > 0) continue;
    await rm(path.join(folder, name), { force: true });
    strays += 1;
  }
  return strays;
}
