import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { ModelError } from '@/models/model-error';
import { fileSize, isPinned } from './check-file';
import type { Pulled, PullOptions } from './pull-weights';
import { bytesOf, folderOf, foldersOf, type WeightFile, type Weights } from './weights';

/**
 * Brings weights from a directory: a folder for weights (`<kind>/<name>` below it), the weights' own, or a copy of the
 * publisher's. Each file is checked by its SHA-256 and appears under its name only when it is right.
 *
 * @throws ModelError where a file is not there or is another; the signal's reason when it aborts
 */
export async function copyWeights(
  weights: Weights,
  { from, into, signal, onProgress }: PullOptions & { from: string },
): Promise<Pulled> {
  const folder = path.join(into, folderOf(weights));
  const total = bytesOf(weights);
  let done = 0;
  let pulledBytes = 0;
  for (const file of weights.files) {
    signal?.throwIfAborted();
    const target = path.join(folder, file.path);
    if (!(await isPinned(target, file))) {
      await copyPinned(await sourceOf(weights, file, from), file, target);
      pulledBytes += file.bytes;
    }
    done += file.bytes;
    onProgress?.({ file: file.path, done, total });
  }
  return { folder, pulledBytes };
}

async function sourceOf(weights: Weights, file: WeightFile, from: string): Promise<string> {
  const folders = [...foldersOf(weights).map((below) => path.join(from, below)), from];
  const names = file.publishedAs ? [file.path, file.publishedAs] : [file.path];
  for (const folder of folders) {
    for (const name of names) {
      const found = path.join(folder, name);
      if ((await fileSize(found)) > 0) return found;
    }
  }
  throw new ModelError(
    `${from} has no ${file.path} of ${weights.name}.`,
    `Name a folder that holds it there or in ${folderOf(weights)}.`,
  );
}

async function copyPinned(found: string, file: WeightFile, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const copy = `${target}.${randomUUID()}`;
  try {
    await copyFile(found, copy);
    if (!(await isPinned(copy, file))) {
      throw new ModelError(
        `${found} is not the file that was pinned: its size or SHA-256 differs. It was not taken.`,
        'Copy it again from where it was right.',
      );
    }
    await rename(copy, target);
  } finally {
    await rm(copy, { force: true });
  }
}
