import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A file of CALLCAST_DATA (../shared/data), unpacked; null where it is absent. */
export function dataFile(path: string): string | null {
  const file = join(process.env.CALLCAST_DATA ?? '../shared/data', path);
  return existsSync(file) ? gunzipSync(readFileSync(file)).toString('utf8') : null;
}
