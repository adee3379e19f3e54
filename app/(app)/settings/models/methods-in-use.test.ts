import { expect, it } from 'vitest';
import { methodsInUse } from './methods-in-use';

const naive = { candidate: 'seasonal-naive', plainName: 'last week repeated' };
const median = { candidate: 'median-of-weeks', plainName: 'the median of the last six weeks' };

const of = (name: string, methods: ((typeof naive | typeof median) & { weight: number })[]) => ({
  queue: name,
  name,
  metric: 'offered' as const,
  scorecard: null,
  notes: [],
  methods,
});

it('gathers methods over series, the heaviest first, without those that have no say', () => {
  const methods = methodsInUse([
    of('Service', [
      { ...median, weight: 0.6 },
      { ...naive, weight: 0.4 },
    ]),
    of('Sales', [
      { ...median, weight: 0.996 },
      { ...naive, weight: 0.004 },
    ]),
  ]);
  expect(methods.map(({ candidate, uses }) => [candidate, uses.map(({ name }) => name)])).toEqual([
    ['median-of-weeks', ['Sales', 'Service']],
    ['seasonal-naive', ['Service']],
  ]);
});
