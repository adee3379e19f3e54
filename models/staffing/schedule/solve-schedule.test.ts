import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRoster, countStaff } from './check-roster';
import { type ScheduleProblem, type ScheduleProblemInput, scheduleProblem } from './problem';
import { solveSchedule } from './solve-schedule';
import { cheapestByHand } from './testing/cheapest-by-hand';
import { needOf, smallProblem } from './testing/small-problem';

const QUICK = { timeLimitSeconds: 60, gap: 1e-4 };

/** Random weeks of a few people whose rules get into each other's way. */
const problems: fc.Arbitrary<ScheduleProblem> = fc
  .record({
    need: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 24, maxLength: 24 }),
    other: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 24, maxLength: 24 }),
    lateStart: fc.integer({ min: 12, max: 22 }),
    people: fc.array(
      fc.record({
        group: fc.constantFrom('One', 'Both'),
        minMinutes: fc.constantFrom(0, 600, 1200),
        maxMinutes: fc.constantFrom(480, 960, 1440, 2400),
        maxDays: fc.integer({ min: 1, max: 5 }),
        minRest: fc.constantFrom(0, 480, 660, 900),
        off: fc.subarray(['2026-11-24', '2026-11-25']),
        isBound: fc.boolean(),
      }),
      { minLength: 1, maxLength: 20 },
    ),
  })
  .map(({ need, other, lateStart, people }) =>
    scheduleProblem.parse({
      ...smallProblem(),
      days: 4,
      requirement: [
        { queue: 'Service', people: needOf(4, (hour) => need[hour] ?? 0) },
        { queue: 'Cards', people: needOf(4, (hour) => other[hour] ?? 0) },
      ],
      shiftTypes: [
        ...smallProblem().shiftTypes,
        {
          id: 'late',
          name: 'Late',
          firstStart: lateStart * 60,
          lastStart: lateStart * 60,
          minutes: 360,
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          breaks: [{ name: 'Rest', minutes: 15, paid: true, earliestAfter: 120, latestAfter: 200 }],
        },
      ],
      groups: [
        { name: 'One', queues: ['Service'], hourCost: 20 },
        { name: 'Both', queues: ['Service', 'Cards'], hourCost: 25 },
      ],
      people: people.map(({ isBound, ...person }, at) => ({
        ...person,
        id: `p${at}`,
        name: `Person ${at}`,
        available: isBound
          ? { mon: [['07:00', '19:00']], tue: [['07:00', '30:00']], wed: [['12:00', '30:00']] }
          : null,
      })),
    } satisfies ScheduleProblemInput),
  );

