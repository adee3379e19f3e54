import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { WeightFile } from './weights';

/** Whether a file is the pinned one, by its size and SHA-256. */
export async function isPinned(file: string, { bytes, sha256 }: WeightFile): Promise<boolean> {
  if ((await fileSize(file)) !== bytes) return false;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex') === sha256;
}

/** In bytes; 0 where there is no file. */
export async function fileSize(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : 0;
}
