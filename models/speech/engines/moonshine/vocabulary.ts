import { readFile } from 'node:fs/promises';

/** Ids from here on are words of the vocabulary file, one a line; those before are marks and single bytes. */
const FIRST_WORD = 259;
const FIRST_BYTE = 3;
const FILE = new URL('./vocabulary.txt', import.meta.url);

/** Begins what is said. */
export const BEGIN = 1;
/** Ends what is said. */
export const END = 2;

/** Turns token ids of the Llama vocabulary (32,000 pieces, SentencePiece), which Moonshine writes, into text. */
export interface Vocabulary {
  /** Marks and ids beyond the vocabulary are passed over; bytes that are no UTF-8 become U+FFFD. */
  textOf(ids: readonly number[]): string;
}

export async function openVocabulary(): Promise<Vocabulary> {
  const words = (await readFile(FILE, 'utf8')).split('\n').map((word) => Buffer.from(word));
  const bytesOf = (id: number): Uint8Array => {
    if (id < FIRST_BYTE) return new Uint8Array();
    if (id < FIRST_WORD) return Uint8Array.of(id - FIRST_BYTE);
    return words[id - FIRST_WORD] ?? new Uint8Array();
  };
  return {
    textOf: (ids) => Buffer.concat(ids.map(bytesOf)).toString('utf8').replaceAll('\u2581', ' ').trim(),
  };
}
