import path from 'node:path';
import { fileSize, isPinned } from './check-file';
import { foldersOf, type Weights } from './weights';

export interface CheckedFile {
  path: string;
  state: 'right' | 'wrong' | 'missing';
}

export interface CheckedWeights {
  name: string;
  /** where something of it lies; null: nowhere */
  folder: string | null;
  files: readonly CheckedFile[];
}

/** Reads what lies here of weights, in the first of several folders for weights that has any of it, and compares SHA-256. */
export async function checkWeights(
  weights: Weights,
  places: readonly string[],
  signal?: AbortSignal,
): Promise<CheckedWeights> {
  for (const place of places) {
    for (const below of foldersOf(weights)) {
      const folder = path.join(place, below);
      const files = await checkFolder(weights, folder, signal);
      if (files.some(({ state }) => state !== 'missing')) return { name: weights.name, folder, files };
    }
  }
  return {
    name: weights.name,
    folder: null,
    files: weights.files.map((file) => ({ path: file.path, state: 'missing' })),
  };
}

async function checkFolder(
  { files }: Weights,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const file of files) {
    signal?.throwIfAborted();
    const at = path.join(folder, file.path);
    const there = (await fileSize(at)) > 0;
    checked.push({
      path: file.path,
      state: !there ? 'missing' : (await isPinned(at, file)) ? 'right' : 'wrong',
    });
  }
  return checked;
}
