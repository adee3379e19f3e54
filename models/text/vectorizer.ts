import { HashIndex } from './hash-index';
import { NgramReader } from './ngrams';
import { familyOf, type Vocabulary } from './vocabulary';

/** Rows of which most cells are zero (CSR): row r has `indices` and `values` from starts[r] to starts[r + 1]. */
export interface SparseRows {
  rows: number;
  columns: number;
  starts: Int32Array;
  indices: Int32Array;
  values: Float32Array;
}

/**
 * Turns texts into vectors: 1 + ln(count) times rarity for each known n-gram, where words and characters each are scaled to
 * length 1 (sublinear TF-IDF of Salton & Buckley, "Term-weighting approaches in automatic text retrieval", 1988).
 */
export class Vectorizer {
  /** The last text's n-grams by place in the vocabulary, and their values; from 0 to `length`. */
  indices = new Int32Array(1024);
  values = new Float32Array(1024);
  length = 0;
  readonly reader: NgramReader;

  private readonly index: HashIndex;
  private readonly counts: Int32Array;

  /** How much n-grams that are not known add to the squared length, each, by family. */
  private readonly strange: number;
  private strangeWords = 0;
  private strangeCharacters = 0;

  /**
   * @param strangers whether n-grams that are not known lengthen the vector (as if in no text), so that what is known of a
   *   text that is mostly strange weighs little; they are passed over otherwise
   */
  constructor(
    readonly vocabulary: Vocabulary,
    strangers: 'counted' | 'passed over' = 'passed over',
  ) {
    const rarest = vocabulary.rarity.reduce((most, rarity) => Math.max(most, rarity), 0);
    this.strange = strangers === 'counted' ? rarest * rarest : 0;
    this.reader = new NgramReader(vocabulary.settings);
    this.index = new HashIndex(vocabulary.hashes.length);
    for (const hash of vocabulary.hashes) this.index.add(hash);
    this.counts = new Int32Array(vocabulary.hashes.length);
  }

  /** The place of a hash in the vocabulary, −1 where it is not in it. */
  placeOf(hash: number): number {
    return this.index.placeOf(hash);
  }

  /** Reads one text (or a part of it); the vector is then in `indices` and `values`, until the next one. */
  read(text: string, start = 0, end = text.length): void {
    const { reader, counts, index } = this;
    reader.read(text, start, end);
    if (this.indices.length < reader.length) {
      this.indices = new Int32Array(reader.hashes.length);
      this.values = new Float32Array(reader.hashes.length);
    }
    let length = 0;
    let strangeWords = 0;
    let strangeCharacters = 0;
    for (let ngram = 0; ngram < reader.length; ngram += 1) {
      const hash = reader.hashes[ngram] as number;
      const place = index.placeOf(hash);
      if (place < 0) {
        if (familyOf(hash)) strangeCharacters += 1;
        else strangeWords += 1;
        continue;
      }
      if (counts[place] === 0) {
        this.indices[length] = place;
        length += 1;
      }
      counts[place] = (counts[place] as number) + 1;
    }
    this.length = length;
    this.strangeWords = strangeWords;
    this.strangeCharacters = strangeCharacters;
    this.weigh();
  }

  private weigh(): void {
    const { counts, indices, values, length } = this;
    const { hashes, rarity } = this.vocabulary;
    let words = this.strange * this.strangeWords;
    let characters = this.strange * this.strangeCharacters;
    for (let at = 0; at < length; at += 1) {
      const place = indices[at] as number;
      const count = counts[place] as number;
      counts[place] = 0;
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * (rarity[place] as number);
      values[at] = value;
      if (familyOf(hashes[place] as number)) characters += value * value;
      else words += value * value;
    }
    const ofWords = words > 0 ? 1 / Math.sqrt(words) : 0;
    const ofCharacters = characters > 0 ? 1 / Math.sqrt(characters) : 0;
    for (let at = 0; at < length; at += 1) {
      const scale = familyOf(hashes[indices[at] as number] as number) ? ofCharacters : ofWords;
      values[at] = (values[at] as number) * scale;
    }
  }

  /** The vectors of many texts. */
  readAll(texts: readonly string[]): SparseRows {
    const starts = new Int32Array(texts.length + 1);
    let indices = new Int32Array(1 << 16);
    let values = new Float32Array(1 << 16);
    let filled = 0;
    texts.forEach((text, row) => {
      this.read(text);
      if (filled + this.length > indices.length) {
        const size = 2 * (filled + this.length);
        indices = copied(new Int32Array(size), indices);
        values = copied(new Float32Array(size), values);
      }
      indices.set(this.indices.subarray(0, this.length), filled);
      values.set(this.values.subarray(0, this.length), filled);
      filled += this.length;
      starts[row + 1] = filled;
    });
    return {
      rows: texts.length,
      columns: this.vocabulary.hashes.length,
      starts,
      indices: indices.slice(0, filled),
      values: values.slice(0, filled),
    };
  }
}

function copied<Numbers extends Int32Array | Float32Array>(target: Numbers, source: Numbers): Numbers {
  target.set(source);
  return target;
}

/** The rows at these places, in this order. */
export function rowsAt(all: SparseRows, places: ArrayLike<number>): SparseRows {
  const starts = new Int32Array(places.length + 1);
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] as number;
    starts[row + 1] =
      (starts[row] as number) + (all.starts[place + 1] as number) - (all.starts[place] as number);
  }
  const cells = starts[places.length] as number;
  const indices = new Int32Array(cells);
  const values = new Float32Array(cells);
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] as number;
    const from = all.starts[place] as number;
    const to = all.starts[place + 1] as number;
    indices.set(all.indices.subarray(from, to), starts[row]);
    values.set(all.values.subarray(from, to), starts[row]);
  }
  return { rows: places.length, columns: all.columns, starts, indices, values };
}
