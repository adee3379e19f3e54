import { z } from 'zod';
import { readJson, writeJson } from './json-file';

const serverState = z.object({
  state: z.enum(['starting', 'running', 'restarting', 'stopped']),
  pid: z.int().optional(),
  port: z.int(),
  /** how often it had to be started again since the supervisor started */
  restarts: z.int(),
  /** how it ended last, or why it could not start */
  lastEnd: z.string().optional(),
});

/**
 * What runs under a data directory. Versions of Callcast may differ between the supervisor and a process that reads
 * this: fields are only ever added.
 */
const statusSchema = z.object({
  pid: z.int(),
  leasePort: z.int(),
  startedAt: z.string(),
  stopping: z.boolean(),
  leases: z.int(),
  servers: z.object({ clickhouse: serverState, postgres: serverState }),
});

export type ServersStatus = z.infer<typeof statusSchema>;
export type ServerState = z.infer<typeof serverState>;

/** The last word of the supervisor of this data directory; it may be of one that was killed since. */
export function readStatus(file: string): ServersStatus | undefined {
  return readJson(file, statusSchema);
}

export function writeStatus(file: string, status: ServersStatus): void {
  writeJson(file, status);
}
