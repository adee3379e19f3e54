import { ROLE } from './lexicon/roles';
import { hasRole, longestAt, type Reading, touches } from './reading';
import { spelledLetter } from './spelled-letter';

/** A part of a run: written digits, a spoken number, or letters. Tokens `from` up to `to`, exclusive. */
export interface Piece {
  kind: 'digits' | 'spoken' | 'letters';
  /** digits, or letters in upper case */
  value: string;
  from: number;
  to: number;
}

/** Digits and letters said or written one after the other: a number, a code, an amount, a date. */
export interface Run {
  pieces: readonly Piece[];
  /** what stands between the pieces: '' nothing, ' ' a blank, else the mark */
  separators: readonly string[];
  digits: string;
  /** digits and letters, upper case */
  compact: string;
  /** tokens */
  from: number;
  to: number;
  /** characters of the text */
  start: number;
  end: number;
  /** begins with + or "plus" */
  plus: boolean;
  /** holds a hundred or a thousand */
  magnitude: boolean;
  spoken: boolean;
}

const JOINING_MARKS = new Set(['-', '.', '/', ',', '(', ')', '·', '_', '–', '—', '、', '‑', '‐']);

/** The runs of an utterance, in order. */
export function numberRuns(reading: Reading): Run[] {
  if (!mayHoldRuns(reading)) return [];
  const runs: Run[] = [];
  let index = 0;
  while (index < reading.tokens.length) {
    const piece = pieceAt(reading, index, null);
    if (!piece) {
      index += 1;
      continue;
    }
    const run = runFrom(reading, piece);
    if (run) runs.push(run);
    index = Math.max(run?.to ?? piece.to, piece.to);
  }
  return runs;
}

function mayHoldRuns(reading: Reading): boolean {
  if ((reading.all & ROLE.numeral) !== 0) return true;
  return reading.tokens.some(({ kind, text }) => kind === 'digits' || (kind === 'word' && text.length === 1));
}

