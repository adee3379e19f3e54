import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { ModelError } from '@/models/model-error';
import { folderOf, type WeightFile, type Weights } from './registry';

export interface PullOptions {
  /** Folder for weights; they come into `<kind>/<name>` below it. */
  into: string;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: PullProgress) => void) | undefined;
}

/** Bytes of all files together. */
export interface PullProgress {
  file: string;
  done: number;
  total: number;
}

export interface Pulled {
  folder: string;
  /** Bytes that came over the network now: 0 when all was there. */
  pulledBytes: number;
}

/** How often a connection that broke off is taken up again while it brings something. */
const ATTEMPTS = 5;

/**
 * Brings weights from their publisher: each file goes on where an earlier pull was broken off, is checked by its SHA-256 and
 * appears under its name only when it is right. Files that are there and right are left alone.
 *
 * @throws ModelError where the publisher cannot be reached or sends something else; the signal's reason when it aborts
 */
export async function pullWeights(
  weights: Weights,
  { into, signal, onProgress }: PullOptions,
): Promise<Pulled> {
  const folder = path.join(into, folderOf(weights));
  const total = weights.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  let pulledBytes = 0;
  for (const file of weights.files) {
    const target = path.join(folder, file.path);
    const report = (done: number) => onProgress?.({ file: file.path, done: before + done, total });
    if (!(await isRight(target, file))) {
      await mkdir(path.dirname(target), { recursive: true });
      pulledBytes += await pullFile(new URL(file.path, weights.source), file, target, { signal, report });
    }
    before += file.bytes;
    report(0);
  }
  return { folder, pulledBytes };
}

interface FileOptions {
  signal: AbortSignal | undefined;
  report: (done: number) => void;
}

async function pullFile(
  url: URL,
  file: WeightFile,
  target: string,
  { signal, report }: FileOptions,
): Promise<number> {
  const part = `${target}.part`;
  let pulled = 0;
  for (let attempt = 1; ; attempt += 1) {
    const from = await sizeOf(part);
    if (from >= file.bytes) break;
    try {
      pulled += await continueFile(url, part, from, { signal, report });
      if ((await sizeOf(part)) >= file.bytes) break;
      throw new Error('the connection ended early');
    } catch (cause) {
      signal?.throwIfAborted();
      if (cause instanceof ModelError) throw cause;
      if (attempt < ATTEMPTS && (await sizeOf(part)) > from) continue;
      throw new ModelError(
        `${url.href} cannot be pulled: ${reasonOf(cause)}.`,
        'Check the connection and pull again: it goes on where it stopped. Without one, copy the folder from a machine that has it and name its place in CALLCAST_MODELS.',
        { cause },
      );
    }
  }
  if (!(await isRight(part, file))) {
    await rm(part, { force: true });
    throw new ModelError(
      `${url.href} is not the file that was pinned: its size or SHA-256 differs. It was thrown away.`,
      'Pull again; if it stays so, the publisher has changed it, or something between has.',
    );
  }
  await rename(part, target);
  return pulled;
}

/** Adds what is missing to a part of a file. @returns bytes that came */
async function continueFile(
  url: URL,
  part: string,
  from: number,
  { signal, report }: FileOptions,
): Promise<number> {
  const response = await fetch(url, {
    headers: from > 0 ? { range: `bytes=${from}-` } : {},
    ...(signal ? { signal } : {}),
  });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new ModelError(
      `${url.href} cannot be pulled: the publisher answers ${response.status} ${response.statusText}.`,
      'Try again later, or copy the folder from a machine that has it and name its place in CALLCAST_MODELS.',
    );
  }
  // A server that knows no ranges sends all from the beginning.
  const resumed = response.status === 206;
  const handle = await open(part, resumed ? 'a' : 'w');
  let pulled = 0;
  try {
    // Each piece is on the disk before the next is asked for: what came before a cut stays.
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      await handle.writeFile(chunk);
      pulled += chunk.byteLength;
      report((resumed ? from : 0) + pulled);
    }
  } finally {
    await handle.close();
  }
  return pulled;
}

async function isRight(file: string, { bytes, sha256 }: WeightFile): Promise<boolean> {
  if ((await sizeOf(file)) !== bytes) return false;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex') === sha256;
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : 0;
}

/** What fetch hides in the cause of "fetch failed". */
function reasonOf(thrown: unknown): string {
  const inner = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  return inner instanceof Error ? inner.message : String(inner);
}
