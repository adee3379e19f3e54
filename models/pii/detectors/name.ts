import { ROLE } from '../lexicon/roles';
import { hasRole, longestAt, type Reading } from '../reading';
import type { Finding } from '../types';
import { takeName } from './take-name';

const PREPOSITION =
  /^(?:with|to|for|from|by|and|that|sure|yes|please|well|okay|ok|sorry|it is|is|aan|van|voor|door|en|ja|von|für|an|und|ja|gut|bitte|con|da|di|per|a|e|è|sì|si|bene|de|à|pour|par|et|para|por|y|es|sí|oui|vale)$/;

/** Names of people: after words that introduce them, with titles, out of lists of names, and as the answer to "your name?". */
export function findNames(reading: Reading, asked: boolean): Finding[] {
  if (reading.lexicon.language === 'zh-TW' && !reading.tokens.some(({ kind }) => kind === 'word')) return [];
  const findings: Finding[] = [];
  let index = 0;
  while (index < reading.tokens.length) {
    const found = nameAt(reading, index);
    if (found) findings.push(nameFinding(reading, found[0], found[1]));
    index = Math.max(found?.[1] ?? 0, index + 1);
  }
  if (asked && findings.length === 0) {
    const answer = answered(reading);
    if (answer) findings.push(nameFinding(reading, answer[0], answer[1]));
  }
  return findings;
}

function nameAt(reading: Reading, index: number): [number, number] | null {
  return (
    titled(reading, index) ??
    introduced(reading, index) ??
    announced(reading, index) ??
    listed(reading, index)
  );
}

/** "mevrouw Jansen", "mr smith": the name only; the form of address stays. */
function titled(reading: Reading, index: number): [number, number] | null {
  const title = longestAt(reading, index, ROLE.title);
  if (!title) return null;
  let from = title.to;
  if (reading.tokens[from]?.text === '.') from += 1;
  const second = longestAt(reading, from, ROLE.title);
  if (second) from = second.to;
  const to = takeName(reading, from, { small: true, commonFirst: true });
  return to !== null && to > from ? [from, to] : null;
}

function introduced(reading: Reading, index: number): [number, number] | null {
  const strong = longestAt(reading, index, ROLE.nameCue);
  const weak = strong ? null : longestAt(reading, index, ROLE.weakNameCue);
  const cue = strong ?? weak;
  if (!cue) return null;
  const from = pastMarks(reading, cue.to);
  const rules = strong ? { small: true, commonFirst: true } : { commonFirst: true, listedFirst: true };
  const to = takeName(reading, from, rules);
  if (to === null) return null;
  return strong || weakHolds(reading, index, cue.to, from, to) ? [from, to] : null;
}

/** After a weak cue a word counts as a name if it is in the lists, or says so by its place: alone before a mark or the end. */
function weakHolds(reading: Reading, cueFrom: number, cueTo: number, from: number, to: number): boolean {
  if (hasRole(reading, from, ROLE.given)) {
    return !hasRole(reading, from, ROLE.common | ROLE.stop) || to > from + 1 || endsHere(reading, to);
  }
  if (reading.lexicon.language === 'de' && hasRole(reading, from, ROLE.common | ROLE.stop)) return false;
  const cue = reading.tokens
    .slice(cueFrom, cueTo)
    .map(({ text }) => text)
    .join(' ');
  if (PREPOSITION.test(cue) || hasRole(reading, from, ROLE.stop | ROLE.common)) return false;
  const upper = reading.tokens[from]?.case === 'upper';
  return (
    !upper &&
    to - from <= 3 &&
    (endsHere(reading, to) || longestAt(reading, to, ROLE.weakNameCue | ROLE.stop) !== null)
  );
}

function endsHere(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  return token === undefined || /^[.,!?;。，]$/.test(token.text);
}

/** "Okafor speaking", "Krause am Apparat": at the beginning, or after a greeting. */
function announced(reading: Reading, index: number): [number, number] | null {
  if ((reading.all & ROLE.titleAfter) === 0) return null;
  const first = index === 0 || /^[.,!]$/.test(reading.tokens[index - 1]?.text ?? '');
  if (!first && !hasRole(reading, index - 1, ROLE.weakNameCue)) return null;
  const to = takeName(reading, index, { small: true });
  return to !== null && longestAt(reading, to, ROLE.titleAfter) ? [index, to] : null;
}

function pastMarks(reading: Reading, from: number): number {
  let index = from;
  while (/^[,:.]$/.test(reading.tokens[index]?.text ?? '') || hasRole(reading, index, ROLE.copula))
    index += 1;
  return index;
}

/** A given name of the lists, with what follows it; common words only beside another name. */
function listed(reading: Reading, index: number): [number, number] | null {
  if (!hasRole(reading, index, ROLE.given | ROLE.surname)) return null;
  const token = reading.tokens[index];
  const plain = hasRole(
    reading,
    index,
    ROLE.stop | ROLE.common | ROLE.cue | ROLE.unit | ROLE.numeral | ROLE.month,
  );
  const given = hasRole(reading, index, ROLE.given);
  if (token?.case === 'lower' || !reading.cased) return given && !plain ? smallPair(reading, index) : null;
  if (token?.case === 'upper' && token.text.length <= 3) return null;
  const to = takeName(reading, index, { commonFirst: true });
  if (to === null) return null;
  if (given && !plain) return [index, to];
  const pair = to > index + 1 && hasRole(reading, to - 1, ROLE.surname) && given;
  return pair ? [index, to] : null;
}

/** Without capitals, only a given name with a surname of the lists. */
function smallPair(reading: Reading, index: number): [number, number] | null {
  let at = index + 1;
  while (at - index < 4 && hasRole(reading, at, ROLE.particle) && !hasRole(reading, at, ROLE.surname))
    at += 1;
  const surname =
    hasRole(reading, at, ROLE.surname) && !hasRole(reading, at, ROLE.stop | ROLE.common | ROLE.unit);
  return surname ? [index, at + 1] : null;
}

const LEADING =
  ROLE.stop |
  ROLE.filler |
  ROLE.weakNameCue |
  ROLE.nameCue |
  ROLE.copula |
  ROLE.common |
  ROLE.cue |
  ROLE.title;

/** The answer to a question for a name: the first name-like words; small letters only if hardly anything else is said. */
function answered(reading: Reading): [number, number] | null {
  let index = 0;
  while (index < reading.tokens.length) {
    const to = takeName(reading, index, { small: !reading.cased });
    if (to !== null) {
      const capital = reading.tokens[index]?.case !== 'lower';
      const brief = reading.tokens.length - (to - index) <= 6;
      return capital || brief ? [index, to] : null;
    }
    const token = reading.tokens[index];
    if (token?.kind === 'word' && !hasRole(reading, index, LEADING)) return null;
    index += 1;
  }
  return null;
}

function nameFinding(reading: Reading, from: number, to: number): Finding {
  const tokens = reading.tokens.slice(from, to);
  const value = tokens
    .filter(({ kind }) => kind === 'word' || kind === 'han')
    .map(({ text }) => text)
    .join(' ');
  return { type: 'NAME', start: tokens[0]?.start ?? 0, end: lastEnd(reading, to), value };
}

/** The full stop after a last initial belongs to the sentence. */
function lastEnd(reading: Reading, to: number): number {
  return reading.tokens[to - 1]?.end ?? 0;
}
