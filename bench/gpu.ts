import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { PartResult, Problem } from './gpu/part';
import { runPart } from './gpu/part';

/**
 * Trains the global network for many made-up queues on the GPU and on the processor, each in a process of its own, and
 * prints seconds, speed-up and accuracy. `node --import tsx bench/gpu.ts`, or the bundle that scripts/gpu-kit.ts makes.
 *
 * --queues 1000 --days 730 --horizon 7 --seed 1: the problem
 * --steps, --batch: instead of what the product would take
 * --cpu-share 0.1: the processor does this share of the steps, and its time is scaled up; 1 does all
 * --devices gpu,cpu
 */
const { values } = parseArgs({
  options: {
    queues: { type: 'string', default: '1000' },
    days: { type: 'string', default: '730' },
    horizon: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
    steps: { type: 'string' },
    batch: { type: 'string' },
    'cpu-share': { type: 'string', default: '0.1' },
    devices: { type: 'string', default: 'gpu,cpu' },
    part: { type: 'string' },
  },
});

const problem: Problem = {
  queues: Number(values.queues),
  days: Number(values.days),
  horizonDays: Number(values.horizon),
  seed: Number(values.seed),
  steps: values.steps === undefined ? null : Number(values.steps),
  batchSize: values.batch === undefined ? null : Number(values.batch),
};

if (values.part === 'gpu' || values.part === 'cpu') {
  const share = values.part === 'cpu' ? Number(values['cpu-share']) : 1;
  const result = await runPart(values.part, problem, share);
  // Dawn keeps a process alive.
  process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
} else compare(values.devices.split(',').flatMap((device) => runInChild(device) ?? []));

function runInChild(device: string): PartResult | null {
  console.error(`${device}:`);
  const args = [...process.execArgv, ...process.argv.slice(1), '--part', device];
  const { status, stdout } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PartResult;
  console.error(`  ended with ${status}`);
  return null;
}

function compare(results: PartResult[]): void {
  const whole = (result: PartResult) => result.trainSeconds / result.share;
  const { queues, days, horizonDays } = problem;
  console.log(
    `${queues} queues × ${days} days × 48 half hours, ${horizonDays} days ahead; ${availableParallelism()} cores`,
  );
  for (const result of results) {
    const { backend, device, steps, batchSize, share, trainSeconds, forecastSeconds } = result;
    const scaled =
      share < 1 ? ` (${(100 * share).toFixed(0)}% of the steps took ${trainSeconds.toFixed(1)} s)` : '';
    console.log(`${device} (${backend}): ${steps} steps of ${batchSize}, ${result.parameters} parameters`);
    console.log(
      `  training ${whole(result).toFixed(1)} s${scaled}, forecast ${forecastSeconds.toFixed(1)} s, together ${(whole(result) + forecastSeconds).toFixed(1)} s`,
    );
    console.log(
      `  WAPE ${result.wape.toFixed(4)} (median of weeks ${result.medianOfWeeksWape.toFixed(4)}), 80% interval holds ${(100 * result.coverage80).toFixed(1)}%, ${result.peakMemoryMiB.toFixed(0)} MiB`,
    );
  }
  const [gpu, cpu] = results;
  if (gpu && cpu) console.log(`Speed-up of training: ${(whole(cpu) / whole(gpu)).toFixed(1)} ×`);
  console.log(JSON.stringify({ problem, results }));
}
