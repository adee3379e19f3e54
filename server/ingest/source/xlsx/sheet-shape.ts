import { looksLikeHeader, uniqueNames } from '../detect-header';
import type { SheetRow } from './read-sheet';

/** Rows in which the header is looked for. */
const LOOKED_AT = 50;
/** Of the columns of the widest rows so many are filled in a header: titles and notes above it are narrower. */
const FILLED = 0.6;

/** Where the table of a sheet begins, and what its columns are. @param said whether there is a header, where a person says so */
export function shapeOfSheet(
  rows: readonly SheetRow[],
  said: boolean | undefined,
): { headerLine: number; columns: string[] } {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const first = rows.slice(0, LOOKED_AT).findIndex((row) => filled(row) >= Math.max(2, usual(rows) * FILLED));
  const at = Math.max(0, first);
  const wide = rows.slice(at).map(({ cells }) => padded(cells, width));
  const named = said ?? looksLikeHeader(wide);
  const before = (rows[at]?.line ?? 1) - 1;
  return named
    ? { headerLine: before + 1, columns: uniqueNames(wide[0] ?? ['']) }
    : { headerLine: before, columns: Array.from({ length: width }, (_, index) => `${index + 1}`) };
}

function filled({ cells }: SheetRow): number {
  return cells.filter((cell) => cell !== '').length;
}

/** How many cells most rows have filled. */
function usual(rows: readonly SheetRow[]): number {
  const counts = rows.map(filled).toSorted((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 1;
}

export function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}
