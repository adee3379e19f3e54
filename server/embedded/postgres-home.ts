import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { AppError } from '@/server/errors';
import { type PostgresBinaries, postgresBinaries } from './native';
import { reachableBinaries, reachableFolder } from './postgres-elsewhere';

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
 * A folder PostgreSQL can work in, and programs it can run, whichever account it has to run under.
 * @throws AppError `unavailable` when there is no such account
 */
export async function preparePostgresHome(wanted: string): Promise<PostgresHome> {
  const packaged = await postgresBinaries();
  if (process.getuid?.() !== 0) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    return { folder: wanted, binaries: packaged, owner: undefined };
  }
  const owner = postgresAccount();
  const folder = reachableFolder(wanted);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, owner.uid, owner.gid);
  return { folder, binaries: reachableBinaries(packaged), owner };
}

/** Hands a file over to the account PostgreSQL runs under. */
export function giveTo(owner: PostgresOwner | undefined, file: string): void {
  if (owner) chownSync(file, owner.uid, owner.gid);
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
