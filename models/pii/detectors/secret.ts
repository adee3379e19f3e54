import { ROLE } from '../lexicon/roles';
import { hasRole, type Reading } from '../reading';
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

/** The first token after a copula that is a word of its own. */
function valueAfter(reading: Reading, from: number): number | null {
  let copula = false;
  for (let index = from; index < reading.tokens.length && index - from < REACH; index += 1) {
    const token = reading.tokens[index];
    if (!token || /^[.?!。？！]$/.test(token.text)) return null;
    if (hasRole(reading, index, ROLE.copula)) {
      copula = true;
      continue;
    }
    if (!copula) continue;
    if (token.kind === 'mark') continue;
    const plain = hasRole(reading, index, ROLE.stop | ROLE.common | ROLE.numeral);
    if (token.kind === 'word' && (!plain || (reading.cased && token.case !== 'lower' && index > 0)))
      return index;
    if (token.kind === 'digits') return gluedToLetters(reading, index) ? index : null;
    return null;
  }
  return null;
}

function gluedToLetters(reading: Reading, index: number): boolean {
  const next = reading.tokens[index + 1];
  return next?.kind === 'word' && next.start === reading.tokens[index]?.end;
}

/** Up to the next blank, without the full stop of the sentence. */
function wordEnd(reading: Reading, from: number): number {
  let index = from;
  while (reading.tokens[index]?.end === reading.tokens[index + 1]?.start && index + 1 < reading.tokens.length)
    index += 1;
  while (index > from && /^[.,;?!。，]$/.test(reading.tokens[index]?.text ?? '')) index -= 1;
  return reading.tokens[index]?.end ?? 0;
}
