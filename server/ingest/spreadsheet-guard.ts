/**
 * A spreadsheet executes cells that begin with = + - @, a tab or a carriage return. What we write for people to open
 * carries a leading ' there (OWASP, "CSV Injection"), and what we read loses it again, so that a mended file is the same.
 */
const EXECUTES = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;
const GUARDED = /^'[=+\-@\t\r]/;

export function guarded(cell: string): string {
  return EXECUTES.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