function pieceAt(reading: Reading, index: number, before: Piece | null): Piece | null {
  const token = reading.tokens[index];
  if (!token) return null;
  if (token.kind === 'digits')
    return { kind: 'digits', value: asciiDigits(token.text), from: index, to: index + 1 };
  return repeated(reading, index) ?? spokenAt(reading, index, before) ?? lettersAt(reading, index, before);
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

function spokenAt(reading: Reading, index: number, before: Piece | null): Piece | null {
  const match = longestAt(reading, index, ROLE.numeral);
  if (!match) return null;
  const weak = (match.node.roles & ROLE.weakNumeral) !== 0;
  if (weak && !before && !digitFollows(reading, match.to)) return null;
  return { kind: 'spoken', value: match.node.digits, from: index, to: match.to };
}

function digitFollows(reading: Reading, index: number): boolean {
  return (
    reading.tokens[index]?.kind === 'digits' || longestAt(reading, index, ROLE.numeral | ROLE.repeat) !== null
  );
}

function lettersAt(reading: Reading, index: number, before: Piece | null): Piece | null {
  const token = reading.tokens[index];
  if (token?.kind !== 'word' || token.text.length > 8) return null;
  const spelled = spelledLetter(reading, index);
  if (spelled) return { kind: 'letters', value: spelled.letter, from: index, to: spelled.to };
  const value = token.text.toUpperCase();
  if (!/^[A-Z]+$/.test(value)) return null;
  const gluedBefore = before !== null && before.to === index && touches(reading, index - 1);
  const gluedAfter = touches(reading, index) && reading.tokens[index + 1]?.kind === 'digits';
  if (token.text.length === 1) {
    return token.case !== 'lower' || gluedBefore || gluedAfter || looseLetter(reading, index, before)
      ? { kind: 'letters', value, from: index, to: index + 1 }
      : null;
  }
  if (gluedBefore || gluedAfter) return { kind: 'letters', value, from: index, to: index + 1 };
  if (token.case !== 'upper' || !reading.cased || longestAt(reading, index, ~(ROLE.given | ROLE.surname)))
    return null;
  return besideDigits(reading, index, before) ? { kind: 'letters', value, from: index, to: index + 1 } : null;
}

/** A small letter by itself that is no word of the language, or stands among other single letters and digits. */
function looseLetter(reading: Reading, index: number, before: Piece | null): boolean {
  if (!hasRole(reading, index, ROLE.stop | ROLE.common | ROLE.weakNameCue | ROLE.filler)) return true;
  const next = reading.tokens[index + 1];
  return before !== null && (next?.kind === 'digits' || (next?.kind === 'word' && next.text.length === 1));
}

/** Capitals before or after digits, at most one mark between: NL 91 ABNA 0417, AB-123-C. */
function besideDigits(reading: Reading, index: number, before: Piece | null): boolean {
  const next = reading.tokens[index + 1];
  const joined =
    next?.kind === 'mark' &&
    JOINING_MARKS.has(next.text) &&
    touches(reading, index) &&
    touches(reading, index + 1);
  const after = joined ? reading.tokens[index + 2] : next;
  return (
    before !== null ||
    after?.kind === 'digits' ||
    longestAt(reading, joined ? index + 2 : index + 1, ROLE.numeral) !== null
  );
}

function runFrom(reading: Reading, first: Piece): Run | null {
  const pieces: Piece[] = [first];
  const separators: string[] = [];
  let magnitude = false;
  let last = first;
  for (;;) {
    const afterMagnitude = longestAt(reading, last.to, ROLE.magnitude);
    const from = afterMagnitude ? afterMagnitude.to : last.to;
    if (afterMagnitude) magnitude = true;
    const next = nextPiece(reading, from, last);
    if (!next) break;
    pieces.push(next.piece);
    separators.push(next.separator);
    last = next.piece;
  }
  return trimmed(reading, pieces, separators, magnitude);
}

const MAX_BETWEEN = 4;

/** The piece after a place, past one mark, a word for one, or words said while one thinks. */
function nextPiece(
  reading: Reading,
  from: number,
  before: Piece,
): { piece: Piece; separator: string } | null {
  let index = from;
  let separator = reading.tokens[from - 1]?.end === reading.tokens[from]?.start ? '' : ' ';
  for (let step = 0; step < MAX_BETWEEN; step += 1) {
    const piece = pieceAt(reading, index, before);
    if (piece) return endsSentence(reading, index, separator, before, piece) ? null : { piece, separator };
    const token = reading.tokens[index];
    if (!token) return null;
    if (token.kind === 'mark' && JOINING_MARKS.has(token.text)) {
      separator = token.text;
      index += 1;
      continue;
    }
    const between = longestAt(reading, index, ROLE.dash | ROLE.dot | ROLE.filler | ROLE.underscore);
    if (!between) return null;
    separator = (between.node.roles & ROLE.filler) !== 0 ? 'filler' : '-';
    index = between.to;
  }
  return null;
}

/** "…for 100. 20 minutes": a full stop and a blank end a number, unless single digits are being read out. */
function endsSentence(
  reading: Reading,
  index: number,
  separator: string,
  before: Piece,
  piece: Piece,
): boolean {
  if (separator === 'filler')
    return before.kind !== 'spoken' && piece.kind !== 'spoken' && before.value.length > 3;
  if (separator !== '.' && separator !== ',') return false;
  if (touches(reading, index - 1)) return false;
  if (separator === ',') return before.kind === 'digits' && piece.kind === 'spoken';
  return !(
    before.kind === piece.kind &&
    before.value.length <= 4 &&
    piece.value.length <= 4 &&
    before.kind !== 'letters'
  );
}

/** Without small letters at either end that are words of the sentence. */
function trimmed(reading: Reading, pieces: Piece[], separators: string[], magnitude: boolean): Run | null {
  while (isLooseWord(reading, pieces.at(-1), separators.at(-1))) {
    pieces.pop();
    separators.pop();
  }
  while (isLooseWord(reading, pieces[0], separators[0])) {
    pieces.shift();
    separators.shift();
  }
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const plus = plusBefore(reading, first.from);
  const from = plus ?? (reading.tokens[first.from - 1]?.text === '(' ? first.from - 1 : first.from);
  const digits = pieces.map(({ kind, value }) => (kind === 'letters' ? '' : value)).join('');
  return {
    pieces,
    separators,
    digits,
    compact: pieces.map(({ value }) => value).join(''),
    from,
    to: last.to,
    start: reading.tokens[from]?.start ?? 0,
    end: reading.tokens[last.to - 1]?.end ?? 0,
    plus: plus !== null,
    magnitude: magnitude || longestAt(reading, last.to, ROLE.magnitude) !== null,
    spoken: pieces.some(({ kind }) => kind === 'spoken') && pieces.every(({ kind }) => kind !== 'digits'),
  };
}

function isLooseWord(reading: Reading, piece: Piece | undefined, separator: string | undefined): boolean {
  if (piece?.kind !== 'letters' || piece.value.length > 1 || piece.to > piece.from + 1) return false;
  if (separator === undefined) return reading.tokens[piece.from]?.case === 'lower';
  const common = hasRole(
    reading,
    piece.from,
    ROLE.stop | ROLE.common | ROLE.weakNameCue | ROLE.filler | ROLE.copula,
  );
  return separator !== '' && separator !== '-' && common && reading.tokens[piece.from]?.case === 'lower';
}

function plusBefore(reading: Reading, from: number): number | null {
  for (let back = 1; back <= 2; back += 1) {
    const text = reading.tokens[from - back]?.text;
    if (text === '(' && back === 1) continue;
    return hasRole(reading, from - back, ROLE.plus) ? from - back : null;
  }
  return null;
}

/** Digits of any script as ASCII. */
function asciiDigits(text: string): string {
  return /^[0-9]+$/.test(text) ? text : [...text].map(digitValue).join('');
}

/** Unicode has every script's digits in a block of ten that begins at a multiple of ten or sixteen. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