describe('a roster', () => {
  it('breaks no rule, covers what it says, and costs no less than its bound, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const solution = await solveSchedule(problem, { timeLimitSeconds: 2, gap: 0.01 });
        expect(checkRoster(problem, solution.shifts)).toEqual([]);
        const counted = countStaff(problem, solution.shifts);
        counted.forEach((ofGroup, group) => {
          ofGroup.forEach((there, at) => {
            expect(solution.staff[group]?.[at]).toBeCloseTo(there, 6);
          });
        });
        expect(solution.cost.total).toBeGreaterThanOrEqual(solution.bound - 1e-6);
      }),
      { numRuns: 12, seed: 5 },
    );
  });

  it('is the cheapest there is, where all can be tried', async () => {
    for (const need of [1, 2, 3]) {
      const problem = smallProblem({
        days: 2,
        requirement: [
          { queue: 'Service', people: needOf(2, (hour, day) => (hour >= 9 && hour < 18 ? need - day : 0)) },
        ],
        people: ['Anna', 'Ben'].map((name) => ({
          id: name,
          name,
          group: 'Team',
          minMinutes: 0,
          maxMinutes: 960,
        })),
      });
      const solution = await solveSchedule(problem, QUICK);
      expect(solution.cost.total).toBeCloseTo(cheapestByHand(problem), 4);
      expect(solution.gap).toBeLessThan(0.001);
    }
  });

  it('counts many people as few, and stays within a hair of planning each', async () => {
    const people = Array.from({ length: 30 }, (_, at) => ({
      id: `p${at}`,
      name: `Person ${at}`,
      group: 'Team',
      minMinutes: 1920,
      maxMinutes: 2400,
    }));
    const problem = smallProblem({
      people,
      requirement: [
        { queue: 'Service', people: needOf(5, (hour, day) => (hour >= 8 && hour < 19 ? 18 + 3 * day : 0)) },
      ],
    });
    const solution = await solveSchedule(problem, { timeLimitSeconds: 120, gap: 0.015 });
    expect(checkRoster(problem, solution.shifts)).toEqual([]);
    expect(solution.gap).toBeLessThan(0.02);
  });

  it('says in words what cannot be met, and by which rule', async () => {
    const early = await solveSchedule(
      smallProblem({
        requirement: [{ queue: 'Service', people: needOf(5, (hour) => (hour === 6 ? 3 : 0)) }],
      }),
      QUICK,
    );
    expect(early.unmet[0]).toMatchObject({ cause: 'no_shift', people: 3, fromMinute: 360, toMinute: 420 });
    expect(early.unmet[0]?.why).toBe('no shift type covers it: the earliest starts at 08:00');

    const many = await solveSchedule(
      smallProblem({
        requirement: [{ queue: 'Service', people: needOf(5, (hour) => (hour === 11 ? 9 : 0)) }],
      }),
      QUICK,
    );
    expect(many.unmet[0]).toMatchObject({
      cause: 'too_few',
      why: 'only 3 people can work then, and all of them do',
    });

    const foreign = await solveSchedule(
      smallProblem({ requirement: [{ queue: 'Loans', people: needOf(5, (hour) => (hour === 11 ? 1 : 0)) }] }),
      QUICK,
    );
    expect(foreign.unmet[0]).toMatchObject({ cause: 'no_skill' });
    expect(foreign.contradictions.map(({ words }) => words)).toContain('No group takes calls of “Loans”.');
  });

  it('names what contradicts itself before it solves', async () => {
    const { contradictions, shifts } = await solveSchedule(
      smallProblem({
        people: [
          {
            id: 'a',
            name: 'Anna',
            group: 'Team',
            minMinutes: 1200,
            available: { mon: [['07:00', '20:00']] },
          },
        ],
      }),
      QUICK,
    );
    expect(contradictions[0]?.words).toMatch(/^Anna has a minimum of 14\.3 h but can work 8 h at most/);
    expect(shifts).toHaveLength(1);
  });

  it('refuses breaks that could be at the same time, and needs that do not fit the days', async () => {
    const problem = smallProblem();
    const breaks = [
      { name: 'Tea', minutes: 60, paid: true, earliestAfter: 120, latestAfter: 240 },
      { name: 'Lunch', minutes: 60, paid: false, earliestAfter: 180, latestAfter: 300 },
    ];
    const shiftTypes = problem.shiftTypes.map((type) => ({ ...type, breaks }));
    await expect(solveSchedule({ ...problem, shiftTypes }, QUICK)).rejects.toThrow(
      '“Lunch” of “Day” may begin 03:00 after',
    );
    await expect(solveSchedule({ ...problem, days: 4 }, QUICK)).rejects.toThrow(
      'has 120 values; 4 days have 96 intervals',
    );
  });

  it('tells how far it is, and hands over the best so far when it is stopped', async () => {
    const told: number[] = [];
    const solution = await solveSchedule(smallProblem(), {
      ...QUICK,
      onProgress: ({ cost }) => told.push(cost ?? 0),
      isStopped: () => true,
    });
    expect(told.length).toBeGreaterThan(0);
    expect(solution.isStopped).toBe(true);
    expect(checkRoster(smallProblem(), solution.shifts)).toEqual([]);
  });

  it('shares late shifts evenly where that costs nothing', async () => {
    const problem = smallProblem({
      requirement: [{ queue: 'Service', people: needOf(5, (hour) => (hour >= 8 && hour < 22 ? 10 : 0)) }],
      shiftTypes: [
        ...smallProblem().shiftTypes,
        {
          id: 'late',
          name: 'Late',
          firstStart: 780,
          lastStart: 780,
          minutes: 480,
          weekdays: [1, 2, 3, 4, 5],
          breaks: [],
        },
      ],
      people: Array.from({ length: 20 }, (_, at) => ({
        id: `p${at}`,
        name: `Person ${at}`,
        group: 'Team',
        minRest: 600,
      })),
    });
    const { fairness } = await solveSchedule(problem, { timeLimitSeconds: 40, gap: 0.02 });
    const [least = 0, most = 0] = fairness[0]?.late ?? [];
    expect(most - least).toBeLessThanOrEqual(1);
    expect(most).toBeGreaterThan(0);
  });
});
