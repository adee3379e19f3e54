// Many rounds of SIGKILL of the embedded servers' processes, at random moments, with writers running.
//   npx tsx bench/faults-servers.ts [rounds, default 100]
// Prints one line a round and, at the end, how many rows were acknowledged and how many of those are missing (must be 0).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataPaths } from '@/server/embedded/paths';
import { readStatus } from '@/server/embedded/status';
import { AcknowledgedWriter } from '@/server/testing/acknowledged-writer';
import { postgresKeeperOf, processesOf, until } from '@/server/testing/processes';
import { startServiceHolder } from '@/server/testing/service-holder';

const rounds = Number(process.argv[2] ?? 100);
const dataDir = mkdtempSync(path.join(tmpdir(), 'callcast-faults-'));
const status = dataPaths(dataDir).status;

const VICTIMS: Record<string, () => number> = {
  clickhouse: () => readStatus(status)?.servers.clickhouse.pid ?? 0,
  postgres: () => readStatus(status)?.servers.postgres.pid ?? 0,
  'postgres keeper': () => postgresKeeperOf(dataDir),
  supervisor: () => readStatus(status)?.pid ?? 0,
};
const names = Object.keys(VICTIMS);

const holder = await startServiceHolder({ dataDir, graceMs: 200 });
const clickhouse = new URL(holder.clickhouseUrl);
clickhouse.pathname = '/default';
const writer = new AcknowledgedWriter(holder.databaseUrl, clickhouse.href);
await writer.start();

const recoveries: number[] = [];
for (let round = 1; round <= rounds; round++) {
  await writer.progress(1);
  await sleep(Math.random() * 300);
  const name = names[Math.floor(Math.random() * names.length)] ?? 'clickhouse';
  const since = Date.now();
  if (!kill(VICTIMS[name]?.() ?? 0)) continue;
  await writer.progress(5);
  recoveries.push(Date.now() - since);
  console.log(
    `${String(round).padStart(4)}  ${name.padEnd(16)} writing again after ${Date.now() - since} ms`,
  );
}

const missing = await writer.finish();
recoveries.sort((a, b) => a - b);
console.log({
  rounds: recoveries.length,
  acknowledged: {
    postgres: writer.acknowledged.postgres.length,
    clickhouse: writer.acknowledged.clickhouse.length,
  },
  missing: { postgres: missing.postgres.length, clickhouse: missing.clickhouse.length },
  medianRecoveryMs: recoveries[Math.floor(recoveries.length / 2)],
  longestRecoveryMs: recoveries.at(-1),
});
holder.process.kill('SIGKILL');
await until(() => processesOf(dataDir).length === 0);
rmSync(dataDir, { recursive: true, force: true });
process.exitCode = missing.postgres.length + missing.clickhouse.length === 0 ? 0 : 1;

/** False when that process had just ended anyway. */
function kill(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
