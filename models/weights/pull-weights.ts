import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import { ModelError } from '@/models/model-error';
import { fileSize, isPinned } from './check-file';
import { bytesOf, folderOf, type WeightFile, type Weights } from './weights';

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
  /** Bytes that came now: 0 when all was there. */
  pulledBytes: number;
}

/** How often a connection that broke off is taken up again while it brings something. */
const ATTEMPTS = 5;

/**
 * Brings weights from their publisher, or from a mirror: an address that has files at `<kind>/<name>/<path>`, or as the
 * publisher's own site lays them out. Each file goes on where an earlier pull was broken off, is checked by its SHA-256 and
 * appears under its name only when it is right. Files that are there and right are left alone.
 *
 * @throws ModelError where they cannot be reached or are something else; the signal's reason when it aborts
 */
export async function pullWeights(
  weights: Weights,
  { into, mirror, signal, onProgress }: PullOptions & { mirror?: string | undefined },
): Promise<Pulled> {
  const folder = path.join(into, folderOf(weights));
  const total = bytesOf(weights);
  let before = 0;
  let pulledBytes = 0;
  for (const file of weights.files) {
    const target = path.join(folder, file.path);
    const report = (done: number) => onProgress?.({ file: file.path, done: before + done, total });
    if (!(await isPinned(target, file))) {
      await mkdir(path.dirname(target), { recursive: true });
      pulledBytes += await pullFile(addresses(weights, file, mirror), file, target, { signal, report });
    }
    before += file.bytes;
    report(0);
  }
  return { folder, pulledBytes };
}

/** Where a file may be, in the order to ask in. */
function addresses(weights: Weights, file: WeightFile, mirror: string | undefined): URL[] {
  const published = new URL(file.publishedAs ?? file.path, weights.source);
  if (mirror === undefined) return [published];
  const base = URL.canParse(mirror) ? new URL(mirror.endsWith('/') ? mirror : `${mirror}/`) : null;
  if (!base || !['http:', 'https:'].includes(base.protocol)) {
    throw new ModelError(
      `${mirror} is no address of a mirror.`,
      'Give one as https://models.example.org/, or a directory with --from.',
    );
  }
  return [new URL(`${folderOf(weights)}/${file.path}`, base), new URL(published.pathname.slice(1), base)];
}

interface FileOptions {
  signal: AbortSignal | undefined;
  report: (done: number) => void;
}

/** @returns bytes that came */
async function pullFile(
  urls: readonly URL[],
  file: WeightFile,
  target: string,
  options: FileOptions,
): Promise<number> {
  const part = `${target}.part`;
  for (const [asked, url] of urls.entries()) {
    try {
      const pulled = await pullPart(url, file, part, options);
      await keepIfPinned(url, file, part, target);
      return pulled;
    } catch (error) {
      if (!(error instanceof NotThere) || asked === urls.length - 1) throw error;
    }
  }
  return 0;
}

/** An address that answers, and has no such file. */
class NotThere extends ModelError {}

async function pullPart(
  url: URL,
  file: WeightFile,
  part: string,
  { signal, report }: FileOptions,
): Promise<number> {
  let pulled = 0;
  for (let attempt = 1; ; attempt += 1) {
    const from = await fileSize(part);
    if (from >= file.bytes) return pulled;
    try {
      pulled += await continueFile(url, part, from, { signal, report });
      if ((await fileSize(part)) >= file.bytes) return pulled;
      throw new Error('the connection ended early');
    } catch (cause) {
      signal?.throwIfAborted();
      if (cause instanceof ModelError) throw cause;
      if (attempt < ATTEMPTS && (await fileSize(part)) > from) continue;
      throw new ModelError(
        `${url.href} cannot be pulled: ${reasonOf(cause)}.`,
        'Check the connection and pull again: it goes on where it stopped. Without one, copy the folder from a machine that has it and name its place in CALLCAST_MODELS, or pull with --from or --mirror.',
        { cause },
      );
    }
  }
}

async function keepIfPinned(url: URL, file: WeightFile, part: string, target: string): Promise<void> {
  if (await isPinned(part, file)) return rename(part, target);
  await rm(part, { force: true });
  throw new ModelError(
    `${url.href} is not the file that was pinned: its size or SHA-256 differs. It was thrown away.`,
    'Pull again; if it stays so, the publisher has changed it, or something between has.',
  );
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
    const Refused = response.status === 404 ? NotThere : ModelError;
    throw new Refused(
      `${url.href} cannot be pulled: the answer is ${response.status} ${response.statusText}.`,
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

/** What fetch hides in the cause of "fetch failed". */
function reasonOf(thrown: unknown): string {
  const inner = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  return inner instanceof Error ? inner.message : String(inner);
}
