import { around, type MalformedFile } from './case';
import { JSON_LINES, NO_TABLES, PACKS } from './containers';
import { ENCODINGS, LINES } from './text';
import { CELL_VALUES, MAPPED } from './values';

/** Files that people send, and what becomes of them. */
export const MALFORMED: readonly MalformedFile[] = [
  ...ENCODINGS,
  ...LINES,
  ...CELL_VALUES,
  ...MAPPED,
  ...NO_TABLES,
  ...PACKS,
  ...JSON_LINES,
];

export const GOOD_FILE = around();
