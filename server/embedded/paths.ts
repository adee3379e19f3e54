import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder: where package.json stands. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Everything the embedded servers keep, under one data directory. */
export interface DataPaths {
  root: string;
  /** passwords and keys, mode 0600 */
  secrets: string;
  /** which ports the servers listen on, from one start to the next */
  ports: string;
  /** who runs the servers now; read by every process and by `callcast doctor` */
  status: string;
  /** locked by the kernel for as long as the supervisor lives */
  lock: string;
  log: string;
  clickhouse: string;
  postgres: string;
}

/** The data directory: CALLCAST_DATA_DIR, or `.callcast` beside package.json. Absolute. */
export function dataDirectory(chosen: string | undefined = process.env.CALLCAST_DATA_DIR): string {
  return path.resolve(chosen || path.join(PROJECT_ROOT, '.callcast'));
}

export function dataPaths(root: string): DataPaths {
  return {
    root,
    secrets: path.join(root, 'secrets.json'),
    ports: path.join(root, 'servers', 'ports.json'),
    status: path.join(root, 'servers', 'status.json'),
    lock: path.join(root, 'servers', 'lock'),
    log: path.join(root, 'servers', 'servers.log'),
    clickhouse: path.join(root, 'clickhouse'),
    postgres: path.join(root, 'postgres'),
  };
}
