import { FOLDED, isSurrogate, KIND, LETTER, SEPARATOR, SIGN, UNSPACED } from './characters';

/** Which n-grams are read. */
export interface NgramSettings {
  /** Longest run of words, and of the signs between them. */
  words: number;
  /** Shortest and longest run of characters inside a word; its edges count as a character. */
  characters: readonly [shortest: number, longest: number];
  /** Longest run of characters where no spaces divide words. */
  unspaced: number;
}

export const NGRAMS: NgramSettings = { words: 2, characters: [2, 5], unspaced: 2 };

/** The last bit of a feature's hash tells which family it is of; families are weighted apart. */
export const WORD_FAMILY = 0;
export const CHARACTER_FAMILY = 1;

const EDGE = 0x20;
/** Of longer "words" (addresses, noise) only so much is read. */
const LONGEST_WORD = 40;
/** The offset basis and prime of FNV-1a (Fowler, Noll, Vo), which mixes unit after unit. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Reads the n-grams of texts as 32-bit hashes, which roll from unit to unit, so no piece of text is ever cut out. Needs no
 * language: what a character is tells how its word ends. The arrays are used again by the next `read`.
 */
export class NgramReader {
  hashes = new Int32Array(1024);
  /** Where each n-gram stands in the text, `ends` exclusive. */
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  length = 0;

  private readonly word = new Uint16Array(LONGEST_WORD + 2);
  /** Hashes and starts of the words before this one, the latest first. */
  private readonly pastHashes: Int32Array;
  private readonly pastStarts: Int32Array;
  private pastWords = 0;

  constructor(private readonly settings: NgramSettings = NGRAMS) {
    this.pastHashes = new Int32Array(settings.words);
    this.pastStarts = new Int32Array(settings.words);
  }

  /** Reads `text` from `start` to `end`; the n-grams are then in `hashes`, `starts`, `ends`, from 0 to `length`. */
  read(text: string, start = 0, end = text.length): void {
    this.length = 0;
    this.pastWords = 0;
    let at = start;
    while (at < end) {
      const kind = KIND[text.charCodeAt(at)] as number;
      if (kind === SEPARATOR) at += 1;
      else if (kind === SIGN) at = this.readSign(text, at, end);
      else {
        let stop = at + 1;
        while (stop < end && KIND[text.charCodeAt(stop)] === kind) stop += 1;
        if (kind === LETTER) this.readWord(text, at, stop);
        else if (kind === UNSPACED) this.readUnspaced(text, at, stop);
        at = stop;
      }
    }
  }

  private readSign(text: string, at: number, end: number): number {
    const unit = text.charCodeAt(at);
    const stop = isSurrogate(unit) && at + 1 < end ? at + 2 : at + 1;
    let hash = mix(BASIS, FOLDED[unit] as number);
    if (stop > at + 1) hash = mix(hash, text.charCodeAt(at + 1));
    this.addWord(hash, at, stop);
    return stop;
  }

  private readWord(text: string, start: number, stop: number): void {
    const { word } = this;
    const [shortest, longest] = this.settings.characters;
    let size = 1;
    word[0] = EDGE;
    let hash = BASIS;
    for (let at = start; at < stop && size <= LONGEST_WORD; at += 1) {
      const unit = FOLDED[text.charCodeAt(at)] as number;
      word[size] = unit;
      size += 1;
      hash = mix(hash, unit);
    }
    word[size] = EDGE;
    size += 1;
    this.addWord(hash, start, stop);
    for (let from = 0; from + shortest <= size; from += 1) {
      let part = BASIS;
      const last = Math.min(size, from + longest);
      for (let at = from; at < last; at += 1) {
        part = mix(part, word[at] as number);
        if (at - from + 1 < shortest) continue;
        const left = from === 0 ? start : start + from - 1;
        this.add(part, CHARACTER_FAMILY, left, Math.min(stop, start + at));
      }
    }
  }

  private readUnspaced(text: string, start: number, stop: number): void {
    const { unspaced } = this.settings;
    for (let from = start; from < stop; from += 1) {
      let hash = BASIS;
      const last = Math.min(stop, from + unspaced);
      for (let at = from; at < last; at += 1) {
        hash = mix(hash, FOLDED[text.charCodeAt(at)] as number);
        this.add(hash, CHARACTER_FAMILY, from, at + 1);
      }
    }
  }

  /** A word, and the runs of words that end with it. */
  private addWord(hash: number, start: number, stop: number): void {
    this.add(hash, WORD_FAMILY, start, stop);
    const { pastHashes, pastStarts } = this;
    let run = hash;
    for (let back = 0; back < this.pastWords; back += 1) {
      const before = pastHashes[back] as number;
      run = mix(mix(run, before >>> 16), before & 0xffff);
      this.add(run, WORD_FAMILY, pastStarts[back] as number, stop);
    }
    const kept = this.settings.words - 1;
    if (kept === 0) return;
    this.pastWords = Math.min(kept, this.pastWords + 1);
    for (let back = this.pastWords - 1; back > 0; back -= 1) {
      pastHashes[back] = pastHashes[back - 1] as number;
      pastStarts[back] = pastStarts[back - 1] as number;
    }
    pastHashes[0] = hash;
    pastStarts[0] = start;
  }

  private add(hash: number, family: number, start: number, end: number): void {
    const { length } = this;
    if (length === this.hashes.length) this.grow();
    this.hashes[length] = (spread(hash) & ~1) | family;
    this.starts[length] = start;
    this.ends[length] = end;
    this.length = length + 1;
  }

  private grow(): void {
    const larger = (array: Int32Array<ArrayBuffer>) => {
      const grown = new Int32Array(array.length * 2);
      grown.set(array);
      return grown;
    };
    this.hashes = larger(this.hashes);
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
  }
}

function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** The end of MurmurHash3 (Appleby): every bit of the input reaches every bit of the hash. */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
