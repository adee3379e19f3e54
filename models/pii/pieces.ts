import type { CueKind } from './lexicon/entries';
import { ROLE } from './lexicon/roles';
import { NATO_LETTERS } from './nato-alphabet';
import { hasRole, longestAt, type Reading, touches } from './reading';
import { spelledLetter } from './spelled-letter';

/** A part of a run: written digits, a spoken number, or letters. Tokens `from` up to `to`, exclusive. */
export interface Piece {
  kind: 'digits' | 'spoken' | 'letters';
  /** digits, or letters in upper case */
  value: string;
  from: number;
  to: number;
  /** the word "o", which is a digit or a letter */
  letterO?: true;
}

const LONGEST_LETTERS = 8;
/** What a short word may be and still be letters of a code. */
const NO_CODE = ROLE.cue | ROLE.copula | ROLE.beforeAmount | ROLE.unit;

/**
 * The part of a run that begins at a token, after the parts before it; null where none does. `codeSaid`: a code, a plate
 * or a postcode is the subject.
 */
export function pieceAt(
  reading: Reading,
  index: number,
  before: readonly Piece[],
  codeSaid: boolean,
): Piece | null {
  const token = reading.tokens[index];
  if (!token) return null;
  if (token.kind === 'digits') {
    if (isOrdinal(reading, index)) return null;
    return { kind: 'digits', value: asciiDigits(token.text), from: index, to: index + 1 };
  }
  const last = before.at(-1);
  return (
    repeated(reading, index) ?? spokenAt(reading, index, last) ?? lettersAt(reading, index, before, codeSaid)
  );
}

/** 21st */
function isOrdinal(reading: Reading, index: number): boolean {
  return touches(reading, index) && /^(?:st|nd|rd|th)$/.test(reading.tokens[index + 1]?.text ?? '');
}

/** "double four", "driemaal nul" */
function repeated(reading: Reading, index: number): Piece | null {
  const repeat = longestAt(reading, index, ROLE.repeat);
  if (!repeat) return null;
  const token = reading.tokens[repeat.to];
  const numeral = longestAt(reading, repeat.to, ROLE.numeral);
  const digit = token?.kind === 'digits' ? token.text : (numeral?.node.digits ?? '');
  if (digit.length !== 1) return null;
  const to = token?.kind === 'digits' ? repeat.to + 1 : (numeral?.to ?? repeat.to + 1);
  return { kind: 'spoken', value: digit.repeat(repeat.node.times), from: index, to };
}

function spokenAt(reading: Reading, index: number, before: Piece | undefined): Piece | null {
  const match = longestAt(reading, index, ROLE.numeral);
  if (!match) return null;
  const weak = (match.node.roles & ROLE.weakNumeral) !== 0;
  if (weak && !before && !digitFollows(reading, match.to)) return null;
  const letterO = reading.tokens[index]?.text === 'o';
  return {
    kind: 'spoken',
    value: match.node.digits,
    from: index,
    to: match.to,
    ...(letterO ? { letterO } : {}),
  };
}

function digitFollows(reading: Reading, index: number): boolean {
  return (
    reading.tokens[index]?.kind === 'digits' || longestAt(reading, index, ROLE.numeral | ROLE.repeat) !== null
  );
}

