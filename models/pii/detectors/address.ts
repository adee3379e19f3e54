import { ROLE } from '../lexicon/roles';
import { hasRole, longestAt, type Reading, touches } from '../reading';
import type { Finding } from '../types';
import { houseNumber, isOrdinal, leadingNumber, numberEndingAt, pastUnit } from './house-number';
import { withTown } from './with-town';

const MOST_WORDS = 4;

/** Streets with their numbers, and the postcode and town after them. Chinese addresses are read in chinese-address.ts. */
export function findAddresses(reading: Reading, asked: boolean): Finding[] {
  const findings: Finding[] = [];
  const said = asked || reading.cues.some(({ kind }) => kind === 'ADDRESS');
  let index = 0;
  while (index < reading.tokens.length) {
    const found = streetAt(reading, index, said);
    if (!found) {
      index += 1;
      continue;
    }
    const [from, streetEnd] = found;
    const to = withTown(reading, streetEnd);
    findings.push(findingOf(reading, from, to));
    index = Math.max(to, index + 1);
  }
  return findings;
}

function streetAt(reading: Reading, index: number, said: boolean): [number, number] | null {
  const token = reading.tokens[index];
  if (token?.kind !== 'word') return null;
  return (
    compoundStreet(reading, index, said) ??
    plainStreet(reading, index, said) ??
    streetBefore(reading, index, said) ??
    streetAfter(reading, index, said)
  );
}

/** Kerkstraat 12, Lange Kerkstraat 12-A; a compound by itself only where an address is the subject. */
function compoundStreet(reading: Reading, index: number, said: boolean): [number, number] | null {
  const token = reading.tokens[index];
  const { streetEnds } = reading.lexicon;
  if (!token || token.text.length < 5) return null;
  const end = streetEnds.find(
    (ending) => token.text.endsWith(ending) && token.text.length >= ending.length + 2,
  );
  if (end === undefined || hasRole(reading, index, ROLE.stop | ROLE.common)) return null;
  const number = houseNumber(
    reading,
    token.text.endsWith('str') && reading.tokens[index + 1]?.text === '.' ? index + 2 : index + 1,
  );
  if (number === null && !(said && token.case !== 'lower' && end.length > 3)) return null;
  return [nameStart(reading, index), number ?? index + 1];
}

/** "…address is Lange Voorhout 27b": names that say nothing of a street, between the word for an address and a number. */
function plainStreet(reading: Reading, index: number, said: boolean): [number, number] | null {
  if (!said || !isStreetWord(reading, index)) return null;
  const cue = reading.cues.findLast(({ kind, to }) => kind === 'ADDRESS' && to <= index);
  const begins = cue ? index - cue.to <= 3 : index <= 2 && reading.cues.length === 0;
  if (!begins) return null;
  let at = index + 1;
  while (at - index < 3 && isStreetWord(reading, at)) at += 1;
  const number = houseNumber(reading, at);
  return number === null ? null : [index, number];
}

function isStreetWord(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (token?.kind !== 'word' || hasRole(reading, index, ROLE.numeral | ROLE.cue | ROLE.copula)) return false;
  if (reading.cased && token.case === 'title') return true;
  return !reading.cased && !hasRole(reading, index, ROLE.stop | ROLE.weakNameCue);
}

/** Via Garibaldi 12, rue de la Paix 3, Calle Mayor, 5, Am Markt 3. */
function streetBefore(reading: Reading, index: number, said: boolean): [number, number] | null {
  const street = longestAt(reading, index, ROLE.streetBefore);
  if (!street) return null;
  let at = street.to;
  const plain = reading.tokens[at];
  if (plain?.kind === 'digits') return isBox(reading, index) ? [index, at + 1] : null;
  for (let words = 0; words <= MOST_WORDS && at < reading.tokens.length; words += 1) {
    const number = houseNumber(reading, at);
    if (number !== null && words > 0 && named(reading, street.to, at, said))
      return [leadingNumber(reading, index), number];
    const token = reading.tokens[at];
    if (token?.text === "'" || token?.text === '’') {
      at += 1;
      continue;
    }
    if (
      token?.kind !== 'word' ||
      (hasRole(reading, at, ROLE.stop) && !hasRole(reading, at, ROLE.particle | ROLE.dateWord))
    )
      break;
    at += 1;
  }
  const lead = leadingNumber(reading, index);
  if (at > street.to && (lead < index || (said && named(reading, street.to, at, false)))) return [lead, at];
  return null;
}

