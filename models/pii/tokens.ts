import { fold } from './fold';

export type TokenKind = 'word' | 'digits' | 'han' | 'mark' | 'mask';

/** A piece of an utterance: a word, a run of digits, one Han character, one punctuation mark, or a mask that is there already. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  /** folded: full-width forms as ASCII, lower case */
  text: string;
  /** how it is written: all capitals, a capital first, or neither */
  case: 'upper' | 'title' | 'lower';
}

const MASK_IN_BRACKETS = /(?:\[\/?[A-Z][A-Z0-9_ -]{1,40}\]|<\/?[A-Z][A-Z0-9_]{1,40}>|\[redacted\])/y;
const MASK_OF_STARS = /[*#•]{2,}(?:[ -]?[*#•]{2,})*[ -]?\d{0,4}/y;
const MASK_OF_X = /^x{4,}$/;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const HAN = /\p{Script=Han}/u;

/** The tokens of a text, in one pass. Offsets are those of the text as it came. */
export function tokensOf(text: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const token = maskAt(folded, at, code) ?? tokenAt(folded, at, code);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function isSpace(code: number): boolean {
  return (
    code <= 32 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f
  );
}

function maskAt(text: string, at: number, code: number): Token | null {
  if (code === 91 || code === 60) return matched(MASK_IN_BRACKETS, text, at);
  if (code === 42 || code === 35 || code === 0x2022) return matched(MASK_OF_STARS, text, at);
  return null;
}

function matched(pattern: RegExp, text: string, at: number): Token | null {
  pattern.lastIndex = at;
  const [found] = pattern.exec(text) ?? [];
  return found === undefined
    ? null
    : { kind: 'mask', start: at, end: at + found.length, text: found, case: 'lower' };
}

function tokenAt(text: string, at: number, code: number): Token {
  const kind = kindAt(text, at, code);
  let end = at + widthAt(text, at);
  if (kind === 'word' || kind === 'digits') {
    while (end < text.length && kindAt(text, end, text.charCodeAt(end)) === kind) end += widthAt(text, end);
  }
  const as = text.slice(at, end);
  const lower = kind === 'word' ? as.toLowerCase() : as;
  if (kind === 'word' && MASK_OF_X.test(lower)) return withDigitsOf(text, at, end);
  return { kind, start: at, end, text: lower, case: kind === 'word' ? caseOf(as, lower) : 'lower' };
}

/** `xxxx1234` is one mask. */
function withDigitsOf(text: string, start: number, from: number): Token {
  let end = from;
  while (end < text.length && end < from + 4 && isAsciiDigit(text.charCodeAt(end))) end += 1;
  return { kind: 'mask', start, end, text: text.slice(start, end), case: 'lower' };
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && at + 1 < text.length ? 2 : 1;
}

function kindAt(text: string, at: number, code: number): TokenKind {
  if (code < 128) {
    if (isAsciiDigit(code)) return 'digits';
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 'word' : 'mark';
  }
  const character = text.slice(at, at + widthAt(text, at));
  if (HAN.test(character)) return 'han';
  if (LETTER.test(character)) return 'word';
  return DIGIT.test(character) ? 'digits' : 'mark';
}

function caseOf(as: string, lower: string): Token['case'] {
  if (as === lower) return 'lower';
  if (as.length > 1 && as === as.toUpperCase()) return 'upper';
  return as.charAt(0) !== lower.charAt(0) ? 'title' : 'lower';
}
