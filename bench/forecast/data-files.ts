import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

const DATA = process.env.CALLCAST_DATA ?? '../shared/data';

/**
 * The rows of the file in CALLCAST_DATA/volume whose name begins so, without its heading; null, with a word on the
 * console, where there is none.
 */
export function readVolumeFile(beginning: string): string[][] | null {
  const folder = join(DATA, 'volume');
  const name = existsSync(folder)
    ? readdirSync(folder).find((file) => file.startsWith(beginning))
    : undefined;
  if (name) return readRows(join(folder, name));
  console.log(
    `No ${beginning}*.csv.gz in ${folder}: set CALLCAST_DATA to the folder with the benchmark's data. Left out.`,
  );
  return null;
}

/** The rows of a gzipped CSV without its heading. */
export function readRows(path: string): string[][] {
  return parse(gunzipSync(readFileSync(path)), { from_line: 2, relax_column_count: true });
}
