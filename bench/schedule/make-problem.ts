import type { ScheduleProblemInput, ShiftTypeRule } from '@/models/staffing/schedule/problem';
import { seededRandom } from '@/models/staffing/schedule/roster/random';

const DAYS = 7;
const INTERVAL_MINUTES = 30;
const PER_DAY = 1440 / INTERVAL_MINUTES;
const START = '2026-11-23';

/** Share of a day's calls by hour at a bank's line: a peak at ten, a dip at one, a second one at three. */
const DAY_SHAPE = [
  0, 0, 0, 0, 0, 0, 0.1, 0.35, 0.7, 0.95, 1, 0.95, 0.8, 0.75, 0.85, 0.9, 0.8, 0.65, 0.45, 0.35, 0.25, 0.15, 0,
  0,
];
/** Monday first. */
const WEEK_SHAPE = [1.12, 1.0, 0.96, 0.95, 1.0, 0.45, 0.3];
const QUEUES = [
  { queue: 'Service', peak: 37, late: 1 },
  { queue: 'Cards', peak: 16, late: 1.5 },
];

/** A problem like a bank's: everything but its size is fixed, noise included. */
export function makeProblem({ agents, seed }: { agents: number; seed: number }): ScheduleProblemInput {
  const random = seededRandom(seed);
  const scale = agents / 100;
  return {
    start: START,
    days: DAYS,
    intervalMinutes: INTERVAL_MINUTES,
    requirement: QUEUES.map(({ queue, peak, late }) => ({
      queue,
      people: Array.from({ length: DAYS * PER_DAY }, (_, at) => {
        const hour = Math.floor((at % PER_DAY) / 2);
        const shape = (DAY_SHAPE[hour] ?? 0) * (hour >= 18 ? late : 1);
        const noise = 1 + 0.06 * (random() + random() + random() - 1.5);
        return (
          Math.round(100 * scale * peak * shape * (WEEK_SHAPE[Math.floor(at / PER_DAY)] ?? 1) * noise) / 100
        );
      }),
    })),
    shiftTypes: SHIFT_TYPES,
    groups: [
      { name: 'Service', queues: ['Service'], hourCost: 28 },
      { name: 'Cards', queues: ['Cards'], hourCost: 30 },
      { name: 'Both', queues: ['Service', 'Cards'], hourCost: 33 },
    ],
    people: makePeople(agents, random),
  };
}

function makePeople(agents: number, random: () => number): ScheduleProblemInput['people'] {
  return Array.from({ length: agents }, (_, at) => {
    const share = (at + 0.5) / agents;
    const group = share < 0.55 ? 'Service' : share < 0.8 ? 'Cards' : 'Both';
    const contract = CONTRACTS[Math.floor(random() * CONTRACTS.length)] ?? CONTRACTS[0];
    const isAway = random() < 0.08;
    const awayOn = Math.floor(random() * 5);
    return {
      id: `a${at + 1}`,
      name: `Agent ${at + 1}`,
      group,
      ...contract,
      ...(isAway ? { off: [`2026-11-${23 + awayOn}`], minMinutes: 0 } : {}),
    };
  });
}

const CONTRACTS = [
  { minMinutes: 2100, maxMinutes: 2400, maxDays: 5 },
  { minMinutes: 2100, maxMinutes: 2400, maxDays: 5 },
  { minMinutes: 2100, maxMinutes: 2400, maxDays: 5 },
  { minMinutes: 960, maxMinutes: 1200, maxDays: 5 },
  { minMinutes: 1500, maxMinutes: 1800, maxDays: 4 },
];

type Break = ShiftTypeRule['breaks'][number];

const rest = (after: number): Break => ({
  name: 'Rest',
  minutes: 15,
  paid: true,
  earliestAfter: after,
  latestAfter: after + 60,
});
const lunch = (after: number): Break => ({
  name: 'Lunch',
  minutes: 30,
  paid: false,
  earliestAfter: after,
  latestAfter: after + 120,
});

const WEEK = [1, 2, 3, 4, 5];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

function type(
  id: string,
  [first, last]: readonly [number, number],
  hours: number,
  weekdays: number[],
  breaks: Break[],
): ShiftTypeRule {
  return {
    id,
    name: id,
    firstStart: first * 60,
    lastStart: last * 60,
    startEvery: 30,
    minutes: hours * 60,
    weekdays,
    breaks,
  };
}

const LONG = [rest(90), lunch(180), rest(360)];
const SHIFT_TYPES: ShiftTypeRule[] = [
  type('early', [6, 8], 8.5, EVERY_DAY, LONG),
  type('day', [8, 10], 8.5, WEEK, LONG),
  type('late', [11, 13.5], 8.5, EVERY_DAY, LONG),
  type('long day', [7, 10], 10.5, WEEK, [rest(120), lunch(240), rest(450)]),
  type('long late', [10, 11.5], 10.5, EVERY_DAY, [rest(120), lunch(240), rest(450)]),
  type('nine hours', [7, 11], 9.5, WEEK, LONG),
  type('six morning', [7, 9], 6, EVERY_DAY, [rest(120)]),
  type('six afternoon', [12, 16], 6, EVERY_DAY, [rest(120)]),
  type('four morning', [8, 10], 4, WEEK, [rest(90)]),
  type('four noon', [10, 14], 4, WEEK, [rest(90)]),
  type('four evening', [15, 18], 4, EVERY_DAY, [rest(90)]),
  type('weekend five', [8, 15], 5, [6, 7], [rest(120)]),
];
