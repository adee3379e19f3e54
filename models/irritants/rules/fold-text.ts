/**
 * Text as phrases are looked up in it: lower case, without accents, full-width forms narrowed, one space (32) for every
 * run of blanks and punctuation, none at the ends. Blanks between two characters of a script without word spaces are
 * dropped, because recognizers put them there at will; punctuation between them stays a border.
 */
export interface FoldedText {
  /** UTF-16 units of the folded text. */
  codes: Uint16Array;
  /** For each unit, where it began and ended in the original. */
  starts: Uint32Array;
  ends: Uint32Array;
}

const SPACE = 32;
const COMBINING = /[\u0300-\u036f]/gu;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const BLANK = /\s/u;
const WITHOUT_DECOMPOSITION: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

type Border = 'none' | 'blank' | 'punctuation';

/** What a code point becomes: its units, or the border it is. Filled as characters are met. */
const folds = new Map<number, readonly number[] | Border>();

/** Scripts whose words are written without spaces: Thai, Lao, Burmese, Khmer, kana, Han. */
export function isUnspaced(code: number): boolean {
  if (code < 0x0e00) return false;
  return (
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** @param keep a character to leave as it is, such as the `*` of a phrase. */
export function foldText(text: string, keep?: string): FoldedText {
  const kept = keep?.codePointAt(0);
  const out = new FoldedUnits(text.length);
  let border: Border = 'none';
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    const end = at + (point > 0xffff ? 2 : 1);
    const fold = point === kept ? [point] : foldOf(point);
    if (typeof fold === 'string') {
      border = stronger(border, fold);
    } else {
      out.push(fold, border, at, end);
      border = 'none';
    }
    at = end;
  }
  return out.done();
}

function stronger(one: Border, other: Border): Border {
  if (one === 'punctuation' || other === 'punctuation') return 'punctuation';
  return one === 'blank' || other === 'blank' ? 'blank' : 'none';
}

class FoldedUnits {
  private codes: Uint16Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private length = 0;

  constructor(size: number) {
    const room = size + 8;
    this.codes = new Uint16Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
  }

  push(fold: readonly number[], border: Border, start: number, end: number): void {
    if (this.length + fold.length + 1 > this.codes.length) this.grow(fold.length);
    if (border !== 'none' && this.length > 0 && this.needsSpace(border, fold[0] ?? SPACE)) {
      this.add(SPACE, this.ends[this.length - 1] ?? start, start);
    }
    for (const code of fold) this.add(code, start, end);
  }

  private needsSpace(border: Border, next: number): boolean {
    return border === 'punctuation' || !isUnspaced(next) || !isUnspaced(this.codes[this.length - 1] ?? SPACE);
  }

  private add(code: number, start: number, end: number): void {
    this.codes[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  private grow(by: number): void {
    const room = this.codes.length * 2 + by;
    const wider = (from: Uint32Array): Uint32Array => {
      const to = new Uint32Array(room);
      to.set(from);
      return to;
    };
    const codes = new Uint16Array(room);
    codes.set(this.codes);
    this.codes = codes;
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
  }

  done(): FoldedText {
    return {
      codes: this.codes.subarray(0, this.length),
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    };
  }
}

function foldOf(point: number): readonly number[] | Border {
  const known = folds.get(point);
  if (known !== undefined) return known;
  const fold = makeFold(String.fromCodePoint(point));
  folds.set(point, fold);
  return fold;
}

function makeFold(character: string): readonly number[] | Border {
  const lower = character.normalize('NFKD').replace(COMBINING, '').normalize('NFKC').toLowerCase();
  // A combining accent on its own belongs to the letter before it.
  if (lower === '') return 'none';
  if (BLANK.test(character)) return 'blank';
  if (!WORD.test(lower)) return 'punctuation';
  const plain = WITHOUT_DECOMPOSITION[lower] ?? lower;
  return Array.from({ length: plain.length }, (_, at) => plain.charCodeAt(at));
}
