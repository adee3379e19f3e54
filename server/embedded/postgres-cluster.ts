import { execFile } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '@/server/errors';
import { postgresEnvironment } from './postgres-environment';
import { giveTo, type PostgresHome } from './postgres-home';

const run = promisify(execFile);

export interface ClusterOptions {
  user: string;
  password: string;
  durable: boolean;
}

/**
 * Makes the data folder of PostgreSQL unless it is there. It is made beside and renamed into place, so that a kill in
 * the middle leaves nothing that looks like a cluster.
 */
export async function ensureCluster(
  home: PostgresHome,
  data: string,
  options: ClusterOptions,
): Promise<void> {
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  const draft = `${data}.new`;
  const passwordFile = path.join(home.folder, 'initial-password');
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  giveTo(home.owner, passwordFile);
  const args = [
    `--pgdata=${draft}`,
    `--username=${options.user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(options.durable ? [] : ['--no-sync']),
  ];
  try {
    await run(home.binaries.initdb, args, { cwd: '/', env: postgresEnvironment(), ...home.owner });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', `PostgreSQL could not make its data folder: ${message}`, {
      cause,
      hint: 'Check free space and rights of the data directory (CALLCAST_DATA_DIR).',
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, data);
}
