import type { Language } from '@/models/text/transcript';
import { type SparseRows, Vectorizer } from '@/models/text/vectorizer';
import type { Vocabulary } from '@/models/text/vocabulary';
import { hideMasks } from './hide-masks';
import { readTone, TONE_FEATURES } from './tone';

/** Where the features of a language stand among all: its n-grams, its features of tone, and one that is always 1. */
export interface LanguageBlock {
  language: Language;
  /** Place of its first feature. */
  first: number;
  /** Place of its first feature of tone. */
  tone: number;
  /** Place of the feature that is always 1: its weights are the biases of this language. */
  always: number;
  /** Place behind its last. */
  end: number;
}

/** The blocks of languages in the order of their vocabularies. */
function blocksOf(vocabularies: ReadonlyMap<Language, Vocabulary>): LanguageBlock[] {
  let end = 0;
  return [...vocabularies].map(([language, { hashes }]) => {
    const first = end;
    const tone = first + hashes.length;
    const always = tone + TONE_FEATURES.length;
    end = always + 1;
    return { language, first, tone, always, end };
  });
}

/** Reads texts as the features of their language: n-grams, and what their tone is. */
export class SentimentFeatures {
  /** The last text's features and values, from 0 to `length`. */
  indices = new Int32Array(1024);
  values = new Float32Array(1024);
  length = 0;
  readonly blocks: readonly LanguageBlock[];
  /** Number of features of all languages. */
  readonly columns: number;

  private readonly tone = new Float32Array(TONE_FEATURES.length);
  private readonly readers: Map<Language, { vectorizer: Vectorizer; block: LanguageBlock }>;

  constructor(readonly vocabularies: ReadonlyMap<Language, Vocabulary>) {
    this.blocks = blocksOf(vocabularies);
    this.columns = this.blocks.at(-1)?.end ?? 0;
    this.readers = new Map(
      this.blocks.map((block) => [
        block.language,
        { vectorizer: new Vectorizer(vocabularies.get(block.language) as Vocabulary), block },
      ]),
    );
  }

  get languages(): Language[] {
    return this.blocks.map(({ language }) => language);
  }

  /** Reads one text; its features are then in `indices` and `values`, until the next. Unknown languages have none. */
  read(text: string, language: Language): void {
    this.length = 0;
    const reader = this.readers.get(language);
    if (!reader) return;
    const { vectorizer, block } = reader;
    const plain = hideMasks(text);
    vectorizer.read(plain);
    const most = vectorizer.length + TONE_FEATURES.length + 1;
    if (this.indices.length < most) {
      this.indices = new Int32Array(most * 2);
      this.values = new Float32Array(most * 2);
    }
    for (let at = 0; at < vectorizer.length; at += 1) {
      this.put(block.first + (vectorizer.indices[at] as number), vectorizer.values[at] as number);
    }
    readTone(plain, language, this.tone);
    this.tone.forEach((value, place) => {
      if (value !== 0) this.put(block.tone + place, value);
    });
    this.put(block.always, 1);
  }

  private put(index: number, value: number): void {
    this.indices[this.length] = index;
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The features of many texts. */
  readAll(texts: readonly { text: string; language: Language }[]): SparseRows {
    const starts = new Int32Array(texts.length + 1);
    const rows: { indices: Int32Array; values: Float32Array }[] = texts.map(({ text, language }, row) => {
      this.read(text, language);
      starts[row + 1] = (starts[row] as number) + this.length;
      return { indices: this.indices.slice(0, this.length), values: this.values.slice(0, this.length) };
    });
    const indices = new Int32Array(starts[texts.length] as number);
    const values = new Float32Array(indices.length);
    rows.forEach((row, at) => {
      indices.set(row.indices, starts[at] as number);
      values.set(row.values, starts[at] as number);
    });
    return { rows: texts.length, columns: this.columns, starts, indices, values };
  }
}
