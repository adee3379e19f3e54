import { type Command, InvalidArgumentError } from 'commander';
import { AppError } from '@/server/errors';
import { addCommand, type CommandContext, type Outcome, runs } from './command';
import type { OneQueueFlags } from './simulating/one-queue';

interface SimulateFlags
  extends Partial<Omit<OneQueueFlags, 'hours' | 'interval' | 'answer' | 'cv' | 'dayCv'>> {
  interval: string;
  hours: number;
  answer: number;
  cv: number;
  dayCv: number;
  file?: string;
  required?: boolean;
  replications: number;
  seed: number;
}

/** `callcast simulate`: a call center of one queue by flags, or of any shape by a file; needs no database. */
export function registerSimulate(program: Command): void {
  const command = addCommand(
    program,
    'simulate',
    'simulate a call center: one queue by flags, or queues, groups, skills and transfers by --file (docs/DATA.md)',
  )
    .option('--calls <number>', 'calls of an interval', amount)
    .option('--interval <length>', 'length of an interval, as 15m, 30m or 1h', '30m')
    .option('--aht <seconds>', 'mean handle time', amount)
    .option('--agents <number>', 'agents online', whole(0))
    .option('--patience <seconds>', 'mean patience; without it nobody hangs up', amount)
    .option('--answer <seconds>', 'limit of the service level', amount, 20)
    .option(
      '--cv <ratio>',
      'standard deviation / mean of handle times: 1 exponential, else lognormal',
      amount,
      1,
    )
    .option('--day-cv <ratio>', 'how much days differ: standard deviation / mean of their calls', amount, 0)
    .option('--hours <number>', 'how long a replication is, after a warm-up to the steady state', amount, 8)
    .option('--file <model.json>', 'simulate the call center of this file instead')
    .option('--required', 'with --file: search the agents that keep the targets of its queues')
    .option(
      '--replications <number>',
      'independent runs (with --required: of each staffing tried)',
      whole(2),
      100,
    )
    .option('--seed <number>', 'the same seed gives the same result', whole(0), 1);
  runs<SimulateFlags>(command, run);
}

async function run(_: CommandContext, flags: SimulateFlags): Promise<Outcome> {
  const { untilStopped } = await import('./until-stopped');
  const { showProgress } = await import('./show-progress');
  const onProgress = (done: number, total: number) =>
    showProgress({ stage: 'simulated', done, total, detail: '', secondsLeft: null });
  try {
    return await untilStopped(
      (signal) =>
        outcomeOf(flags, { signal, onProgress, seed: flags.seed, replications: flags.replications }),
      'Stopped before it was done.',
    );
  } finally {
    showProgress(null);
  }
}

interface Options {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
  seed: number;
  replications: number;
}

async function outcomeOf(flags: SimulateFlags, options: Options): Promise<Outcome> {
  if (flags.file === undefined) {
    const { simulateOneQueue } = await import('./simulating/one-queue');
    return simulateOneQueue(asOneQueue(flags), options);
  }
  if (flags.calls !== undefined || flags.aht !== undefined || flags.agents !== undefined) {
    throw new AppError('invalid_input', 'A model comes from --file or from flags, not from both.', {
      hint: 'Leave out --calls, --aht and --agents, or --file.',
    });
  }
  const { simulateFile, requiredOfFile } = await import('./simulating/model-of-file');
  return flags.required ? requiredOfFile(flags.file, options) : simulateFile(flags.file, options);
}

function asOneQueue(flags: SimulateFlags): OneQueueFlags {
  const { calls, aht, agents, interval, hours, answer, cv, dayCv, patience } = flags;
  if (calls === undefined || aht === undefined || agents === undefined) {
    throw new AppError('invalid_input', 'One queue needs --calls, --aht and --agents; several need --file.', {
      hint: 'As: callcast simulate --calls 100 --interval 30m --aht 180 --agents 14',
    });
  }
  return {
    calls,
    aht,
    agents,
    interval,
    hours,
    answer,
    cv,
    dayCv,
    ...(patience !== undefined && { patience }),
  };
}

function amount(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new InvalidArgumentError('Give a number, 0 or more.');
}

function whole(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`Give a whole number, ${least} or more.`);
  };
}
