import { type FileHandle, open } from 'node:fs/promises';
import type { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { openSealedFile, type SealedFile } from '@/server/ingest/sealed-file';
import { type audioInput, findAudio } from './find-audio';
import { noteListening } from './note-listening';

/** Audio to be read from anywhere. Whoever opens it closes it. */
export interface OpenAudio extends SealedFile {
  contentType: string;
}

interface Options {
  /** only how long it is and of what kind: nobody listens yet */
  headOnly?: boolean;
}

/**
 * Opens a recording for listening. That somebody listens is written to the audit log before the first byte, once a listen.
 * @throws AppError as findAudio; `internal` for a copy that was damaged
 */
export async function openAudio(
  context: UseCaseContext,
  input: z.input<typeof audioInput>,
  { headOnly = false }: Options = {},
): Promise<OpenAudio> {
  const found = await findAudio(context, input);
  const audio = found.sealed ? await openSealedFile(found.file) : await openPlainFile(found.file);
  try {
    if (!headOnly) await noteListening(context.actor, found);
    return { ...audio, contentType: found.contentType };
  } catch (error) {
    await audio.close();
    throw error;
  }
}

const PIECE_BYTES = 256 * 1024;

async function openPlainFile(file: string): Promise<SealedFile> {
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw new AppError('not_found', 'The file of this recording is no longer there.', { cause });
  });
  const { size } = await handle.stat();
  return {
    size,
    read: (from, to) => piecesBetween(handle, from, Math.min(size, to)),
    close: () => handle.close(),
  };
}

async function* piecesBetween(handle: FileHandle, from: number, to: number): AsyncGenerator<Buffer> {
  for (let at = from; at < to; ) {
    const length = Math.min(PIECE_BYTES, to - at);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}
