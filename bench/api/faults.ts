import { setTimeout as sleep } from 'node:timers/promises';
import { dataPaths } from '@/server/embedded/paths';
import { readStatus } from '@/server/embedded/status';
import type { ExpectedFigures } from '../faults/deliveries';
import { type KeptCommand, keepCommand } from '../faults/kept-command';
import { CallSource } from './call-source';
import { freePort } from './product';
import { receivingSite, type StoredFigures, settledFigures } from './receiving-site';
import { type Receiver, sendCalls } from './send';

const TARGETS = ['web', 'worker', 'clickhouse', 'postgres'] as const;
const FIRST_DAY = Date.parse('2024-02-01T00:00:00Z');
const DAYS_MS = 20 * 86_400_000;
const LONGEST_PAUSE_MS = 1500;

export interface ApiFaultOptions {
  dataDir: string;
  /** programs that send at once */
  senders: number;
  /** requests of each */
  requests: number;
  rowsARequest: number;
  kills: number;
  random: () => number;
}

export interface ApiFaultReport {
  killed: string[];
  /** requests that were sent again because no answer came */
  sentAgain: number;
  rowsSent: number;
  expected: ExpectedFigures;
  found: StoredFigures;
}

/**
 * Sends calls to two web servers of one data directory beside a worker, kills one of them or a store at random moments,
 * sends again what was not acknowledged, waits until all is stored, and compares. The stores of `dataDir` must be migrated,
 * and this process connected to them.
 */
export async function runApiFaults(options: ApiFaultOptions): Promise<ApiFaultReport> {
  const { dataDir, random } = options;
  const code = 'fault-api';
  const { siteId, key } = await receivingSite(code);
  process.env.CALLCAST_API_SPOOL_SECONDS = '1';
  const ports = [await freePort(), await freePort()];
  const web = ports.map((port) =>
    keepCommand(dataDir, ['--import', 'tsx', 'bench/api/serve-routes.ts', '--port', String(port)]),
  );
  const worker = keepCommand(dataDir, ['bin/callcast.mjs', 'worker']);
  try {
    const sources = Array.from(
      { length: options.senders },
      (_, index) =>
        new CallSource({
          name: `s${index}`,
          random,
          corrections: 0.3,
          from: FIRST_DAY,
          to: FIRST_DAY + DAYS_MS,
        }),
    );
    const sent = Promise.all(sources.map((source) => send(source, options, ports, key)));
    const [killed, attempts] = await Promise.all([killSome(options, { web, worker }), sent]);
    const expected = { calls: 0, answered: 0, abandoned: 0, waitSeconds: 0, talkSeconds: 0 };
    for (const source of sources) source.addTo(expected);
    return {
      killed,
      sentAgain: attempts.flat().filter((count) => count > 1).length,
      rowsSent: options.senders * options.requests * options.rowsARequest,
      expected,
      found: await settledFigures(siteId, code),
    };
  } finally {
    await Promise.all([...web, worker].map((process) => process.stop()));
    delete process.env.CALLCAST_API_SPOOL_SECONDS;
  }
}

/** One request after the other, each to another server: what corrects comes after what it corrects. */
async function send(
  source: CallSource,
  { requests, rowsARequest }: ApiFaultOptions,
  ports: readonly number[],
  key: string,
): Promise<number[]> {
  const attempts: number[] = [];
  for (let request = 0; request < requests; request++) {
    const receiver: Receiver = { url: `http://127.0.0.1:${ports[request % ports.length]}`, key };
    const calls = source.take(rowsARequest);
    attempts.push((await sendCalls(receiver, calls.rows)).attempts);
    calls.acknowledged();
  }
  return attempts;
}

async function killSome(
  { dataDir, kills, random }: ApiFaultOptions,
  { web, worker }: { web: readonly KeptCommand[]; worker: KeptCommand },
): Promise<string[]> {
  const killed: string[] = [];
  while (killed.length < kills) {
    await sleep(300 + random() * LONGEST_PAUSE_MS);
    const target = TARGETS[killed.length % TARGETS.length] ?? 'web';
    if (target === 'web') web[Math.floor(random() * web.length)]?.kill();
    else if (target === 'worker') worker.kill();
    else killServer(dataDir, target);
    killed.push(target);
  }
  return killed;
}

function killServer(dataDir: string, server: 'clickhouse' | 'postgres'): void {
  const found = readStatus(dataPaths(dataDir).status)?.servers[server];
  if (found?.state !== 'running' || found.pid === undefined) return;
  try {
    process.kill(found.pid, 'SIGKILL');
  } catch {
    // It ended in between: the supervisor is starting it again.
  }
}
