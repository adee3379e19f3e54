import { ROLE } from '../lexicon/roles';
import { hasRole, longestAt, type Reading, touches } from '../reading';

const NUMBER_WORDS = /^(?:nummer|numero|no|nr|n|n°|number|huisnummer|hausnummer|civico|numéro|número)$/;

/** The token after a house number here ("12", "12 bis", "12a", "twaalf", "nummer 12", "12-3"); null where none is. */
export function houseNumber(reading: Reading, index: number): number | null {
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

/** apt 4, flat 2b, #12 */
export function pastUnit(reading: Reading, index: number): number {
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

/** 12 rue…: the number before. */
export function leadingNumber(reading: Reading, index: number): number {
  const comma = reading.tokens[index - 1]?.text === ',' ? 1 : 0;
  const before = index - 1 - comma;
  if (reading.tokens[before]?.kind === 'digits' || hasRole(reading, before, ROLE.numeral)) {
    let from = before;
    while (hasRole(reading, from - 1, ROLE.numeral)) from -= 1;
    return from;
  }
  return index;
}

/** 26th, of 26th Street */
export function isOrdinal(reading: Reading, index: number): boolean {
  if (reading.tokens[index]?.kind !== 'digits' || !touches(reading, index)) return false;
  return /^(?:st|nd|rd|th)$/.test(reading.tokens[index + 1]?.text ?? '');
}

/** Where a house number that ends at this token begins. */
export function numberEndingAt(reading: Reading, index: number): number | null {
  const token = reading.tokens[index];
  if (token?.kind === 'digits') return token.text.length > 6 ? null : index;
  let from: number | null = null;
  for (let at = index; at >= 0 && index - at < 6 && hasRole(reading, at, ROLE.numeral); at -= 1) from = at;
  return from;
}
