import { isSurrogate, KIND, LETTER, UNSPACED } from './characters';

/** A word as search knows it, and where it stands: characters (UTF-16) `start` to `end`, exclusive. */
export interface SearchToken {
  word: string;
  start: number;
  end: number;
}

const MASK = /\[[A-Z]+(?:_[A-Z]+)*_\d+\]/y;
const OPENING_BRACKET = 0x5b;
const HAN = /\p{sc=Han}/u;

/** Letters that Unicode does not take apart, as people type them without a special keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const SPECIAL = /[ßæœøłđðþı]/g;
const DIACRITICS = /[\u0300-\u036f]/g;
/** All that can stand in a word without being folded: lower case and digits of ASCII. */
const FOLDED = /^[a-z0-9]*$/;
const ASCII = /^[ -~]*$/;

/**
 * The words of a text, folded so that spelling by case, accents and width does not matter: NFKC, lower case, without
 * diacritics. Where a script puts no spaces between words each character is a word; a mask such as [PHONE_1] is one.
 * Stored texts and queries go through this one function: what it cuts in two here, it cuts in two there.
 */
export function searchTokens(text: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfToken(text, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const word = fold(text.slice(at, end));
    if (word !== '') tokens.push({ word, start: at, end });
    at = end;
  }
  return tokens;
}

/** The words of a text between single spaces, one at each end: ' wo bleibt [name_1] '. '' where there are none. */
export function searchWords(text: string): string {
  const tokens = searchTokens(text);
  return tokens.length === 0 ? '' : ` ${tokens.map(({ word }) => word).join(' ')} `;
}

/** Where the token ends that begins at `at`; `at` itself when none does. */
function endOfToken(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = KIND[unit];
  if (kind === LETTER) return endOfWord(text, at);
  if (kind === UNSPACED) return at + 1;
  if (unit === OPENING_BRACKET) {
    MASK.lastIndex = at;
    return MASK.test(text) ? MASK.lastIndex : at;
  }
  // Rare characters of Chinese names lie beyond the basic plane, in two halves.
  return isSurrogate(unit) && HAN.test(text.slice(at, at + 2)) ? at + 2 : at;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && KIND[text.charCodeAt(end)] === LETTER) end += 1;
  return end;
}

function fold(word: string): string {
  if (FOLDED.test(word)) return word;
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(DIACRITICS, '')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(/\s+/g, '');
}
