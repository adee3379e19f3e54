import { ROLE } from './lexicon/roles';
import { hasRole, type Reading } from './reading';
import type { Finding } from './types';

const SHORTEST = 3;

/** The words of names that were found somewhere in the call, small letters. */
export function namePartsOf(names: Iterable<string>): Set<string> {
  const parts = new Set<string>();
  for (const name of names) {
    for (const part of name.toLowerCase().split(/[\s.'’-]+/)) if (part.length >= SHORTEST) parts.add(part);
  }
  return parts;
}

/** Other mentions of those words: with a capital, or in small letters if they are no common words. */
export function findNameParts(reading: Reading, parts: ReadonlySet<string>): Finding[] {
  if (parts.size === 0) return [];
  const findings: Finding[] = [];
  reading.tokens.forEach((token, index) => {
    if (token.kind !== 'word' || !parts.has(token.text) || hasRole(reading, index, ROLE.particle)) return;
    const common = hasRole(reading, index, ROLE.stop | ROLE.common | ROLE.unit | ROLE.month | ROLE.numeral);
    if (common && (token.case === 'lower' || !reading.cased || index === 0)) return;
    findings.push({ type: 'NAME', start: token.start, end: token.end, value: token.text });
  });
  return findings;
}

/** Chinese names by the characters themselves: the whole name, and of three or more its last two. */
export function findHanNames(reading: Reading, names: Iterable<string>): Finding[] {
  const findings: Finding[] = [];
  for (const name of names) {
    if (name.length < 2) continue;
    for (const part of name.length > 2 ? [name, name.slice(-2)] : [name]) {
      for (let at = reading.text.indexOf(part); at >= 0; at = reading.text.indexOf(part, at + part.length)) {
        findings.push({ type: 'NAME', start: at, end: at + part.length, value: name });
      }
    }
  }
  return findings;
}
