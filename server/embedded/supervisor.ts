// The one process that owns the embedded servers of a data directory. It holds the kernel's lock, starts both servers,
// starts them again when they end, and stops them when no process holds a lease any more. Argument: SupervisorOptions.
import { rmSync } from 'node:fs';
import { toAppError } from '@/server/errors';
import { clickHouseServer } from './clickhouse-server';
import { ensureDataDirectory } from './data-directory';
import { keepRunning } from './keep-running';
import type { LeaseAnswer } from './lease-protocol';
import { serveLeases } from './lease-server';
import { tryLock } from './lock';
import { dataPaths } from './paths';
import { choosePorts, type ServerPorts } from './ports';
import { postgresServer, stopPostgresOrphan } from './postgres-server';
import { ensureSecrets } from './secrets';
import { type ServerState, type ServersStatus, writeStatus } from './status';
import { LOCK_IS_HELD, type SupervisorOptions, supervisorOptions } from './supervisor-options';

/** Servers of a supervisor that was killed need a moment to stop and to free their ports. */
const PORT_PATIENCE_MS = 25_000;
/** Whoever started this process asks for a lease at once; if it was killed meanwhile, nobody will. */
const FIRST_LEASE_MS = 15_000;

async function supervise(options: SupervisorOptions): Promise<void> {
  const paths = dataPaths(options.dataDir);
  ensureDataDirectory(paths);
  if (!tryLock(paths.lock)) process.exit(LOCK_IS_HELD);
  const secrets = ensureSecrets(paths.secrets);
  await stopOrphanEarly(paths.postgres);
  const ports = await choosePorts(paths.ports, PORT_PATIENCE_MS);
  const status = firstStatus(ports);
  const publish = () => writeStatus(paths.status, status);
  const note = (name: keyof ServersStatus['servers']) => (change: Partial<ServerState>) => {
    Object.assign(status.servers[name], change);
    publish();
  };

  const clickhouse = keepRunning(
    clickHouseServer({
      root: paths.clickhouse,
      port: ports.clickhouse,
      password: secrets.clickhousePassword,
      durable: options.durable,
    }),
    note('clickhouse'),
  );
  const postgres = keepRunning(
    postgresServer({
      root: paths.postgres,
      port: ports.postgres,
      password: secrets.postgresPassword,
      durable: options.durable,
    }),
    note('postgres'),
  );
  const answer: Promise<LeaseAnswer> = Promise.all([clickhouse.ready, postgres.ready]).then(
    () => ({ ports }),
    (thrown) => {
      const { code, message, hint } = toAppError(thrown);
      return { error: { code, message, ...(hint ? { hint } : {}) } };
    },
  );

  let timer = setTimeout(stop, FIRST_LEASE_MS);
  const leases = await serveLeases({
    token: secrets.leaseToken,
    answer: () => answer,
    onCount: (count) => {
      clearTimeout(timer);
      if (count === 0) timer = setTimeout(stop, options.graceMs);
      status.leases = count;
      publish();
    },
  });
  status.leasePort = leases.port;
  publish();

  async function stop(): Promise<void> {
    if (status.stopping) return;
    status.stopping = true;
    publish();
    leases.close();
    await Promise.all([clickhouse.stop(), postgres.stop()]);
    if (options.temporary) rmSync(paths.root, { recursive: true, force: true });
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
}

/** What keeps PostgreSQL from starting is told to those who wait for it, when it is started. */
async function stopOrphanEarly(root: string): Promise<void> {
  try {
    await stopPostgresOrphan(root);
  } catch (error) {
    console.error(`postgres: ${toAppError(error).message}`);
  }
}

function firstStatus(ports: ServerPorts): ServersStatus {
  const starting = (port: number): ServerState => ({ state: 'starting', port, restarts: 0 });
  return {
    pid: process.pid,
    leasePort: 0,
    startedAt: new Date().toISOString(),
    stopping: false,
    leases: 0,
    servers: { clickhouse: starting(ports.clickhouse), postgres: starting(ports.postgres) },
  };
}

await supervise(supervisorOptions.parse(JSON.parse(process.argv[2] ?? '')));
