import type { CueKind } from './lexicon/entries';
import { ROLE } from './lexicon/roles';
import { NATO_LETTERS } from './nato-alphabet';
import { KINDS_WITH_LETTERS, type Piece, pieceAt } from './pieces';
import { hasRole, longestAt, type Reading, touches } from './reading';

/** Digits and letters said or written one after the other: a number, a code, an amount, a date. */
export interface Run {
  pieces: readonly Piece[];
  /** what stands between the pieces: '' nothing, ' ' a blank, 'filler' words, else the mark */
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

const JOINING_MARKS = new Set(['-', '.', '/', ',', '(', ')', '·', '_', '–', '—', '、', '‑', '‐', '#']);

/** The runs of an utterance, in order. What was asked before says whether short words may be letters of a code. */
export function numberRuns(reading: Reading, asked: readonly CueKind[] = []): Run[] {
  if (!mayHoldRuns(reading)) return [];
  const codeSaid = [...reading.cues.map(({ kind }) => kind), ...asked].some((kind) =>
    KINDS_WITH_LETTERS.has(kind),
  );
  const runs: Run[] = [];
  let index = 0;
  while (index < reading.tokens.length) {
    const piece = pieceAt(reading, index, [], codeSaid);
    if (!piece) {
      index += 1;
      continue;
    }
    const run = runFrom(reading, piece, codeSaid);
    if (run) runs.push(run);
    index = Math.max(run?.to ?? piece.to, piece.to);
  }
  return runs;
}

function mayHoldRuns(reading: Reading): boolean {
  if ((reading.all & ROLE.numeral) !== 0) return true;
  return reading.tokens.some(
    ({ kind, text }) =>
      kind === 'digits' || (kind === 'word' && (text.length === 1 || NATO_LETTERS.has(text))),
  );
}

function runFrom(reading: Reading, first: Piece, codeSaid: boolean): Run | null {
  const pieces: Piece[] = [first];
  const separators: string[] = [];
  let magnitude = false;
  let last = first;
  for (;;) {
    const afterMagnitude = longestAt(reading, last.to, ROLE.magnitude);
    if (afterMagnitude) magnitude = true;
    const next = nextPiece(reading, afterMagnitude?.to ?? last.to, pieces, codeSaid);
    if (!next) break;
    pieces.push(next.piece);
    separators.push(next.separator);
    last = next.piece;
  }
  return trimmed(reading, pieces.map(asLetter), separators, magnitude);
}

/** "o" among letters is a letter: J-O-H-N. */
function asLetter(piece: Piece, index: number, pieces: readonly Piece[]): Piece {
  if (piece.value !== '0' || !piece.letterO) return piece;
  const beside = [pieces[index - 1], pieces[index + 1]].filter((one) => one !== undefined);
  return beside.length > 0 && beside.every(({ kind }) => kind === 'letters')
    ? { ...piece, kind: 'letters', value: 'O' }
    : piece;
}

const MAX_BETWEEN = 4;

/** The piece after a place, past a mark, a word for one, or words said while one thinks. */
function nextPiece(
  reading: Reading,
  from: number,
  before: readonly Piece[],
  codeSaid: boolean,
): { piece: Piece; separator: string } | null {
  let index = from;
  let separator = reading.tokens[from - 1]?.end === reading.tokens[from]?.start ? '' : ' ';
  for (let step = 0; step < MAX_BETWEEN; step += 1) {
    const piece = pieceAt(reading, index, before, codeSaid);
    if (piece) return goesOn(reading, index, separator, before.at(-1), piece) ? { piece, separator } : null;
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
function goesOn(
  reading: Reading,
  index: number,
  separator: string,
  before: Piece | undefined,
  piece: Piece,
): boolean {
  if (!before) return false;
  if (separator === 'filler')
    return before.kind === 'spoken' || piece.kind === 'spoken' || before.value.length <= 3;
  if ((separator !== '.' && separator !== ',') || touches(reading, index - 1)) return true;
  if (separator === ',') return before.kind !== 'digits' || piece.kind !== 'spoken';
  // 25,000. 50,000
  if (reading.tokens[before.from - 1]?.text === ',' && touches(reading, before.from - 1)) return false;
  const short = before.value.length <= 4 && piece.value.length <= 4;
  return before.kind === piece.kind && short && before.kind !== 'letters';
}

/** Without small letters at either end that are words of the sentence. */
function trimmed(reading: Reading, all: Piece[], between: string[], magnitude: boolean): Run | null {
  const pieces = [...all];
  const separators = [...between];
  while (isLooseWord(reading, pieces.at(-1), separators.at(-1))) {
    pieces.pop();
    separators.pop();
  }
  while (isLooseWord(reading, pieces[0], separators[0])) {
    pieces.shift();
    separators.shift();
  }
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const plus = plusBefore(reading, first.from);
  const from = plus ?? (reading.tokens[first.from - 1]?.text === '(' ? first.from - 1 : first.from);
  return {
    pieces,
    separators,
    digits: pieces.map(({ kind, value }) => (kind === 'letters' ? '' : value)).join(''),
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
  if (separator === 'filler' && hasRole(reading, piece.from, ROLE.stop)) return true;
  if (reading.tokens[piece.from]?.case !== 'lower') return false;
  if (separator === undefined) return true;
  const word = ROLE.stop | ROLE.common | ROLE.weakNameCue | ROLE.filler | ROLE.copula;
  return separator !== '' && separator !== '-' && hasRole(reading, piece.from, word);
}

function plusBefore(reading: Reading, from: number): number | null {
  for (let back = 1; back <= 2; back += 1) {
    if (back === 1 && reading.tokens[from - 1]?.text === '(') continue;
    return hasRole(reading, from - back, ROLE.plus) ? from - back : null;
  }
  return null;
}
