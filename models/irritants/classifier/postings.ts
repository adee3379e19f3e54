import { HashIndex } from '../../text/hash-index';
import { familyOf, type Vocabulary } from '../../text/vocabulary';

/** What one classifier knows of n-grams. */
export interface WeighedVocabulary {
  vocabulary: Vocabulary;
  /** By place in the vocabulary. */
  weights: Float32Array;
}

/**
 * N-grams of several classifiers side by side: n-gram g means something to classifiers[starts[g]…starts[g + 1]], with
 * rarity and weight beside.
 */
export interface Postings {
  index: HashIndex;
  starts: Int32Array;
  classifiers: Uint16Array;
  rarities: Float32Array;
  weights: Float32Array;
  /** 1 for n-grams of characters, 0 for words. */
  families: Uint8Array;
}

export function postingsOf(known: readonly WeighedVocabulary[]): Postings {
  const index = new HashIndex(1 << 16);
  const counts: number[] = [];
  for (const { vocabulary } of known) {
    for (const hash of vocabulary.hashes) {
      const ngram = index.add(hash);
      counts[ngram] = (counts[ngram] ?? 0) + 1;
    }
  }
  const starts = new Int32Array(index.size + 1);
  counts.forEach((count, ngram) => {
    starts[ngram + 1] = (starts[ngram] ?? 0) + count;
  });
  const size = starts[index.size] ?? 0;
  const postings: Postings = {
    index,
    starts,
    classifiers: new Uint16Array(size),
    rarities: new Float32Array(size),
    weights: new Float32Array(size),
    families: new Uint8Array(index.size),
  };
  fill(postings, known);
  return postings;
}

function fill(postings: Postings, known: readonly WeighedVocabulary[]): void {
  const next = postings.starts.slice();
  known.forEach(({ vocabulary, weights }, classifier) => {
    vocabulary.hashes.forEach((hash, place) => {
      const ngram = postings.index.placeOf(hash);
      const at = next[ngram] ?? 0;
      next[ngram] = at + 1;
      postings.classifiers[at] = classifier;
      postings.rarities[at] = vocabulary.rarity[place] ?? 0;
      postings.weights[at] = weights[place] ?? 0;
      postings.families[ngram] = familyOf(hash);
    });
  });
}
