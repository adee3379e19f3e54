import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '@/server/errors';
import { postgresEnvironment } from './postgres-environment';
import { giveTo, type PostgresHome } from './postgres-home';

const run = promisify(execFile);

const DRAFT = 'draft-';

export interface ClusterOptions {
  user: string;
  password: string;
  durable: boolean;
}

/**
 * Makes the data folder of PostgreSQL unless it is there. It is made beside and renamed into place, so that a kill in
 * the middle leaves nothing that looks like a cluster, and an initdb that outlived its supervisor disturbs nobody.
 */
export async function ensureCluster(
  home: PostgresHome,
  data: string,
  options: ClusterOptions,
): Promise<void> {
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  removeDrafts(home.folder);
  const draft = path.join(home.folder, `${DRAFT}${randomUUID()}`);
  const passwordFile = `${draft}.password`;
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

/** Leftovers of starts that were killed. One still being written to may resist; the next start removes it. */
function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(DRAFT))) {
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch (error) {
      console.error(`postgres: ${name} is left behind for now: ${String(error)}`);
    }
  }
}
