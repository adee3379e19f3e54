/** What a UTF-16 code unit is to a reader of words. */
export const SEPARATOR = 0;
/** Letters, digits and marks of scripts that put spaces between words. */
export const LETTER = 1;
/** Letters of scripts that do not: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
export const UNSPACED = 2;
/** Signs that mean something by themselves: question and exclamation marks, currencies, pictographs. */
export const SIGN = 3;

const UNSPACED_SCRIPTS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const LETTERS = /[\p{L}\p{N}\p{M}]/u;
const SIGNS = /[?!？！\p{Sc}\p{So}%]/u;
const DIGITS = /\p{Nd}/u;

const UNITS = 0x10000;

/** The kind of each code unit. Halves of characters beyond the basic plane count as signs; they come in twos. */
export const KIND: Uint8Array = new Uint8Array(UNITS);

/**
 * Each code unit as models see it: lower case, full-width forms as plain ones, every digit as `0` (which number was said
 * says nothing of what a call is about). One unit stays one unit, so places in the folded text are places in the text.
 */
export const FOLDED: Uint16Array = new Uint16Array(UNITS);

for (let unit = 0; unit < UNITS; unit += 1) {
  const character = String.fromCharCode(unit);
  KIND[unit] = kindOf(unit, character);
  FOLDED[unit] = folded(unit, character);
}

function kindOf(unit: number, character: string): number {
  if (isSurrogate(unit)) return SIGN;
  if (LETTERS.test(character)) return UNSPACED_SCRIPTS.test(character) ? UNSPACED : LETTER;
  return SIGNS.test(character) ? SIGN : SEPARATOR;
}

function folded(unit: number, character: string): number {
  if (isSurrogate(unit)) return unit;
  if (DIGITS.test(character)) return 0x30;
  const plain = character.normalize('NFKC').toLowerCase();
  return plain.length === 1 ? plain.charCodeAt(0) : unit;
}

/** Half of a character beyond the basic plane. */
export function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