function lettersAt(
  reading: Reading,
  index: number,
  before: readonly Piece[],
  codeSaid: boolean,
): Piece | null {
  const token = reading.tokens[index];
  if (token?.kind !== 'word' || token.text.length > LONGEST_LETTERS) return null;
  // it's, c'est
  if (/^['’]$/.test(reading.tokens[index - 1]?.text ?? '') && touches(reading, index - 1)) return null;
  const spelled = spelledLetter(reading, index);
  if (spelled) return { kind: 'letters', value: spelled.letter, from: index, to: spelled.to };
  const nato = natoLetter(reading, index, before);
  if (nato) return { kind: 'letters', value: nato, from: index, to: index + 1 };
  const value = token.text.toUpperCase();
  if (!/^[A-ZÄÖÜ]+$/.test(value)) return null;
  const letters: Piece = { kind: 'letters', value, from: index, to: index + 1 };
  if (isGlued(reading, index, before.at(-1))) return letters;
  const fits =
    token.text.length === 1 ? isSingleLetter(reading, index, before) : isCapitals(reading, index, before);
  return fits || isPartOfCode(reading, index, before, codeSaid) ? letters : null;
}

/** "bravo delta five one": two such words in a row, or one before a digit. */
function natoLetter(reading: Reading, index: number, before: readonly Piece[]): string | null {
  const letter = NATO_LETTERS.get(reading.tokens[index]?.text ?? '');
  if (letter === undefined) return null;
  const next = reading.tokens[index + 1];
  const beside = NATO_LETTERS.has(next?.text ?? '') || digitFollows(reading, index + 1);
  return beside || before.length > 0 ? letter : null;
}

/** Written together with digits: 12a, AB123. */
function isGlued(reading: Reading, index: number, before: Piece | undefined): boolean {
  if (before?.to === index && touches(reading, index - 1)) return true;
  return touches(reading, index) && reading.tokens[index + 1]?.kind === 'digits';
}

function isSingleLetter(reading: Reading, index: number, before: readonly Piece[]): boolean {
  if (reading.tokens[index]?.case !== 'lower') return true;
  if (!hasRole(reading, index, ROLE.stop | ROLE.common | ROLE.weakNameCue | ROLE.filler)) return true;
  const next = reading.tokens[index + 1];
  return before.length > 0 && (next?.kind === 'digits' || (next?.kind === 'word' && next.text.length === 1));
}

/** Capitals before or after digits: NL 91 ABNA 0417, AB-123-C. */
function isCapitals(reading: Reading, index: number, before: readonly Piece[]): boolean {
  const token = reading.tokens[index];
  if (token?.case !== 'upper' || !reading.cased) return false;
  if (longestAt(reading, index, ~(ROLE.given | ROLE.surname))) return false;
  return before.length > 0 || digitsAfter(reading, index + 1);
}

/** Past one mark, or a word for one. */
function digitsAfter(reading: Reading, index: number): boolean {
  const joint = longestAt(reading, index, ROLE.dash | ROLE.dot);
  const at = joint ? joint.to : index;
  return reading.tokens[at]?.kind === 'digits' || longestAt(reading, at, ROLE.numeral) !== null;
}

/** Short words that are letters because a code, a plate or a postcode is being said, or an IBAN has begun. */
function isPartOfCode(reading: Reading, index: number, before: readonly Piece[], codeSaid: boolean): boolean {
  const token = reading.tokens[index];
  if (!token || token.text.length > 4 || hasRole(reading, index, NO_CODE)) return false;
  const begun = before.map(({ value }) => value).join('');
  const capitals = token.case === 'upper' && reading.cased;
  const unknown = !hasRole(reading, index, ~(ROLE.given | ROLE.surname));
  if (/^[A-Z]{2}\d{2}$/.test(begun)) return capitals || unknown;
  if (/^\d{4}$/.test(begun) && token.text.length === 2 && reading.lexicon.language === 'nl') return unknown;
  if (!codeSaid) return false;
  if (!capitals && !unknown) return false;
  if (hasDigits(before)) return true;
  if (digitsAfter(reading, index + 1)) return true;
  const joint = longestAt(reading, index + 1, ROLE.dash);
  const next = reading.tokens[joint ? joint.to : index + 1];
  const short = next?.kind === 'word' && next.text.length <= 4;
  return short && (joint !== null || (capitals && next.case === 'upper'));
}

/** Kinds of data with letters in them. */
export const KINDS_WITH_LETTERS: ReadonlySet<CueKind> = new Set([
  'LICENCE_PLATE',
  'POSTCODE',
  'IBAN',
  'NUMBER',
  'NATIONAL_ID',
]);

function hasDigits(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind !== 'letters');
}

/** Digits of any script as ASCII. */
function asciiDigits(text: string): string {
  return /^[0-9]+$/.test(text) ? text : [...text].map(digitValue).join('');
}

/** Unicode has every script's digits in a block of ten, from the digit zero up. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
