import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '@/server/errors';
import { type PostgresBinaries, postgresBinaries } from './native';

/** The account that owns PostgreSQL's files when the product itself runs as root, which PostgreSQL refuses to do. */
export interface PostgresOwner {
  uid: number;
  gid: number;
}

export interface PostgresHome {
  folder: string;
  binaries: PostgresBinaries;
  /** undefined: the account of this process */
  owner: PostgresOwner | undefined;
}

/**
 * A folder PostgreSQL can work in, and programs it can run.
 * @throws AppError `unavailable` when the account it runs under cannot reach them
 */
export async function preparePostgresHome(folder: string): Promise<PostgresHome> {
  const binaries = await postgresBinaries();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) return { folder, binaries, owner: undefined };
  const owner = postgresAccount();
  chownSync(folder, owner.uid, owner.gid);
  for (const place of [folder, binaries.postgres]) {
    const closed = closedParent(place);
    if (closed) throw unreachable(place, closed);
  }
  return { folder, binaries, owner };
}

/** Hands a file over to the account PostgreSQL runs under. */
export function giveTo(owner: PostgresOwner | undefined, file: string): void {
  if (owner) chownSync(file, owner.uid, owner.gid);
}

/** The first folder above a place that other accounts cannot pass. */
export function closedParent(place: string): string | undefined {
  const parents: string[] = [];
  for (let folder = path.dirname(place); ; folder = path.dirname(folder)) {
    parents.unshift(folder);
    if (folder === path.dirname(folder)) break;
  }
  return parents.find((folder) => (statSync(folder).mode & 0o001) === 0);
}

/** The system account `postgres`, made when it is missing. */
function postgresAccount(): PostgresOwner {
  const known = lookUpAccount();
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  } catch (cause) {
    throw new AppError(
      'unavailable',
      'PostgreSQL does not run as root, and there is no account "postgres".',
      {
        cause,
        hint: 'Run Callcast as an ordinary user, or make a system account named postgres.',
      },
    );
  }
  const made = lookUpAccount();
  if (made) return made;
  throw new AppError('internal', 'The account "postgres" was made but is not to be found.');
}

function lookUpAccount(): PostgresOwner | undefined {
  try {
    const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
}

function unreachable(place: string, closed: string): AppError {
  return new AppError('unavailable', `The account "postgres" cannot reach ${place}: ${closed} is closed.`, {
    hint: `Run "chmod o+x ${closed}", run Callcast as an ordinary user, or set CALLCAST_DATA_DIR to another place.`,
  });
}
