import { ROLE } from '../lexicon/roles';
import { hasRole, longestAt, type Reading, touches } from '../reading';
import type { Token } from '../tokens';
import type { Finding } from '../types';

const PROVIDER =
  /^(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|msn|aol|gmx|ziggo|kpnmail|xs4all|hetnet|libero|tiscali|virgilio|wanadoo|laposte|sfr|freenet|arcor|protonmail|proton|pchome|hinet|telenet|skynet)$/;
const GLUED =
  /(?:gmail|hotmail|outlook|yahoo|icloud|googlemail|ymail|aol|email|mail)(?:com|co|nl|de|it|fr|es|net|org)$/;
const TOP = /^(?:com|nl|de|it|tw|org|net|eu|uk|fr|es|be|at|ch|info|io|co|edu|gov|me|biz|us|app|dev|nu|cat)$/;
const MOST_LEFT = 8;
const MOST_RIGHT = 8;

/** E-mail addresses, written or said: "jan punt de vries at gmail punt com". */
export function findEmails(reading: Reading): Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const found = aroundAt(reading, index) ?? gluedAt(reading, index);
    if (!found) continue;
    const [from, to] = found;
    const start = reading.tokens[from]?.start ?? 0;
    const end = reading.tokens[to - 1]?.end ?? 0;
    const value = addressOf(reading, from, to);
    findings.push({ type: 'EMAIL', start, end, value });
    index = to - 1;
  }
  return findings;
}

function aroundAt(reading: Reading, index: number): [number, number] | null {
  const at = longestAt(reading, index, ROLE.at);
  if (!at || index === 0) return null;
  const sign = reading.tokens[index]?.text === '@';
  const to = domainEnd(reading, at.to, sign);
  if (to === null) return null;
  const from = localStart(reading, index, sign);
  return from < index ? [from, to] : null;
}

/** The token after the domain: labels divided by dots, the last one a top-level domain, or a well-known provider. */
function domainEnd(reading: Reading, from: number, sign: boolean): number | null {
  if (!isLabel(reading.tokens[from])) return null;
  const provider = knownDomain(reading, from, sign);
  let end: number | null = provider ? from + 1 : null;
  if (provider && !sign && isTop(reading, from + 1) && !touches(reading, from)) return from + 2;
  let index = from + 1;
  for (let words = 1; index - from < MOST_RIGHT; words += 1) {
    const dot = longestAt(reading, index, ROLE.dot | ROLE.dash);
    if (!dot) {
      // "at my company dot com"
      if (words > 2 || sign || end !== null || !isLabel(reading.tokens[index])) break;
      index += 1;
      continue;
    }
    if (reading.tokens[dot.to]?.kind !== 'word' || endsSentence(reading, index)) break;
    const isDot = (dot.node.roles & ROLE.dot) !== 0;
    if (isDot && (isTop(reading, dot.to) || sign)) end = dot.to + 1;
    index = dot.to + 1;
  }
  return end;
}

/** A domain that is known without its end, or stands right behind the sign. */
function knownDomain(reading: Reading, from: number, sign: boolean): boolean {
  return PROVIDER.test(reading.tokens[from]?.text ?? '') || (sign && touches(reading, from - 1));
}

function isLabel(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'digits';
}

function isTop(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  return token?.kind === 'word' && TOP.test(token.text);
}

function endsSentence(reading: Reading, index: number): boolean {
  return reading.tokens[index]?.text === '.' && !touches(reading, index);
}

/** The first token of what stands before the sign. */
function localStart(reading: Reading, at: number, sign: boolean): number {
  let from = at;
  for (let step = 0; step < MOST_LEFT * 2 && from > 0; step += 1) {
    const before = from - 1;
    const token = reading.tokens[before];
    if (!token) break;
    if (sign && touches(reading, before)) {
      from = before;
      continue;
    }
    if (sign && reading.tokens[at - 1]?.end === reading.tokens[at]?.start) break;
    if (!partOfLocal(reading, before, from === at)) break;
    from = before;
  }
  return from;
}

const LINKS = ROLE.dot | ROLE.dash | ROLE.underscore | ROLE.numeral | ROLE.repeat | ROLE.particle;

function partOfLocal(reading: Reading, index: number, first: boolean): boolean {
  const token = reading.tokens[index];
  if (!token || token.kind === 'mask') return false;
  const initial = (reading.tokens[index - 1]?.text.length ?? 9) === 1 && touches(reading, index - 1);
  if (endsLink(reading, index) && !(token.text === '.' && !touches(reading, index) && !initial)) return true;
  if (token.kind === 'digits' || (token.kind === 'word' && token.text.length === 1))
    return !hasRole(reading, index, ROLE.weakNameCue);
  if (token.kind === 'mark' && token.text !== '.')
    return token.text === '+' || token.text === '_' || token.text === '-';
  if (token.kind !== 'word') return false;
  if (hasRole(reading, index, ROLE.copula | ROLE.cue)) return false;
  return (
    first ||
    linked(reading, index) ||
    !hasRole(reading, index, ROLE.stop | ROLE.common | ROLE.filler | ROLE.weakNameCue)
  );
}

/** A word for a sign, or the end of two: "trattino basso". */
function endsLink(reading: Reading, index: number): boolean {
  return longestAt(reading, index, LINKS) !== null || longestAt(reading, index - 1, LINKS)?.to === index + 1;
}

/** A word before a dot or a dash belongs to what follows it. */
function linked(reading: Reading, index: number): boolean {
  return longestAt(reading, index + 1, ROLE.dot | ROLE.dash | ROLE.underscore) !== null;
}

/** "praveen 888 gmailcom": an address whose marks a transcriber left out. */
function gluedAt(reading: Reading, index: number): [number, number] | null {
  const token = reading.tokens[index];
  if (token?.kind !== 'word') return null;
  const provider = GLUED.exec(token.text);
  const dotted = PROVIDER.test(token.text) ? dottedTop(reading, index + 1) : null;
  if (!provider && dotted === null) return null;
  if (provider && provider[0].length === token.text.length && /^e?mail/.test(provider[0])) return null;
  let from = index;
  while (from > 0 && index - from < 3 && partOfLocal(reading, from - 1, from === index)) from -= 1;
  if (from === index && (provider === null || provider[0].length === token.text.length)) return null;
  return [from, dotted ?? index + 1];
}

function dottedTop(reading: Reading, index: number): number | null {
  const dot = longestAt(reading, index, ROLE.dot);
  const top = dot ? reading.tokens[dot.to] : undefined;
  return dot && top?.kind === 'word' && TOP.test(top.text) ? dot.to + 1 : null;
}

/** The address as one would write it, so that the spoken and the written form are the same. */
function addressOf(reading: Reading, from: number, to: number): string {
  let address = '';
  for (let index = from; index < to; index += 1) {
    const match = longestAt(reading, index, ROLE.at | ROLE.dot | ROLE.dash | ROLE.underscore | ROLE.numeral);
    if (!match || match.to > to) {
      address += reading.tokens[index]?.text ?? '';
      continue;
    }
    address += signOf(match.node.roles, match.node.digits);
    index = match.to - 1;
  }
  return address;
}

function signOf(roles: number, digits: string): string {
  if ((roles & ROLE.at) !== 0) return '@';
  if ((roles & ROLE.dot) !== 0) return '.';
  if ((roles & ROLE.underscore) !== 0) return '_';
  return (roles & ROLE.dash) !== 0 ? '-' : digits;
}
