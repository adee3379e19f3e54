import { forgetEnv } from '@/server/env';
import { toAppError } from '@/server/errors';
import { clickHouseUrl } from './clickhouse-server';
import { ensureDataDirectory } from './data-directory';
import { type Lease, takeLease } from './lease';
import { dataDirectory, dataPaths } from './paths';
import type { ServerPorts } from './ports';
import { POSTGRES_DATABASE, postgresUrl } from './postgres-server';
import { ensureSecrets, type Secrets } from './secrets';
import type { SupervisorOptions } from './supervisor-options';

const CLICKHOUSE_DATABASE = 'callcast';

export interface AcquireOptions {
  /** default: CALLCAST_DATA_DIR, else `.callcast` beside package.json */
  dataDir?: string;
  /** default true; false only where losing the data is no loss */
  durable?: boolean;
  /** the data directory is removed when the servers stop */
  temporary?: boolean;
  /** how long the servers outlive the last process that uses them, default 3,000 ms */
  graceMs?: number;
}

export interface Services {
  /** Gives the share in the servers back; they stop when nobody else uses them. */
  release(): Promise<void>;
}

/**
 * Puts what server/env.ts reads into process.env: the keys of the data directory (unless set) and the addresses of both
 * stores. Starts the embedded servers, or joins them when they run, unless DATABASE_URL and CLICKHOUSE_URL are set.
 * If the supervisor is killed while this process lives, a new one is started at the same addresses.
 * @throws AppError `unavailable` when the servers do not start
 */
export async function acquireServices(options: AcquireOptions = {}): Promise<Services> {
  const dataDir = dataDirectory(options.dataDir);
  const paths = dataPaths(dataDir);
  ensureDataDirectory(paths);
  const secrets = ensureSecrets(paths.secrets);
  process.env.CALLCAST_DATA_DIR = dataDir;
  for (const name of ['NEXTAUTH_SECRET', 'CALLCAST_CALLER_KEY', 'CALLCAST_STORAGE_KEY'] as const) {
    process.env[name] ||= secrets[name];
  }
  forgetEnv();
  const wanted = { database: !process.env.DATABASE_URL, clickhouse: !process.env.CLICKHOUSE_URL };
  if (!wanted.database && !wanted.clickhouse) return { release: async () => undefined };

  const supervisor: SupervisorOptions = {
    dataDir,
    durable: options.durable ?? true,
    temporary: options.temporary ?? false,
    graceMs: options.graceMs ?? 3000,
  };
  const held = await holdServers(supervisor, secrets, (ports) => announce(ports, secrets, wanted));
  return {
    release: async () => {
      held.release();
      if (wanted.database) delete process.env.DATABASE_URL;
      if (wanted.clickhouse) delete process.env.CLICKHOUSE_URL;
      forgetEnv();
    },
  };
}

/** A lease that is taken again whenever its supervisor is killed. */
async function holdServers(
  options: SupervisorOptions,
  { leaseToken }: Secrets,
  onPorts: (ports: ServerPorts) => void,
): Promise<{ release(): void }> {
  let released = false;
  let lease: Lease | undefined;
  const keep = async () => {
    lease = await takeLease(options, leaseToken);
    if (released) return lease.release();
    onPorts(lease.ports);
    void lease.lost.then(async () => {
      try {
        await keep();
      } catch (error) {
        console.error(`The embedded servers are gone: ${toAppError(error).message}`);
      }
    });
  };
  await keep();
  return {
    release: () => {
      released = true;
      lease?.release();
    },
  };
}

function announce(
  ports: ServerPorts,
  secrets: Secrets,
  wanted: { database: boolean; clickhouse: boolean },
): void {
  if (wanted.database) {
    process.env.DATABASE_URL = postgresUrl(ports.postgres, secrets.postgresPassword, POSTGRES_DATABASE);
  }
  if (wanted.clickhouse) {
    process.env.CLICKHOUSE_URL = clickHouseUrl(
      ports.clickhouse,
      secrets.clickhousePassword,
      CLICKHOUSE_DATABASE,
    );
  }
  forgetEnv();
}
