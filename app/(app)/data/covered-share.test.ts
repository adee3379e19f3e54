import { expect, test } from 'vitest';
import { coveredShare } from './covered-share';

test('never all while one is missing', () => {
  expect(coveredShare({ calls: 920, answered: 1000 })).toBe(0.92);
  expect(coveredShare({ calls: 99_999, answered: 100_000 })).toBe(0.999);
  expect(coveredShare({ calls: 10, answered: 10 })).toBe(1);
});
