// How long the forecasts of the command line take, and how much memory:
//   npx tsx bench/forecast-speed.ts [--queues 200] [--runs 3] [--peers]
// Two years at 30 minutes, five weeks ahead, on generated queues that have the shape of the bank the repository ships.
// Prints the seconds of the whole command, its start included: for one queue (limit 3 s; with
// --peers also theirs), and for all.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { anonymousBank } from './forecast/anonymous-bank';
import { type CommandRun, runCommand } from './forecast/run-command';
import { writeSyntheticQueues } from './forecast/synthetic-queues';

const LIMIT_SECONDS = 3;
const DAYS = 730;
const FIVE_WEEKS = 5 * 7 * 48;
const CALLCAST = fileURLToPath(new URL('../bin/callcast.mjs', import.meta.url));

const PYTHON = fileURLToPath(new URL('../.callcast/bench/peers/bin/python', import.meta.url));
const PEER = fileURLToPath(new URL('peers/forecast.py', import.meta.url));
const PEER_LIMIT_SECONDS = 600;
const PEERS = [
  'median-6-weeks',
  'sf-mstl-autoets',
  'sf-mstl-autoarima',
  'sf-mfles',
  'prophet',
  'r-mstl-ets',
  'r-mstl-arima',
];

const { values } = parseArgs({
  options: {
    queues: { type: 'string', default: '200' },
    runs: { type: 'string', default: '3' },
    peers: { type: 'boolean', default: false },
  },
});

function write(folder: string, queues: number): string {
  const path = join(folder, `${queues}.csv`);
  writeSyntheticQueues(path, anonymousBank(), { queues, days: DAYS, seed: 1 });
  return path;
}

/** Callcast, or a peer of bench/peers by its name. */
function forecastOf(input: string, peer?: string): Promise<CommandRun> {
  const options = ['--input', input, '--interval', '30m', '--horizon', String(FIVE_WEEKS)];
  const output = ['--output', `${input}.out`];
  return peer
    ? runCommand(PYTHON, [PEER, '--method', peer, ...options, ...output], PEER_LIMIT_SECONDS)
    : runCommand(process.execPath, [CALLCAST, 'forecast', ...options, ...output], 7200);
}

function say(name: string, { seconds, cpuSeconds, peakMebibytes }: CommandRun): void {
  const memory = peakMebibytes.toFixed(0);
  console.log(`| ${name} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${memory} |`);
}

const folder = mkdtempSync(join(tmpdir(), 'callcast-speed-'));
try {
  console.log(`${availableParallelism()} cores (${cpus()[0]?.model}), Node ${process.version}\n`);
  console.log('| two years at 30 min, five weeks ahead | seconds | CPU seconds | peak MiB |');
  console.log('| --- | --- | --- | --- |');
  const one = write(folder, 1);
  const runs: CommandRun[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) runs.push(await forecastOf(one));
  runs.sort((first, second) => first.seconds - second.seconds);
  const median = runs[Math.floor(runs.length / 2)];
  if (median) say(`callcast, one queue (limit ${LIMIT_SECONDS} s; median of ${runs.length})`, median);
  for (const peer of values.peers ? PEERS : []) {
    try {
      say(peer, await forecastOf(one, peer));
    } catch (error) {
      console.log(`| ${peer} | ${error instanceof Error ? error.message : error} | | |`);
    }
  }
  if (Number(values.queues) > 0) {
    say(`callcast, ${values.queues} queues`, await forecastOf(write(folder, Number(values.queues))));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
