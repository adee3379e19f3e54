import { isKnownAlias } from '../mapping/aliases';
import { keyOf } from '../transcripts/parts/named-values';
import { SPEAKER_NAMES, TEXT_NAMES } from '../transcripts/parts/names';

const HOLDS_VALUE = /^[+-]?\d+([.,:\-/T ]\d+)*Z?$/;

/** Whether the first row names the columns: words only, none twice, and known names or values of another kind below. */
export function looksLikeHeader(rows: readonly string[][]): boolean {
  const first = rows[0] ?? [];
  if (first.some((cell) => HOLDS_VALUE.test(cell.trim()))) return false;
  if (first.some((cell) => isKnownAlias(cell)) || namesTurns(first)) return true;
  const second = rows[1];
  return second === undefined || second.some((cell) => HOLDS_VALUE.test(cell.trim()));
}

function namesTurns(cells: readonly string[]): boolean {
  const keys = cells.map(keyOf);
  return [SPEAKER_NAMES, TEXT_NAMES].every((names) => keys.some((key) => names.includes(key)));
}

/** Column names, none twice: the second "date" becomes "date (2)", an empty one "column 4". */
export function uniqueNames(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
    let unique = name;
    for (let count = 2; seen.has(unique); count += 1) unique = `${name} (${count})`;
    seen.add(unique);
    return unique;
  });
}
