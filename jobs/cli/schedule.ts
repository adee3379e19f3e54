import type { Command } from 'commander';
import type { ScheduleProgress, ScheduleSolution } from '@/models/staffing/schedule/solve-schedule';
import { addCommand, type CommandContext, type Outcome, runs } from './command';

interface ScheduleFlags {
  timeLimit: string;
  gap: string;
  out?: string;
}

/** `callcast schedule`: a problem in JSON in, a roster out; needs no database. */
export function registerSchedule(program: Command): void {
  const command = addCommand(
    program,
    'schedule',
    'make a roster for a problem in JSON (docs/DATA.md has the format)',
  )
    .argument('<problem.json>', 'need, shift types, groups and people')
    .option('--time-limit <duration>', 'end with the best so far after this long: 60s, 5m', '60s')
    .option('--gap <share>', 'good enough: within this share of the best possible', '0.02')
    .option('--out <file>', 'write the roster as .csv or .ics');
  runs<ScheduleFlags>(command, schedule);
}

async function schedule(
  { json }: CommandContext,
  flags: ScheduleFlags,
  [file = '']: string[],
): Promise<Outcome> {
  const { readProblem, secondsOf, shareOf } = await import('./scheduling/read-problem');
  const { solveInThread } = await import('@/models/staffing/schedule/thread/solve-in-thread');
  const { writeRoster } = await import('./scheduling/write-roster');
  const problem = await readProblem(file);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const solution = await solveInThread(problem, {
    timeLimitSeconds: secondsOf(flags.timeLimit),
    gap: shareOf(flags.gap),
    signal: stop.signal,
    onProgress: progressLines(json),
  }).finally(() => process.off('SIGINT', onSignal).off('SIGTERM', onSignal));
  if (flags.out) await writeRoster(flags.out, problem, solution.shifts);
  const { describe } = await import('./scheduling/describe-roster');
  return { text: describe(problem, solution, flags.out ?? null), data: dataOf(solution) };
}

function dataOf(solution: ScheduleSolution): unknown {
  return { ...solution, status: solution.isStopped ? 'stopped' : 'done' };
}

/** One line on stderr whenever the best cost or the bound has moved; a line a second at most. */
function progressLines(json: boolean): (progress: ScheduleProgress) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  let told = '';
  const amount = (value: number | null) => (value === null ? '?' : Math.round(value).toLocaleString('en'));
  return ({ stage, seconds, cost, bound }) => {
    const line = `${stage}: best ${amount(cost)}, nothing below ${amount(bound)}`;
    if (json || line === told || seconds - toldAt < 1) return;
    told = line;
    toldAt = seconds;
    console.error(`${seconds.toFixed(0).padStart(4)} s  ${line}`);
  };
}
