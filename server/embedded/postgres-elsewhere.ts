import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { PostgresBinaries } from './native';

/** Where root keeps what the account "postgres" must reach when the project lies in a closed folder, as /root is. */
const OPEN_PLACE = '/var/lib/callcast';

/** Whether an account other than root can pass every folder above a place. */
function isReachable(place: string): boolean {
  for (let folder = path.dirname(place); ; folder = path.dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * The folder for PostgreSQL's files: the one asked for, or, where its account cannot reach that, one in /var/lib/callcast
 * that a file beside names from then on.
 */
export function reachableFolder(folder: string): string {
  const pointer = `${folder}-folder`;
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  if (isReachable(folder)) return folder;
  const elsewhere = path.join(OPEN_PLACE, randomUUID());
  openPlace();
  mkdirSync(elsewhere, { mode: 0o700 });
  writeFileSync(pointer, `${elsewhere}\n`, { mode: 0o600 });
  return elsewhere;
}

/** PostgreSQL's programs: those of the package, or a copy of them that its account can reach. */
export function reachableBinaries(binaries: PostgresBinaries): PostgresBinaries {
  if (isReachable(binaries.postgres)) return binaries;
  const native = path.dirname(path.dirname(binaries.postgres));
  const manifest = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(OPEN_PLACE, `postgres-${manifest.version}`);
  if (!existsSync(copy)) {
    openPlace();
    const draft = `${copy}.${randomUUID()}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  return { initdb: path.join(copy, 'bin', 'initdb'), postgres: path.join(copy, 'bin', 'postgres') };
}

function openPlace(): void {
  mkdirSync(OPEN_PLACE, { recursive: true });
  chmodSync(OPEN_PLACE, 0o755);
}
