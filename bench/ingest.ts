// How fast a call log is read in, with checks, pseudonyms and quarantine, against INSERT … FORMAT CSV of the same rows:
//   npx tsx bench/ingest.ts [--rows 1000000] [--runs 3]
//   npx tsx bench/ingest.ts --gigabytes 5       only reads a file of that size, for its peak memory
// Both are run in turn; medians are printed. The ratio is rows a second of ours to those of the straight insert.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import type { Delivered } from './ingest/deliver';
import { countStraight, insertStraight, writeStored } from './ingest/straight';
import { writeExport } from './ingest/write-export';
import { withOwnStores } from './with-own-stores';

const BAR_RATIO = 0.15;
const AIM_RATIO = 0.4;
const BAR_ROWS = 50_000;
const BAR_MIB = 300;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '3' },
    gigabytes: { type: 'string' },
  },
});

async function deliver(file: string, ...args: string[]): Promise<Delivered> {
  const child = spawn(
    process.execPath,
    // As bin/callcast.mjs sets them for "ingest".
    [
      '--max-semi-space-size=4',
      '--heap-growing-percent=25',
      ...process.execArgv,
      path.join(PROJECT_ROOT, 'bench/ingest/deliver.ts'),
      file,
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, LOG_LEVEL: 'warn' } },
  );
  const closed = once(child, 'close');
  const printed = Buffer.concat(await child.stdout.toArray()).toString();
  await closed;
  const delivered = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Delivered;
  if (delivered.status !== 'done') throw new Error(`The delivery is ${delivered.status}.`);
  return delivered;
}

async function compare(folder: string): Promise<void> {
  const [file, stored] = [path.join(folder, 'export.csv'), path.join(folder, 'stored.csv')];
  const made = await writeExport(file, { rows: Number(values.rows) });
  const first = await deliver(file, 'bench-0');
  await writeStored(first.siteId, stored);
  const ours: Delivered[] = [];
  const straight: number[] = [];
  for (let run = 1; run <= Number(values.runs); run++) {
    straight.push(await insertStraight(stored));
    ours.push(await deliver(file, `bench-${run}`));
    const last = ours.at(-1);
    console.log(
      `run ${run}: straight ${straight.at(-1)?.toFixed(1)} s; ours ${last?.seconds.toFixed(1)} s ` +
        `(${last?.cpuSeconds.toFixed(1)} s of processor), settled in ${last?.settleSeconds.toFixed(1)} s; ` +
        `load ${loadavg()[0]?.toFixed(1)}`,
    );
  }
  const rows = await countStraight();
  const rate = (pick: (delivered: Delivered) => number) => made.rows / median(ours.map(pick));
  const plain = rate(({ seconds }) => seconds);
  const straightRate = rows / median(straight);
  heading(`${count(made.rows)} rows, ${count(made.bytes)} bytes, median of ${values.runs}`);
  console.log(
    `ours              ${count(plain)} rows/s, ratio to ${count(BAR_ROWS)}: ${(plain / BAR_ROWS).toFixed(2)}`,
  );
  console.log(
    `ours, and settled ${count(rate(({ seconds, settleSeconds }) => seconds + settleSeconds))} rows/s`,
  );
  console.log(`straight CSV      ${count(straightRate)} rows/s`);
  console.log(`ratio             ${(plain / straightRate).toFixed(2)} (bar ${BAR_RATIO}, aim ${AIM_RATIO})`);
  console.log(`peak memory       ${Math.max(...ours.map(({ peakMiB }) => peakMiB))} MiB (bar ${BAR_MIB})`);
  console.log(`in quarantine     ${first.quarantined} of ${made.bad} bad rows`);
}

async function readLarge(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes * 3) throw new Error(`${folder} has too little room for ${count(bytes)} bytes.`);
  const file = path.join(folder, 'export.csv');
  const made = await writeExport(file, { bytes });
  const read = await deliver(file, 'bench', 'no-settle');
  heading(`${count(made.rows)} rows, ${count(made.bytes)} bytes`);
  console.log(`read              ${count(made.rows / read.seconds)} rows/s`);
  console.log(
    `peak memory       ${read.peakMiB} MiB, ratio to ${BAR_MIB} MiB: ${(read.peakMiB / BAR_MIB).toFixed(2)}`,
  );
  console.log(`in quarantine     ${read.quarantined} of ${made.bad} bad rows`);
}

function heading(what: string): void {
  console.log(`${what}; ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores`);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-ingest-'));
try {
  await withOwnStores(() =>
    values.gigabytes === undefined ? compare(folder) : readLarge(folder, Number(values.gigabytes) * 1e9),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
