import { ROLE } from '../lexicon/roles';
import { hasRole, longestAt, type Reading } from '../reading';
import type { Finding } from '../types';
import { plausibleBirthDate } from './plausible-birth-date';

const REACH = 12;
const DATE = ROLE.ordinal | ROLE.month | ROLE.year | ROLE.dateWord | ROLE.numeral | ROLE.magnitude;
const SEPARATORS = new Set(['-', '/', '.', ',', '、', '°', '年', '月', '日']);

/** Dates after a word of birth, or anywhere in the answer to a question for one. Other dates are not personal data. */
export function findBirthDates(reading: Reading, asked: boolean): Finding[] {
  const cues = reading.cues.filter(({ kind }) => kind === 'BIRTH_DATE');
  if (cues.length === 0 && !asked) return [];
  const findings: Finding[] = [];
  let index = 0;
  while (index < reading.tokens.length) {
    const to = dateFrom(reading, index);
    if (to === null) {
      index += 1;
      continue;
    }
    const place = index;
    const near = cues.some(
      (cue) => (cue.to <= place && place - cue.to <= REACH) || (cue.from >= to && cue.from - to <= 4),
    );
    if (near || asked) findings.push(findingOf(reading, withArticle(reading, index), to));
    index = to;
  }
  return findings;
}

/** The token after a date that begins here; null where none does. */
function dateFrom(reading: Reading, from: number): number | null {
  let index = from;
  let end = from;
  const numbers: string[] = [];
  let named = false;
  let ordinals = 0;
  while (index < reading.tokens.length) {
    const part = partAt(reading, index);
    if (!part || (index === from && part.kind === 'between')) break;
    if (part.kind === 'number') numbers.push(part.digits);
    if (part.kind === 'month') named = true;
    if (part.kind === 'ordinal') ordinals += 1;
    index = part.to;
    if (part.kind !== 'between') end = index;
  }
  return plausibleBirthDate(numbers, named, ordinals) ? pastDay(reading, end) : null;
}

/** 日 or 號 after the day. */
function pastDay(reading: Reading, end: number): number {
  return /^[年月日號]$/.test(reading.tokens[end]?.text ?? '') ? end + 1 : end;
}

interface Part {
  to: number;
  kind: 'number' | 'month' | 'ordinal' | 'between';
  digits: string;
}

function partAt(reading: Reading, index: number): Part | null {
  const token = reading.tokens[index];
  if (!token) return null;
  if (token.kind === 'digits') return { to: index + 1, kind: 'number', digits: token.text };
  const match = longestAt(reading, index, DATE);
  if (match) {
    const { roles, digits } = match.node;
    if ((roles & ROLE.month) !== 0) return { to: match.to, kind: 'month', digits: '' };
    if ((roles & (ROLE.numeral | ROLE.year)) !== 0) return { to: match.to, kind: 'number', digits };
    return { to: match.to, kind: (roles & ROLE.ordinal) !== 0 ? 'ordinal' : 'between', digits: '' };
  }
  return SEPARATORS.has(token.text) ? { to: index + 1, kind: 'between', digits: '' } : null;
}

/** "the", "der" before the day, 民國 before the year. */
function withArticle(reading: Reading, from: number): number {
  const era = longestAt(reading, from - 2, ROLE.dateWord);
  if (era?.to === from) return from - 2;
  return hasRole(reading, from - 1, ROLE.dateWord) && hasRole(reading, from - 1, ROLE.stop) ? from - 1 : from;
}

function findingOf(reading: Reading, from: number, to: number): Finding {
  const tokens = reading.tokens.slice(from, to);
  const value = tokens
    .map(({ text }) => text)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' ');
  return { type: 'BIRTH_DATE', start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, value };
}
