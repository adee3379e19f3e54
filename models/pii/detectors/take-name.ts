import { ROLE } from '../lexicon/roles';
import { hasRole, longestAt, type Reading, touches } from '../reading';

const MOST_WORDS = 5;
const LISTED = ROLE.given | ROLE.surname;
const NOT_IN_NAMES =
  ROLE.stop |
  ROLE.common |
  ROLE.cue |
  ROLE.copula |
  ROLE.unit |
  ROLE.filler |
  ROLE.numeral |
  ROLE.month |
  ROLE.title |
  ROLE.nameCue;

export interface NameRules {
  /** take small-letter words that are no common words, too */
  small?: boolean;
  /** take a given name of the lists in small letters */
  listedFirst?: boolean;
  /** take the first word even if it is a common word written with a capital ("thanks, Will") */
  commonFirst?: boolean;
}

/** The token after a name that begins here; null where none does. */
export function takeName(reading: Reading, from: number, rules: NameRules = {}): number | null {
  let index = from;
  let end: number | null = null;
  for (let words = 0; words < MOST_WORDS && index < reading.tokens.length; ) {
    const joined = end === null ? index : pastJoint(reading, index);
    const particles = pastParticles(reading, joined);
    if (isNameWord(reading, particles, rules, words)) {
      index = particles + 1;
      words += 1;
      end = pastInitialsDot(reading, index);
      index = end;
      continue;
    }
    break;
  }
  return end;
}

/** O'Brien, Jean-Pierre */
function pastJoint(reading: Reading, index: number): number {
  const token = reading.tokens[index];
  const joint =
    token?.kind === 'mark' &&
    /^['’-]$/.test(token.text) &&
    touches(reading, index - 1) &&
    touches(reading, index);
  return joint ? index + 1 : index;
}

/** "de", "van der", "in 't", "d'" before a name word. */
function pastParticles(reading: Reading, index: number): number {
  let at = index;
  while (at - index < 5 && !isListed(reading, at)) {
    const particle = longestAt(reading, at, ROLE.particle);
    const elided =
      /^['’]$/.test(reading.tokens[at + 1]?.text ?? '') && touches(reading, at) && touches(reading, at + 1);
    if (elided && (reading.tokens[at]?.text.length ?? 9) <= 2) at += 2;
    else if (particle && reading.tokens[particle.to]?.kind === 'word') at = particle.to;
    else if (particle && reading.tokens[particle.to]?.text === "'") at = particle.to;
    else break;
  }
  return at;
}

function isListed(reading: Reading, index: number): boolean {
  return hasRole(reading, index, ROLE.given) && reading.tokens[index]?.case === 'title';
}

function isNameWord(reading: Reading, index: number, rules: NameRules, words: number): boolean {
  const token = reading.tokens[index];
  if (token?.kind !== 'word') return false;
  const capital = reading.cased ? token.case !== 'lower' : token.case === 'title';
  const excluded = hasRole(reading, index, NOT_IN_NAMES);
  if (!capital) return !excluded && isSmallName(reading, index, rules, words);
  return !excluded || isCommonName(reading, index, rules, words);
}

/** A common word with a capital: Will, Rose, Koch. */
function isCommonName(reading: Reading, index: number, rules: NameRules, words: number): boolean {
  if (words > 0 || !rules.commonFirst) {
    const word = ROLE.stop | ROLE.common;
    return hasRole(reading, index, LISTED) && (words > 0 || !hasRole(reading, index, word));
  }
  return hasRole(reading, index, LISTED) || !hasRole(reading, index, ROLE.stop | ROLE.cue);
}

function isSmallName(reading: Reading, index: number, rules: NameRules, words: number): boolean {
  const listed = hasRole(reading, index, LISTED);
  const letters = reading.tokens[index]?.text.length ?? 0;
  if (rules.listedFirst)
    return words === 0 ? hasRole(reading, index, ROLE.given) : words === 1 && letters > 1;
  if (rules.small) return listed || (!reading.cased && letters > 1);
  return !reading.cased && listed && words > 0;
}

/** J. Jansen */
function pastInitialsDot(reading: Reading, index: number): number {
  const initial = (reading.tokens[index - 1]?.text.length ?? 9) === 1;
  return initial && reading.tokens[index]?.text === '.' ? index + 1 : index;
}
