import { accessSync, constants, statSync } from 'node:fs';
import type { DataPaths } from '@/server/embedded/paths';
import { isPortFree, rememberedPorts } from '@/server/embedded/ports';
import { readStatus } from '@/server/embedded/status';
import { type Check, failed, ok, warning } from './check';

/** The data directory: rights, keys, who runs the servers in it, and their ports. */
export async function checkDataDirectory(paths: DataPaths): Promise<Check[]> {
  const owner = checkOwner(paths);
  const checks = [checkRights(paths), checkSecrets(paths), owner];
  // While they run, the ports are taken by the servers themselves.
  return owner.found === NOBODY ? [...checks, ...(await checkPorts(paths))] : checks;
}

const NOBODY = 'the embedded servers do not run';

function checkRights(paths: DataPaths): Check {
  try {
    accessSync(paths.root, constants.R_OK | constants.W_OK | constants.X_OK);
    return ok('data.directory', paths.root);
  } catch {
    return failed(
      'data.directory',
      `${paths.root} cannot be written`,
      'Give this account the right to write there, or set CALLCAST_DATA_DIR to another folder.',
    );
  }
}

function checkSecrets(paths: DataPaths): Check {
  const mode = statSync(paths.secrets, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) return ok('data.keys', 'not made yet; the first start makes them');
  const rights = (mode & 0o777).toString(8);
  if ((mode & 0o077) === 0) return ok('data.keys', `${paths.secrets}, mode ${rights}`);
  return failed(
    'data.keys',
    `others can read ${paths.secrets} (mode ${rights})`,
    `Run "chmod 600 ${paths.secrets}".`,
  );
}

function checkOwner(paths: DataPaths): Check {
  const status = readStatus(paths.status);
  if (!status || !isAlive(status.pid)) return ok('data.owner', NOBODY);
  const { clickhouse, postgres } = status.servers;
  const found = `supervisor ${status.pid} since ${status.startedAt}, ${status.leases} processes use it`;
  const troubled = [clickhouse, postgres].filter((server) => server.state !== 'running');
  if (troubled.length === 0) return ok('data.owner', found);
  return warning(
    'data.owner',
    `${found}; ${troubled.map((server) => server.lastEnd ?? server.state).join('; ')}`,
    `A server is being started again; ${paths.log} says more.`,
  );
}

async function checkPorts(paths: DataPaths): Promise<Check[]> {
  const ports = rememberedPorts(paths.ports);
  if (!ports) return [ok('data.ports', 'none chosen yet')];
  const taken: number[] = [];
  for (const port of [ports.clickhouse, ports.postgres]) if (!(await isPortFree(port))) taken.push(port);
  if (taken.length === 0) return [ok('data.ports', `${ports.clickhouse} and ${ports.postgres} are free`)];
  return [
    warning(
      'data.ports',
      `${taken.join(' and ')} taken by another program`,
      'The next start chooses others by itself; stop that program to keep the addresses.',
    ),
  ];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
