// How long the forecasts of the command line take, and how much memory:
//   npx tsx bench/forecast-speed.ts [--queues 200] [--runs 3]
// Two years at 30 minutes, five weeks ahead, on generated queues that have the shape of the bank the repository ships.
// Prints the seconds of the whole command, its start included: for one queue (limit 3 s), and for all.
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

const { values } = parseArgs({
  options: { queues: { type: 'string', default: '200' }, runs: { type: 'string', default: '3' } },
});

function forecastOf(folder: string, queues: number): Promise<CommandRun> {
  const input = join(folder, `${queues}.csv`);
  writeSyntheticQueues(input, anonymousBank(), { queues, days: DAYS, seed: 1 });
  const args = ['--input', input, '--interval', '30m', '--horizon', String(FIVE_WEEKS)];
  return runCommand(
    process.execPath,
    [CALLCAST, 'forecast', ...args, '--output', join(folder, 'out.csv')],
    7200,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'callcast-speed-'));
try {
  console.log(`${availableParallelism()} cores (${cpus()[0]?.model}), Node ${process.version}`);
  const runs: CommandRun[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) runs.push(await forecastOf(folder, 1));
  runs.sort((one, other) => one.seconds - other.seconds);
  const median = runs[Math.floor(runs.length / 2)];
  if (median) {
    const seconds = runs.map((run) => run.seconds.toFixed(2)).join(', ');
    console.log(
      `One queue: ${seconds} s; median ${(median.seconds / LIMIT_SECONDS).toFixed(2)} of the limit;`,
    );
    console.log(`  peak memory ${median.peakMebibytes.toFixed(0)} MiB`);
  }
  const all = await forecastOf(folder, Number(values.queues));
  console.log(
    `${values.queues} queues: ${all.seconds.toFixed(1)} s, peak memory ${all.peakMebibytes.toFixed(0)} MiB`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
