import { ROLE } from '../lexicon/roles';
import { hasRole, type Reading, touches } from '../reading';
import type { Finding } from '../types';

const REACH = 6;

/** The word after "my password is": letters, digits and marks up to the next blank. Digits alone are classify-run's. */
export function findSecrets(reading: Reading): Finding[] {
  const findings: Finding[] = [];
  for (const cue of reading.cues) {
    if (cue.kind !== 'SECRET') continue;
    const at = valueAfter(reading, cue.to);
    if (at === null) continue;
    const start = reading.tokens[at]?.start ?? 0;
    const end = wordEnd(reading, at);
    findings.push({ type: 'SECRET', start, end, value: reading.text.slice(start, end).toLowerCase() });
  }
  return findings;
}

/** The first word after a copula, or a word that nobody says: letters with digits or signs. */
function valueAfter(reading: Reading, from: number): number | null {
  let copula = false;
  for (let index = from; index < reading.tokens.length && index - from < REACH; index += 1) {
    const token = reading.tokens[index];
    if (!token || /^[.?!。？！]$/.test(token.text)) return null;
    if (looksMade(reading, index)) return index;
    if (hasRole(reading, index, ROLE.copula)) copula = true;
    else if (copula && token.kind !== 'mark') return isValue(reading, index) ? index : null;
  }
  return null;
}

function isValue(reading: Reading, index: number): boolean {
  const kind = reading.tokens[index]?.kind;
  if (kind === 'word') return !isWord(reading, index);
  return kind === 'han' && hanValue(reading, index);
}

/** A word of the language, not written with a capital inside the sentence. */
function isWord(reading: Reading, index: number): boolean {
  const plain = hasRole(reading, index, ROLE.stop | ROLE.common | ROLE.numeral);
  return plain && !(reading.cased && reading.tokens[index]?.case !== 'lower' && index > 0);
}

/** Letters with digits or signs inside: hunter2, Tiger#44. */
function looksMade(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (token?.kind !== 'word' && token?.kind !== 'digits') return false;
  const next = reading.tokens[index + 1];
  if (!next || !touches(reading, index)) return false;
  if (next.kind === 'digits' || next.kind === 'word') return true;
  return /^[#$!&*+%=^~]$/.test(next.text) && (token.kind === 'word' || touches(reading, index + 1));
}

/** One to four characters up to a mark: 小白兔. */
function hanValue(reading: Reading, index: number): boolean {
  if (hasRole(reading, index, ROLE.numeral | ROLE.stop | ROLE.copula)) return false;
  let to = index;
  while (reading.tokens[to]?.kind === 'han') to += 1;
  return to - index <= 4;
}

/** Up to the next blank, without the full stop of the sentence. */
function wordEnd(reading: Reading, from: number): number {
  let index = from;
  const han = reading.tokens[from]?.kind === 'han';
  const goesOn = (at: number) => (reading.tokens[at]?.kind === 'han') === han;
  while (
    goesOn(index + 1) &&
    reading.tokens[index]?.end === reading.tokens[index + 1]?.start &&
    index + 1 < reading.tokens.length
  )
    index += 1;
  while (index > from && /^[.,;?!。，]$/.test(reading.tokens[index]?.text ?? '')) index -= 1;
  return reading.tokens[index]?.end ?? 0;
}
