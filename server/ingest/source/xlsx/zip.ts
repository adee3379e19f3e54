import { pipeline, Readable, Transform } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';
import { AppError } from '@/server/errors';
import type { RandomFile } from '../random-file';

/** A workbook has some tens of parts. */
const MOST_ENTRIES = 10_000;
/** Sheets of numbers shrink 10 to 50 times. */
const MOST_EXPANSION = 300;
const ALWAYS_ALLOWED_BYTES = 32 * 1024 * 1024;
/** What is read as a whole: relations, styles. */
const LARGEST_PART = 16 * 1024 * 1024;

/** A ZIP archive that is read from its end, with no more in memory than its list. */
export interface Archive {
  names: string[];
  /** Unpacked. @throws AppError `invalid_input` for no such part, `too_large` for one made to fill a machine */
  open(name: string): Promise<Readable>;
  /** A small part as text; '' where there is none. */
  text(name: string): Promise<string>;
}

/** What is read of the file at once. */
const PIECE_BYTES = 1 << 18;
/** The list of parts is read in steps of some ten bytes: a piece serves many, as a sealed file is opened for each read. */
const SMALL_BYTES = 1 << 16;

class Reader extends RandomAccessReader {
  #piece: { from: number; bytes: Buffer } = { from: 0, bytes: Buffer.alloc(0) };

  constructor(private readonly file: RandomFile) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end), { objectMode: false });
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Buffer> {
    if (end - start <= SMALL_BYTES) {
      yield await this.#near(start, end);
      return;
    }
    for (let from = start; from < end; from += PIECE_BYTES) {
      yield await this.file.read(from, Math.min(end, from + PIECE_BYTES));
    }
  }

  async #near(start: number, end: number): Promise<Buffer> {
    const { from, bytes } = this.#piece;
    if (start >= from && end <= from + bytes.length) return bytes.subarray(start - from, end - from);
    const piece = await this.file.read(start, Math.max(end, Math.min(this.file.size, start + PIECE_BYTES)));
    this.#piece = { from: start, bytes: piece };
    return piece.subarray(0, end - start);
  }
}

/** @throws AppError `invalid_input` when it is no sound archive */
export async function openArchive(file: RandomFile): Promise<Archive> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await opened(file);
    if (zip.entryCount > MOST_ENTRIES) throw damagedArchive();
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MOST_ENTRIES) throw damagedArchive();
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw damagedArchive(error);
  }
  const open = async (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    if (!entry || entry.isEncrypted()) throw damagedArchive();
    refuseBomb(entry);
    try {
      return await zip.openReadStreamPromise(entry);
    } catch (error) {
      throw damagedArchive(error);
    }
  };
  return {
    names: [...entries.keys()],
    open,
    text: async (name) => {
      if (!entries.has(name)) return '';
      const part = await open(name);
      try {
        // An error of the part destroys what reads it, which ends the waiting.
        return await text(pipeline(part, limited(LARGEST_PART), () => undefined));
      } catch (error) {
        throw damagedArchive(error);
      }
    },
  };
}

function opened(file: RandomFile): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
    fromRandomAccessReader(new Reader(file), file.size, options, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

/** The archive's reader sees to it that no part is larger than its entry says. */
function refuseBomb({ uncompressedSize, compressedSize }: Entry): void {
  if (uncompressedSize <= ALWAYS_ALLOWED_BYTES || uncompressedSize <= compressedSize * MOST_EXPANSION) return;
  throw new AppError(
    'too_large',
    `A part of the workbook unpacks to more than ${MOST_EXPANSION} times its size, as no sheet does.`,
    { hint: 'If it is genuine, save the sheet as CSV (UTF-8) and send that file.' },
  );
}

function limited(most: number): Transform {
  let length = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      done(length > most ? damagedArchive() : null, chunk);
    },
  });
}

/** What every part of the reader says of a file that cannot be as it is. */
export function damagedArchive(cause?: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError(
    'invalid_input',
    'This is a ZIP archive or an Excel workbook that cannot be opened: it is damaged, cut off or locked.',
    {
      hint: 'Unpack the archive, or save the sheet as CSV (UTF-8), and send that file.',
      cause,
    },
  );
}
