// A roster for 100 agents, one week, 30-minute intervals, 12 shift types, against OR-Tools:
//   npx tsx bench/schedule.ts [--agents 100] [--seed 1] [--seconds 60] [--peers] [--python .callcast/bench/peers/bin/python]
// Prints the cost of the roster with everybody's name on it, the bound that no roster can beat, the gap between them and
// the seconds; with --peers the same program of counts solved by SCIP (it has no names yet: a bound and a cost that no
// roster has to reach) and the problem planned person by person by CP-SAT, each with the same time and two threads.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkRoster, countStaff } from '@/models/staffing/schedule/check-roster';
import { toInstance } from '@/models/staffing/schedule/instance';
import { buildModel } from '@/models/staffing/schedule/model/build-model';
import { poolsByGroup } from '@/models/staffing/schedule/model/pools';
import { type ScheduleProblem, scheduleProblem } from '@/models/staffing/schedule/problem';
import { solveInThread } from '@/models/staffing/schedule/thread/solve-in-thread';
import { makeProblem } from './schedule/make-problem';

const LIMIT_GAP = 0.02;
const PEER = fileURLToPath(new URL('peers/schedule_ortools.py', import.meta.url));

const { values } = parseArgs({
  options: {
    agents: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    peers: { type: 'boolean', default: false },
    python: { type: 'string', default: '.callcast/bench/peers/bin/python' },
  },
});

const seconds = Number(values.seconds);
const problem = scheduleProblem.parse(
  makeProblem({ agents: Number(values.agents), seed: Number(values.seed) }),
);
const need = problem.requirement.map(({ people }) => people.reduce((sum, one) => sum + one, 0) / 2);
console.error(
  `${problem.people.length} agents, ${problem.days} days, ${problem.intervalMinutes} min, ${problem.shiftTypes.length} shift types, ${need.map(Math.round).join(' + ')} agent-hours needed`,
);

const before = process.cpuUsage();
const solution = await solveInThread(problem, { timeLimitSeconds: seconds, gap: 0.005 });
const { user, system } = process.cpuUsage(before);
console.error(
  `${((user + system) / 1e6).toFixed(1)} s of processor time: less than the seconds means that others had the machine`,
);
requireSound(problem, solution);
const rows = [
  row('callcast (HiGHS, named)', solution.cost.total, solution.bound, solution.seconds),
  ...(values.peers ? peers(problem) : []),
];
console.error(rows.map(({ words }) => words).join('\n'));
console.error(
  `Limit ${(100 * LIMIT_GAP).toFixed(0)}% in ${seconds} s: ${solution.gap <= LIMIT_GAP ? 'kept' : 'MISSED'}`,
);
process.exitCode = solution.gap <= LIMIT_GAP ? 0 : 1;

function row(name: string, cost: number | null, bound: number | null, took: number) {
  const gap = cost !== null && bound !== null ? `${((100 * (cost - bound)) / cost).toFixed(2)}%` : '–';
  const amount = (value: number | null) => (value === null ? '–' : value.toFixed(0));
  const ratio = cost === null ? '–' : (cost / solution.cost.total).toFixed(3);
  return {
    words: `${name.padEnd(36)} cost ${amount(cost)}  bound ${amount(bound)}  gap ${gap}  ${took.toFixed(1)} s  cost/callcast ${ratio}`,
  };
}

/** The roster is what it says: no rule broken, the staff counted minute by minute. */
function requireSound(asked: ScheduleProblem, made: typeof solution): void {
  const broken = checkRoster(asked, made.shifts);
  if (broken.length > 0) throw new Error(`The roster breaks ${broken.length} rules: ${broken[0]?.words}`);
  countStaff(asked, made.shifts).forEach((ofGroup, group) => {
    ofGroup.forEach((there, at) => {
      if (Math.abs(there - (made.staff[group]?.[at] ?? 0)) > 1e-6)
        throw new Error('The staff is not what was said.');
    });
  });
}

function peers(asked: ScheduleProblem) {
  const folder = mkdtempSync(join(tmpdir(), 'callcast-schedule-'));
  try {
    writeFileSync(join(folder, 'problem.json'), JSON.stringify(asked));
    writeFileSync(join(folder, 'counts.json'), JSON.stringify(countsProgram(asked)));
    return (['counts', 'people'] as const).map((kind) => {
      const { stdout, stderr, status } = spawnSync(values.python, [PEER, kind, folder, String(seconds)], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      const told: { name: string; cost: number | null; bound: number | null; seconds: number } =
        JSON.parse(stdout);
      return row(told.name, told.cost, told.bound, told.seconds);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The program of counts as plain arrays. */
function countsProgram(asked: ScheduleProblem) {
  const instance = toInstance(asked);
  const everybody = instance.people.map(({ index }) => index);
  const nobody = instance.groups.map(() => new Float64Array(instance.intervals));
  const data = buildModel(instance, poolsByGroup(instance, everybody, 3), nobody).model.data(false);
  const plain = (array: Iterable<number>) =>
    Array.from(array, (value) => (Number.isFinite(value) ? value : value > 0 ? 1e30 : -1e30));
  return {
    cost: plain(data.colCost),
    upper: plain(data.colUpper),
    whole: plain(data.integrality ?? []),
    rowLower: plain(data.rowLower),
    rowUpper: plain(data.rowUpper),
    starts: plain(data.matrix.starts),
    indices: plain(data.matrix.indices),
    values: plain(data.matrix.values),
  };
}
