import type { Finding, PiiType } from './types';

/** Which type an overlap keeps: the surer form first. */
const ORDER: readonly PiiType[] = [
  'EMAIL',
  'IBAN',
  'BIRTH_DATE',
  'ADDRESS',
  'SECRET',
  'NATIONAL_ID',
  'CARD',
  'CARD_CODE',
  'CARD_EXPIRY',
  'LICENCE_PLATE',
  'PHONE',
  'POSTCODE',
  'NUMBER',
  'NAME',
  'GIVEN',
];

/** Findings in order without overlaps. Where some overlap, their union is kept as the surest type: nothing found is unmasked. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  for (const finding of sorted) {
    const last = kept.at(-1);
    if (!last || finding.start >= last.end) {
      kept.push(finding);
      continue;
    }
    // what a mask in the text stands for is hidden already
    if (finding.given || last.given) {
      const other = finding.given ? last : finding;
      if (finding.given && finding.end <= last.end) kept[kept.length - 1] = other;
      else if (!finding.given && finding.end > last.end) kept.push({ ...finding, start: last.end });
      continue;
    }
    const surer = ORDER.indexOf(finding.type) < ORDER.indexOf(last.type) ? finding : last;
    kept[kept.length - 1] = { ...surer, start: last.start, end: Math.max(last.end, finding.end) };
  }
  return kept;
}

/** Names with nothing but a blank between are one name. */
export function withNamesJoined(text: string, findings: readonly Finding[]): Finding[] {
  const joined: Finding[] = [];
  for (const finding of findings) {
    const last = joined.at(-1);
    const beside =
      last !== undefined && last.end < finding.start && text.slice(last.end, finding.start) === ' ';
    const names = last?.type === 'NAME' && finding.type === 'NAME' && !last.given && !finding.given;
    if (beside && names) {
      joined[joined.length - 1] = { ...last, end: finding.end, value: `${last.value} ${finding.value}` };
    } else joined.push(finding);
  }
  return joined;
}
