import type { CueKind } from '../lexicon/entries';
import { ROLE } from '../lexicon/roles';
import type { Run } from '../number-runs';
import { type Cue, longestAt, type Reading } from '../reading';

/** How many tokens may lie between a cue and its number. */
const REACH_BEFORE = 14;
const REACH_AFTER = 6;
/** A generic cue gives way to a telling one that is at most so many tokens before it. */
const REACH_GENERIC = 8;

/** What a run is said to be in its own utterance: by the nearest cue before it, else after it. */
export function cueOf(reading: Reading, run: Run): CueKind | null {
  const before = reading.cues.filter(
    ({ to, from }) => to <= run.from && run.from - to <= REACH_BEFORE && from < run.from,
  );
  const nearest = before.at(-1);
  if (nearest) return moreTelling(before, nearest);
  const after = reading.cues.find(({ from }) => from >= run.to && from - run.to <= REACH_AFTER);
  return after && !stopsBetween(reading, run.to, after.from) ? after.kind : null;
}

function moreTelling(cues: readonly Cue[], nearest: Cue): CueKind {
  if (!nearest.generic) return nearest.kind;
  const better = cues.findLast(({ generic, to }) => !generic && nearest.from - to <= REACH_GENERIC);
  return better?.kind ?? nearest.kind;
}

function stopsBetween(reading: Reading, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (/[.?!,;，。？！]/.test(reading.tokens[index]?.text ?? '')) return true;
  }
  return false;
}

/** Whether a run is an amount, a time, a count: by its form or by the words beside it. */
export function isAmount(reading: Reading, run: Run): boolean {
  if (run.magnitude) return true;
  if (isThousands(run) || isDecimal(run) || isSpokenDecimal(reading, run) || isClock(reading, run))
    return true;
  if (run.digits.length >= 9 && !besideCurrency(reading, run)) return false;
  return unitAfter(reading, run) || amountBefore(reading, run);
}

function unitAfter(reading: Reading, run: Run): boolean {
  if (longestAt(reading, run.to, ROLE.unit)) return true;
  // "16 - inch", "3 extra nights"
  return reading.tokens[run.to]?.text === '-' && longestAt(reading, run.to + 1, ROLE.unit) !== null;
}

function amountBefore(reading: Reading, run: Run): boolean {
  for (let length = 1; length <= 2; length += 1) {
    const match = longestAt(reading, run.from - length, ROLE.beforeAmount);
    if (match?.to === run.from) return true;
  }
  return false;
}

const CURRENCY = /^(?:[$€£¥]|usd|eur|gbp|euros?|dollars?|pounds?|元|塊)$/;

function besideCurrency(reading: Reading, run: Run): boolean {
  return [run.from - 1, run.to].some((index) => CURRENCY.test(reading.tokens[index]?.text ?? ''));
}

/** 1,250 or 12.500.000: groups of three after the same mark. */
function isThousands({ pieces, separators }: Run): boolean {
  const [first, ...rest] = pieces;
  const [mark] = separators;
  if (!first || rest.length === 0 || (mark !== '.' && mark !== ',')) return false;
  if (first.kind !== 'digits' || first.value.length > 3 || first.value.startsWith('0')) return false;
  return (
    rest.length <= 2 &&
    rest.every(({ kind, value }) => kind === 'digits' && value.length === 3) &&
    separators.every((one) => one === mark)
  );
}

/** 12.50 or 1.250,00 */
function isDecimal({ pieces, separators }: Run): boolean {
  const last = pieces.at(-1);
  const mark = separators.at(-1);
  if (pieces.length < 2 || pieces.length > 4 || pieces.some(({ kind }) => kind !== 'digits')) return false;
  if ((mark !== '.' && mark !== ',') || !last || last.value.length > 2) return false;
  const [first] = pieces;
  if (pieces.length === 2)
    return (
      first !== undefined &&
      first.value.length <= 5 &&
      !(first.value.length > 1 && first.value.startsWith('0'))
    );
  return separators.slice(0, -1).every((other) => other !== mark && (other === '.' || other === ','));
}

/** One hundred and three point one, said digit by digit: the name of a radio station, say. */
function isSpokenDecimal(reading: Reading, { pieces, separators, spoken, digits }: Run): boolean {
  if (!spoken || digits.length > 5) return false;
  const last = pieces.at(-1);
  const before = last ? longestAt(reading, last.from - 1, ROLE.dot) : null;
  return separators.at(-1) === '-' && before !== null && separators.slice(0, -1).every((one) => one !== '-');
}

/** 12:30 */
function isClock(reading: Reading, run: Run): boolean {
  const colonBefore =
    reading.tokens[run.from - 1]?.text === ':' && reading.tokens[run.from - 2]?.kind === 'digits';
  const colonAfter = reading.tokens[run.to]?.text === ':' && reading.tokens[run.to + 1]?.kind === 'digits';
  return (colonBefore || colonAfter) && run.digits.length <= 4;
}

/** A day in figures: 12-03-1985, 1985/3/12, 12.03.85. */
export function isDateInFigures({ pieces, separators }: Run): boolean {
  if (pieces.length !== 3 || pieces.some(({ kind, value }) => kind !== 'digits' || value.length > 4))
    return false;
  const [mark] = separators;
  if (!mark || !'-/.'.includes(mark) || separators.some((one) => one !== mark)) return false;
  const [a = 0, b = 0, c = 0] = pieces.map(({ value }) => Number(value));
  const [first, , third] = pieces.map(({ value }) => value.length);
  const dayAndMonth = (x: number, y: number) =>
    x >= 1 && y >= 1 && ((x <= 31 && y <= 12) || (x <= 12 && y <= 31));
  if (first === 4) return dayAndMonth(b, c) && a > 1850 && a < 2150;
  return (third === 2 || third === 4) && dayAndMonth(a, b) && (third === 2 || (c > 1850 && c < 2150));
}

/** A year by itself, 1900 to 2099, or a day beside the name of a month. */
export function isPlainDate(reading: Reading, run: Run): boolean {
  if (isDateInFigures(run)) return true;
  const beside = (index: number) => longestAt(reading, index, ROLE.month) !== null;
  if (
    run.digits.length <= 6 &&
    (beside(run.from - 1) || beside(run.to) || dateWordThenMonth(reading, run.to))
  )
    return true;
  if (!/^(?:19|20)\d\d$/.test(run.digits) || run.compact !== run.digits) return false;
  return run.pieces.length <= 2 || run.spoken;
}

function dateWordThenMonth(reading: Reading, index: number): boolean {
  const word = longestAt(reading, index, ROLE.dateWord);
  return word !== null && longestAt(reading, word.to, ROLE.month) !== null;
}