function isBox(reading: Reading, index: number): boolean {
  return /^(?:po|p|postbus|postfach|casella|apartado|apt|apartment|unit|suite|flat)$/.test(
    reading.tokens[index]?.text ?? '',
  );
}

/** German streets that begin with a preposition are told by their capitals alone. */
const PREPOSITION = /^(?:am|im|an|der|auf|dem|den|zum|zur|unter)$/;

/** The words between are a name: one is written with a capital, or an address is the subject. */
function named(reading: Reading, from: number, to: number, said: boolean): boolean {
  if (said) return true;
  for (let index = from; index < to; index += 1) {
    if (reading.tokens[index]?.case !== 'lower' || hasRole(reading, index, ROLE.given | ROLE.surname))
      return true;
  }
  return !reading.cased && to - from <= 2 && !PREPOSITION.test(reading.tokens[from - 1]?.text ?? '');
}

/** 742 Evergreen Terrace: a number, one to four words, and a word for a street. */
function streetAfter(reading: Reading, index: number, said: boolean): [number, number] | null {
  const street = longestAt(reading, index, ROLE.streetAfter);
  if (!street || isOrdinal(reading, index - 1) || reading.lexicon.language === 'zh-TW') return null;
  const { from, number } = nameBefore(reading, index, said);
  if (number !== null) return [number, pastUnit(reading, street.to)];
  const after = houseNumber(reading, street.to);
  if (after !== null && from < index && reading.lexicon.language !== 'en') return [from, after];
  if (hasRole(reading, street.to, ROLE.cue)) return null;
  const capital = from < index && reading.tokens[from]?.case === 'title' && reading.cased;
  return said && capital && index - from <= 3 ? [from, pastUnit(reading, street.to)] : null;
}

/** The name of a street back from its last word, and where a house number before it begins. */
function nameBefore(reading: Reading, index: number, said: boolean): { from: number; number: number | null } {
  let from = index;
  for (let words = 0; words < MOST_WORDS && from > 0; ) {
    const before = from - 1;
    const joint = reading.tokens[before]?.text === '-' && touches(reading, before);
    if (!joint && !isOrdinal(reading, before)) {
      const number = numberEndingAt(reading, before);
      if (number !== null && (words > 0 || said)) return { from, number };
      if (!inStreetName(reading, before)) break;
    }
    if (!joint) words += 1;
    from = before;
  }
  return { from, number: null };
}

const OFTEN_IN_STREETS = /^(?:st|the|north|south|east|west|martin|king|new|old)$/;

function inStreetName(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (token?.kind !== 'word' || hasRole(reading, index, ROLE.cue | ROLE.copula)) return false;
  return !hasRole(reading, index, ROLE.stop) || OFTEN_IN_STREETS.test(token.text);
}

function nameStart(reading: Reading, index: number): number {
  let from = index;
  while (from > 0 && index - from < 3) {
    const before = from - 1;
    const token = reading.tokens[before];
    const capital = token?.kind === 'word' && token.case === 'title' && reading.cased && before > 0;
    if (!capital || hasRole(reading, before, ROLE.stop | ROLE.cue | ROLE.weakNameCue)) break;
    from = before;
  }
  return from;
}

function findingOf(reading: Reading, from: number, to: number): Finding {
  const tokens = reading.tokens.slice(from, to);
  const value = tokens
    .map(({ text }) => text)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' ');
  return { type: 'ADDRESS', start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, value };
}
