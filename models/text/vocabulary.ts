import { z } from 'zod';
import { HashIndex } from './hash-index';
import { CHARACTER_FAMILY, NGRAMS, NgramReader, type NgramSettings } from './ngrams';

/** The n-grams a model knows: by place, their hash and how rare they were. */
export interface Vocabulary {
  settings: NgramSettings;
  hashes: Int32Array;
  /** Smoothed inverse document frequency: ln((1 + n) / (1 + df)) + 1. */
  rarity: Float32Array;
}

export interface VocabularyOptions {
  settings?: NgramSettings;
  /** N-grams in fewer texts than this are left out. */
  minTexts: number;
  /** At most so many are kept, those in most texts. */
  limit?: number;
}

/** The vocabulary of texts, in the order of the hashes, so that the same texts in any order give the same one. */
export function vocabularyOf(
  texts: readonly string[],
  { settings = NGRAMS, minTexts, limit = 400_000 }: VocabularyOptions,
): Vocabulary {
  const index = new HashIndex(1 << 16);
  let counts = new Int32Array(1 << 16);
  let lastSeen = new Int32Array(1 << 16);
  const hashOf: number[] = [];
  const reader = new NgramReader(settings);
  texts.forEach((text, at) => {
    reader.read(text);
    for (let ngram = 0; ngram < reader.length; ngram += 1) {
      const hash = reader.hashes[ngram] as number;
      const place = index.add(hash);
      if (place === hashOf.length) hashOf.push(hash);
      if (place === counts.length) {
        counts = grown(counts);
        lastSeen = grown(lastSeen);
      }
      if (lastSeen[place] === at + 1) continue;
      lastSeen[place] = at + 1;
      counts[place] = (counts[place] as number) + 1;
    }
  });
  const count = (place: number) => counts[place] as number;
  const kept = hashOf
    .map((hash, place) => ({ hash, place }))
    .filter(({ place }) => count(place) >= minTexts)
    .sort((a, b) => count(b.place) - count(a.place) || a.hash - b.hash)
    .slice(0, limit)
    .sort((a, b) => a.hash - b.hash);
  return {
    settings,
    hashes: Int32Array.from(kept, ({ hash }) => hash),
    rarity: Float32Array.from(kept, ({ place }) => Math.log((1 + texts.length) / (1 + count(place))) + 1),
  };
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** How a vocabulary stands in a model's file: as JSON, its numbers in base 64 (little endian). */
export const packedVocabulary = z.object({
  words: z.number().int(),
  characters: z.tuple([z.number().int(), z.number().int()]),
  unspaced: z.number().int(),
  hashes: z.string(),
  rarity: z.string(),
});

export function packVocabulary({ settings, hashes, rarity }: Vocabulary): z.infer<typeof packedVocabulary> {
  const { words, characters, unspaced } = settings;
  return {
    words,
    characters: [...characters],
    unspaced,
    hashes: base64(hashes),
    rarity: base64(rarity),
  };
}

/** @throws ZodError where it is none */
export function unpackVocabulary(packed: unknown): Vocabulary {
  const { hashes, rarity, ...settings } = packedVocabulary.parse(packed);
  return { settings, hashes: new Int32Array(bytes(hashes)), rarity: new Float32Array(bytes(rarity)) };
}

function base64({ buffer, byteOffset, byteLength }: Int32Array | Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function bytes(text: string): ArrayBuffer {
  const copy = new Uint8Array(Buffer.from(text, 'base64'));
  return copy.buffer;
}

/** Of which family of n-grams a hash is: `WORD_FAMILY` or `CHARACTER_FAMILY`. */
export function familyOf(hash: number): number {
  return hash & CHARACTER_FAMILY;
}
