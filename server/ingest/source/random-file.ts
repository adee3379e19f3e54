import { open } from 'node:fs/promises';
import { AppError } from '@/server/errors';
import { openSealedFile } from '../sealed-file';
import type { Origin } from './open-source';

/** A file that is read from anywhere: workbooks and Parquet tell at their end what stands where. */
export interface RandomFile {
  /** plain bytes */
  size: number;
  /** Bytes `from` to `to`, exclusive. @throws AppError `invalid_input` beyond the end, `internal` for a damaged upload */
  read(from: number, to: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** @throws AppError `forbidden`, `not_found`, `internal` */
export async function openRandom({ path, sealed }: Origin): Promise<RandomFile> {
  return sealed ? openSealed(path) : openPlain(path);
}

async function openPlain(path: string): Promise<RandomFile> {
  const handle = await open(path).catch((cause: unknown) => {
    throw new AppError('forbidden', `${path} cannot be opened.`, {
      hint: 'Give the account that runs Callcast the right to read it.',
      cause,
    });
  });
  const { size } = await handle.stat();
  return {
    size,
    read: async (from, to) => {
      const length = checkedLength(from, to, size);
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
      if (bytesRead < length) throw beyondEnd();
      return buffer;
    },
    close: () => handle.close(),
  };
}

async function openSealed(path: string): Promise<RandomFile> {
  const file = await openSealedFile(path);
  return {
    size: file.size,
    read: async (from, to) => {
      checkedLength(from, to, file.size);
      const parts: Buffer[] = [];
      for await (const part of file.read(from, to)) parts.push(part);
      return Buffer.concat(parts);
    },
    close: () => file.close(),
  };
}

/** What is read at once: more than any page of Parquet, and little enough for every machine. */
const MOST_AT_ONCE = 512 * 1024 * 1024;

function checkedLength(from: number, to: number, size: number): number {
  if (!(from >= 0 && from <= to && to <= size)) throw beyondEnd();
  if (to - from > MOST_AT_ONCE) {
    throw new AppError('too_large', 'A part of the file that is read at once is larger than 512 MB.', {
      hint: 'Write it with smaller row groups, of some 100,000 rows.',
    });
  }
  return to - from;
}

function beyondEnd(): AppError {
  return new AppError('invalid_input', 'The file is damaged: it points to what lies beyond its end.', {
    hint: 'It was probably cut off; fetch it again.',
  });
}
