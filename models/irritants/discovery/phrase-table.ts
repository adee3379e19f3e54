import { isUnspaced } from '../rules/fold-text';
import { readWords } from './read-words';
import { isStopWord } from './stop-words';
import type { Remark } from './topic';

/** Remarks as numbers of the phrases (1 to 3 words) in them. */
export interface PhraseTable {
  phrases: readonly string[];
  /** How many words each phrase has. */
  lengths: Uint8Array;
  /** Whether every word of it is a stop word. */
  isHollow: Uint8Array;
  /** Phrases of remark r, each once: columns[rowStarts[r]] to columns[rowStarts[r + 1]]. */
  rowStarts: Uint32Array;
  columns: Uint32Array;
  /** In how many remarks each phrase is. */
  frequencies: Uint32Array;
}

const LONGEST_PHRASE = 3;
/** Stands between clauses, and for words too rare to count. */
const GAP = -1;

/**
 * Counts phrases that are in at least `least` remarks. A longer phrase is counted only where the shorter ones in it are
 * frequent (Agrawal & Srikant's a-priori rule), so memory grows with what is kept, not with what is read.
 */
export function phraseTable(remarks: readonly Remark[], least: number): PhraseTable {
  const { sequences, words } = encodeWords(remarks, least);
  const builder = new TableBuilder(words, sequences, least);
  for (let length = 2; length <= LONGEST_PHRASE; length++) builder.lengthen(length);
  return builder.table();
}

function encodeWords(
  remarks: readonly Remark[],
  least: number,
): { sequences: Int32Array[]; words: string[] } {
  const ids = new Map<string, number>();
  const frequencies: number[] = [];
  const raw = remarks.map((remark) => {
    const sequence: number[] = [];
    for (const { text, afterBreak } of readWords(remark.text, remark.language)) {
      if (afterBreak) sequence.push(GAP);
      let id = ids.get(text);
      if (id === undefined) {
        id = ids.size;
        ids.set(text, id);
      }
      sequence.push(id);
    }
    for (const id of new Set(sequence)) if (id !== GAP) frequencies[id] = (frequencies[id] ?? 0) + 1;
    return sequence;
  });
  const words: string[] = [];
  const kept = new Map<number, number>();
  for (const [word, id] of ids) {
    if ((frequencies[id] ?? 0) < least) continue;
    kept.set(id, words.length);
    words.push(word);
  }
  return { words, sequences: raw.map((sequence) => Int32Array.from(sequence, (id) => kept.get(id) ?? GAP)) };
}

class TableBuilder {
  private readonly phrases: string[];
  private readonly lengths: number[];
  private readonly hollow: number[];
  /** The last word of each phrase. */
  private readonly lastWords: string[];
  /** For each remark and place, the phrase of the present length that begins there. */
  private atPlace: Int32Array[];
  private readonly rows: number[][];

  constructor(
    words: readonly string[],
    sequences: readonly Int32Array[],
    private readonly least: number,
  ) {
    this.phrases = [...words];
    this.lengths = words.map(() => 1);
    this.hollow = words.map((word) => (isStopWord(word) ? 1 : 0));
    this.lastWords = [...words];
    this.atPlace = [...sequences];
    this.rows = sequences.map((sequence) => [...new Set(sequence)].filter((id) => id !== GAP));
  }

  /** Adds the frequent phrases of one word more: the phrase that begins at a place, and the last word of that after it. */
  lengthen(length: number): void {
    const span = this.phrases.length;
    const counts = new Map<number, number>();
    const keys = this.atPlace.map((places) => {
      const found = Float64Array.from({ length: Math.max(0, places.length - 1) }, (_, at) => {
        const head = places[at] ?? GAP;
        const tail = places[at + 1] ?? GAP;
        return head === GAP || tail === GAP ? GAP : head * span + tail;
      });
      for (const key of new Set(found)) if (key !== GAP) counts.set(key, (counts.get(key) ?? 0) + 1);
      return found;
    });
    const ids = this.admit(counts, span, length);
    this.atPlace = keys.map((found) => Int32Array.from(found, (key) => ids.get(key) ?? GAP));
    this.atPlace.forEach((places, row) => {
      for (const id of new Set(places)) if (id !== GAP) this.rows[row]?.push(id);
    });
  }

  private admit(counts: Map<number, number>, span: number, length: number): Map<number, number> {
    const ids = new Map<number, number>();
    for (const [key, count] of counts) {
      if (count < this.least) continue;
      const head = Math.floor(key / span);
      const tail = key % span;
      ids.set(key, this.phrases.length);
      const lastWord = this.lastWords[tail] ?? '';
      this.phrases.push(joined(this.phrases[head] ?? '', lastWord));
      this.lastWords.push(lastWord);
      this.lengths.push(length);
      this.hollow.push((this.hollow[head] ?? 0) & (this.hollow[tail] ?? 0));
    }
    return ids;
  }

  table(): PhraseTable {
    const rowStarts = new Uint32Array(this.rows.length + 1);
    this.rows.forEach((row, at) => {
      rowStarts[at + 1] = (rowStarts[at] ?? 0) + row.length;
    });
    const columns = new Uint32Array(rowStarts[this.rows.length] ?? 0);
    const frequencies = new Uint32Array(this.phrases.length);
    this.rows.forEach((row, at) => {
      columns.set(row, rowStarts[at]);
      for (const id of row) frequencies[id] = (frequencies[id] ?? 0) + 1;
    });
    return {
      phrases: this.phrases,
      lengths: Uint8Array.from(this.lengths),
      isHollow: Uint8Array.from(this.hollow),
      rowStarts,
      columns,
      frequencies,
    };
  }
}

function joined(phrase: string, word: string): string {
  const spaced = !(isUnspaced(phrase.charCodeAt(phrase.length - 1)) && isUnspaced(word.charCodeAt(0)));
  return `${phrase}${spaced ? ' ' : ''}${word}`;
}
