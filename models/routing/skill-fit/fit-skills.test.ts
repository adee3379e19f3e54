import { expect, test } from 'vitest';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { times } from '../testing/way-of';
import { NO_MOMENTS } from '../way';
import { fitSkills } from './fit-skills';
import type { SkillCell } from './skill-cell';

/** Standard normal, by Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

interface Told {
  group: string;
  calls: number;
  handle: number;
  queue?: string;
  hours?: number;
  passed?: number;
}
const cellOf = ({ group, calls, handle, queue = 'q', hours = 0, passed = 0 }: Told): SkillCell => ({
  ...{ group, queue, hours, calls, passed, intent: 'bill', known: 0, repeated: 0, sentiment: NO_MOMENTS },
  handle: times(calls, handle),
});
const handleOf = (cells: readonly Told[], group: string) =>
  fitSkills(cells.map(cellOf)).find((fit) => fit.group === group)?.measures.handle;

test('a group with the harder calls is not the slower one', () => {
  // North is as fast as South on either kind, but takes mostly the long ones.
  const cells: Told[] = [
    { group: 'North', calls: 900, handle: 600, queue: 'hard' },
    { group: 'North', calls: 100, handle: 200, queue: 'easy' },
    { group: 'South', calls: 100, handle: 600, queue: 'hard' },
    { group: 'South', calls: 900, handle: 200, queue: 'easy' },
  ];
  expect(handleOf(cells, 'North')).toMatchObject({ verdict: 'alike', compared: 1000 });
  expect(handleOf(cells, 'North')?.difference.mean).toBeCloseTo(0, 6);
});

test('a group that is faster on the same calls is found better, by about as much', () => {
  const cells: Told[] = [
    { group: 'North', calls: 800, handle: 240 },
    { group: 'South', calls: 800, handle: 300 },
    { group: 'East', calls: 800, handle: 300 },
  ];
  const north = handleOf(cells, 'North');
  expect(north?.verdict).toBe('better');
  expect(north?.difference.mean).toBeGreaterThan(-60);
  expect(north?.difference.mean).toBeLessThan(-50);
  expect(handleOf(cells, 'South')?.verdict).toBe('worse');
});

test('few calls are drawn towards no difference further than many, and none to compare with gives none', () => {
  const many: Told[] = [
    { group: 'North', calls: 2000, handle: 240 },
    { group: 'South', calls: 2000, handle: 300 },
    { group: 'East', calls: 2000, handle: 330 },
  ];
  const cells = [...many, { group: 'West', calls: 12, handle: 150 }];
  const [west, north] = [handleOf(cells, 'West'), handleOf(cells, 'North')];
  expect(west?.weight).toBeLessThan(north?.weight ?? 0);
  expect(Math.abs(west?.difference.mean ?? 0)).toBeLessThan(140);
  expect(handleOf([{ group: 'North', calls: 500, handle: 240 }], 'North')).toBeNull();
});

test('groups that differ by nothing but chance are called alike nearly always', () => {
  const random = seededRandom(11);
  const draw = (mean: number, deviation: number, n: number) => {
    const values = Array.from({ length: n }, () => mean + deviation * normal(random));
    return {
      n,
      sum: values.reduce((sum, value) => sum + value, 0),
      squares: values.reduce((sum, value) => sum + value * value, 0),
    };
  };
  let called = 0;
  for (let trial = 0; trial < 60; trial += 1) {
    const cells = ['A', 'B', 'C', 'D'].flatMap((group) =>
      [0, 1, 2].map(
        (hours): SkillCell => ({
          ...cellOf({ group, calls: 80, handle: 0, hours }),
          handle: draw(300, 150, 80),
        }),
      ),
    );
    called += fitSkills(cells).filter(({ measures }) => measures.handle?.verdict !== 'alike').length;
  }
  expect(called / 240).toBeLessThan(0.08);
});

test('two groups that mirror each other over many intents, by chance alone, are hardly ever called different', () => {
  const random = seededRandom(21);
  const cells = Array.from({ length: 40 }, (_, index) => `intent ${index}`).flatMap((intent) =>
    ['A', 'B'].map((group): SkillCell => {
      const values = Array.from({ length: 60 }, () => 300 + 150 * normal(random));
      const sum = values.reduce((all, value) => all + value, 0);
      const handle = { n: 60, sum, squares: values.reduce((all, value) => all + value * value, 0) };
      return { ...cellOf({ group, calls: 60, handle: 0 }), intent, handle };
    }),
  );
  const called = fitSkills(cells).filter(({ measures }) => measures.handle?.verdict !== 'alike');
  expect(called.length).toBeLessThanOrEqual(2);
});
