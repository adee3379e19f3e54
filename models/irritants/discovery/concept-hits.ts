import type { Language } from '../../text/transcript';
import { PhraseIndex } from '../rules/phrase-index';
import type { Concept } from './concepts/concept';
import type { Remark } from './topic';

/** For each remark, how much it hints at each concept: remarks × concepts, the number of its different words. */
export function conceptHits(remarks: readonly Remark[], concepts: readonly Concept[]): Float32Array {
  const readers = new Map<Language, ConceptReader>();
  const hits = new Float32Array(remarks.length * concepts.length);
  remarks.forEach(({ text, language }, row) => {
    let reader = readers.get(language);
    if (!reader) {
      reader = new ConceptReader(concepts, language);
      readers.set(language, reader);
    }
    reader.read(text, hits.subarray(row * concepts.length, (row + 1) * concepts.length));
  });
  return hits;
}

class ConceptReader {
  private readonly index = new PhraseIndex();
  private readonly concepts = new Map<number, number[]>();

  constructor(concepts: readonly Concept[], language: Language) {
    concepts.forEach(({ words }, concept) => {
      for (const word of words[language] ?? []) {
        const id = this.index.add(word);
        this.concepts.set(id, [...(this.concepts.get(id) ?? []), concept]);
      }
    });
  }

  read(text: string, into: Float32Array): void {
    const phrases = new Set(this.index.find(text).map(({ phrase }) => phrase));
    for (const phrase of phrases) {
      for (const concept of this.concepts.get(phrase) ?? []) into[concept] = (into[concept] ?? 0) + 1;
    }
  }
}
