import { ROLE } from '../lexicon/roles';
import { hasRole, type Reading, touches } from '../reading';

const MOST_WORDS = 5;
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
    if (isNameWord(reading, particles, rules, end === null)) {
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

/** "de", "van der", "in 't" before a name word. */
function pastParticles(reading: Reading, index: number): number {
  let at = index;
  while (at - index < 4 && reading.tokens[at]?.kind === 'word') {
    const elided =
      /^['’]$/.test(reading.tokens[at + 1]?.text ?? '') && reading.tokens[at + 2]?.kind === 'word';
    if (elided && (reading.tokens[at]?.text.length ?? 9) <= 2 && touches(reading, at)) at += 2;
    else if (hasRole(reading, at, ROLE.particle) && hasMoreAfter(reading, at)) at += 1;
    else break;
  }
  return at;
}

function hasMoreAfter(reading: Reading, index: number): boolean {
  const next = reading.tokens[index + 1];
  return next?.kind === 'word' && !isListed(reading, index);
}

function isListed(reading: Reading, index: number): boolean {
  return hasRole(reading, index, ROLE.given) && reading.tokens[index]?.case === 'title';
}

function isNameWord(reading: Reading, index: number, rules: NameRules, first: boolean): boolean {
  const token = reading.tokens[index];
  if (token?.kind !== 'word') return false;
  const listed = hasRole(reading, index, ROLE.given | ROLE.surname);
  const excluded = hasRole(reading, index, NOT_IN_NAMES);
  const capital = reading.cased ? token.case !== 'lower' : token.case === 'title';
  if (capital && !excluded) return true;
  if (capital && excluded && listed)
    return !first || (rules.commonFirst ?? false) || !hasRole(reading, index, ROLE.stop | ROLE.common);
  if (capital && first && rules.commonFirst) return !hasRole(reading, index, ROLE.stop | ROLE.cue);
  if (excluded || (!rules.small && reading.cased)) return false;
  if (!rules.small) return listed && !first;
  return listed || (!reading.cased && token.text.length > 1);
}

/** J. Jansen */
function pastInitialsDot(reading: Reading, index: number): number {
  const initial = (reading.tokens[index - 1]?.text.length ?? 9) === 1;
  return initial && reading.tokens[index]?.text === '.' ? index + 1 : index;
}
