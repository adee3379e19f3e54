/** One server process that the supervisor started and that answers. */
export interface RunningServer {
  pid: number;
  /** resolves with how it ended, whatever the cause */
  ended: Promise<string>;
  /** orderly, data safe; resolves when its processes are gone */
  stop(): Promise<void>;
}

/** A server that can be started again and again at the same place. */
export interface ServerKind {
  name: 'clickhouse' | 'postgres';
  start(): Promise<RunningServer>;
}
