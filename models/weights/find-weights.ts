import { stat } from 'node:fs/promises';
import path from 'node:path';
import { folderOf, REGISTRY, type Weights } from './registry';

/**
 * The folder that holds weights, in the first of several places: each may be a folder for weights (`<kind>/<name>` below
 * it), or the weights' own. Null where none has all files at their right size.
 */
export async function findWeights(name: string, places: readonly string[]): Promise<string | null> {
  const weights = REGISTRY.find((known) => known.name === name);
  if (!weights) return null;
  for (const place of places) {
    for (const folder of [path.join(place, folderOf(weights)), place]) {
      if (await isWhole(weights, folder)) return folder;
    }
  }
  return null;
}

async function isWhole({ files }: Weights, folder: string): Promise<boolean> {
  for (const file of files) {
    const found = await stat(path.join(folder, file.path)).catch(() => null);
    if (found?.size !== file.bytes) return false;
  }
  return true;
}
