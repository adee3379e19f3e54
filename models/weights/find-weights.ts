import path from 'node:path';
import { fileSize } from './check-file';
import { weightsNamed } from './registry';
import { foldersOf, type Weights } from './weights';

/**
 * The folder that holds weights, in the first of several places: each may be a folder for weights (`<kind>/<name>` below
 * it), or the weights' own. Null where none has all files at their right size.
 */
export async function findWeights(name: string, places: readonly string[]): Promise<string | null> {
  const weights = weightsNamed(name);
  return weights ? findFolder(weights, places) : null;
}

/** As findWeights, of weights that need not be in the registry. */
export async function findFolder(weights: Weights, places: readonly string[]): Promise<string | null> {
  for (const place of places) {
    for (const folder of [...foldersOf(weights).map((below) => path.join(place, below)), place]) {
      if (await isWhole(weights, folder)) return folder;
    }
  }
  return null;
}

async function isWhole({ files }: Weights, folder: string): Promise<boolean> {
  for (const file of files) {
    if ((await fileSize(path.join(folder, file.path))) !== file.bytes) return false;
  }
  return true;
}
