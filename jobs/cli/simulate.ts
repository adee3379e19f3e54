import { type Command, InvalidArgumentError } from 'commander';
import { AppError } from '@/server/errors';
import { addCommand, type CommandContext, type Outcome, runs } from './command';
import type { OneQueueFlags } from './simulating/one-queue';
import { amount, interval, seconds, whole } from './staffing/options';

/** Durations in seconds. */
interface SimulateFlags extends Omit<OneQueueFlags, 'calls' | 'aht' | 'agents'> {
  calls?: number;
  aht?: number;
  agents?: number;
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
    .option('--interval <length>', 'length of an interval, as 15m, 30m or 1h', interval, 1800)
    .option('--aht <duration>', 'mean handle time, as 180, 180s or 3m', seconds)
    .option('--agents <number>', 'agents online', whole)
    .option('--patience <duration>', 'mean patience; without it nobody hangs up', seconds)
    .option('--answer-seconds <duration>', 'limit of the service level', seconds, 20)
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
      several,
      100,
    )
    .option('--seed <number>', 'the same seed gives the same result', whole, 1);
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
  const { calls, aht, agents, interval, hours, answerSeconds, cv, dayCv, patience } = flags;
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
    answerSeconds,
    cv,
    dayCv,
    ...(patience !== undefined && { patience }),
  };
}

/** Intervals of confidence need two. */
function several(text: string): number {
  const value = whole(text);
  if (value >= 2) return value;
  throw new InvalidArgumentError('Give 2 or more.');
}
