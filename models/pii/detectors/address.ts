import { ROLE } from '../lexicon/roles';
import { hasRole, longestAt, type Reading, touches } from '../reading';
import type { Finding } from '../types';

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

/** 12 rue…: the number before. */
function leadingNumber(reading: Reading, index: number): number {
  const comma = reading.tokens[index - 1]?.text === ',' ? 1 : 0;
  const before = index - 1 - comma;
  if (reading.tokens[before]?.kind === 'digits' || hasRole(reading, before, ROLE.numeral)) {
    let from = before;
    while (hasRole(reading, from - 1, ROLE.numeral)) from -= 1;
    return from;
  }
  return index;
}

/** 742 Evergreen Terrace: a number, one to four words, and a word for a street. */
function streetAfter(reading: Reading, index: number, said: boolean): [number, number] | null {
  const street = longestAt(reading, index, ROLE.streetAfter);
  if (isOrdinal(reading, index - 1)) return null;
  if (!street || reading.lexicon.language === 'zh-TW') return null;
  let from = index;
  for (let words = 0; words < MOST_WORDS && from > 0; words += 1) {
    const before = from - 1;
    const token = reading.tokens[before];
    if (token?.text === '-' && touches(reading, before)) {
      from = before;
      words -= 1;
      continue;
    }
    if (isOrdinal(reading, before)) {
      from = before;
      continue;
    }
    const number = numberEndingAt(reading, before);
    if (number !== null && (words > 0 || said)) return [number, pastUnit(reading, street.to)];
    if (token?.kind !== 'word' || hasRole(reading, before, ROLE.cue | ROLE.copula)) break;
    if (
      hasRole(reading, before, ROLE.stop) &&
      !/^(?:st|the|north|south|east|west|martin|king|new|old)$/.test(token.text)
    )
      break;
    from = before;
  }
  const after = houseNumber(reading, street.to);
  if (after !== null && from < index && reading.lexicon.language !== 'en') return [from, after];
  if (hasRole(reading, street.to, ROLE.cue)) return null;
  const capital = from < index && reading.tokens[from]?.case === 'title' && reading.cased;
  return said && capital && index - from <= 3 ? [from, pastUnit(reading, street.to)] : null;
}

/** 26th, of 26th Street */
function isOrdinal(reading: Reading, index: number): boolean {
  const next = reading.tokens[index + 1];
  const written =
    reading.tokens[index]?.kind === 'digits' &&
    touches(reading, index) &&
    /^(?:st|nd|rd|th)$/.test(next?.text ?? '');
  return written;
}

/** Where a house number that ends at this token begins; ordinals (5th Avenue) are part of the name. */
function numberEndingAt(reading: Reading, index: number): number | null {
  const token = reading.tokens[index];
  if (token?.kind === 'digits') {
    return token.text.length > 6 ? null : index;
  }
  let from: number | null = null;
  for (let at = index; at >= 0 && index - at < 6 && hasRole(reading, at, ROLE.numeral); at -= 1) from = at;
  return from;
}

/** apt 4, flat 2b, #12 */
function pastUnit(reading: Reading, index: number): number {
  let at = index;
  if (reading.tokens[at]?.text === '.' && touches(reading, at - 1)) at += 1;
  const comma = reading.tokens[at]?.text === ',' ? at + 1 : at;
  if (/^(?:apt|apartment|flat|unit|suite|floor|#|ste)$/.test(reading.tokens[comma]?.text ?? '')) {
    const dotted = reading.tokens[comma + 1]?.text === '.' ? comma + 2 : comma + 1;
    const number = houseNumber(reading, dotted);
    if (number !== null) return number;
    if (reading.tokens[dotted]?.kind === 'word') return dotted + 1;
  }
  return at;
}

const NUMBER_WORDS = /^(?:nummer|numero|no|nr|n|n°|number|huisnummer|hausnummer|civico|numéro|número)$/;

/** The token after a house number here ("12", "12 bis", "12a", "twaalf", "nummer 12", "12-3"); null where none is. */
function houseNumber(reading: Reading, index: number): number | null {
  let at = index;
  while (
    reading.tokens[at]?.text === ',' ||
    NUMBER_WORDS.test(reading.tokens[at]?.text ?? '') ||
    reading.tokens[at]?.text === '°'
  )
    at += 1;
  const token = reading.tokens[at];
  const spoken = longestAt(reading, at, ROLE.numeral);
  if (token?.kind === 'digits' && token.text.length <= 5) at += 1;
  else if (spoken && (spoken.node.roles & ROLE.weakNumeral) === 0) {
    at = spoken.to;
    for (
      let more = longestAt(reading, at, ROLE.numeral | ROLE.magnitude);
      more;
      more = longestAt(reading, at, ROLE.numeral | ROLE.magnitude)
    )
      at = more.to;
  } else return null;
  const next = reading.tokens[at];
  if (
    next?.kind === 'word' &&
    /^(?:[a-h]|bis|ter|hs|huis|i{1,3}|barrato)$/.test(next.text) &&
    (touches(reading, at - 1) || next.text.length > 1 || next.case !== 'lower')
  )
    return at + 1;
  if (next && /^[-/]$/.test(next.text) && touches(reading, at - 1) && touches(reading, at)) return at + 2;
  return at;
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

/** The postcode and the town that follow: ", 1012 AB Amsterdam", "10115 Berlin", ", Springfield, IL 62704". */
function withTown(reading: Reading, from: number): number {
  let end = from;
  let at = from;
  let mayBeTown = false;
  for (let step = 0; step < 10 && at < reading.tokens.length; step += 1) {
    const token = reading.tokens[at];
    if (!token) break;
    if (token.text === ',') {
      mayBeTown = true;
      at += 1;
      continue;
    }
    const postcode = token.kind === 'digits' && token.text.length >= 4 && token.text.length <= 5;
    const small = !reading.cased && mayBeTown && isTown(reading, at);
    const state =
      !reading.cased &&
      token.text.length === 2 &&
      reading.tokens[at + 1]?.text.length === 5 &&
      reading.tokens[at + 1]?.kind === 'digits';
    const town = isCapitals(reading, at) || (reading.cased && token.case === 'title' && isTown(reading, at));
    if (!postcode && !town && !small && !state && !/^(?:in|te|à|a|en)$/.test(token.text)) break;
    mayBeTown = postcode;
    at += 1;
    if (postcode || town || small || state) end = at;
  }
  return end;
}

function isTown(reading: Reading, index: number): boolean {
  const other = ROLE.stop | ROLE.weakNameCue | ROLE.nameCue | ROLE.cue;
  return reading.tokens[index]?.kind === 'word' && !hasRole(reading, index, other);
}

function isCapitals(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  return token?.kind === 'word' && token.case === 'upper' && token.text.length <= 3 && reading.cased;
}

function findingOf(reading: Reading, from: number, to: number): Finding {
  const tokens = reading.tokens.slice(from, to);
  const value = tokens
    .map(({ text }) => text)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' ');
  return { type: 'ADDRESS', start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, value };
}
