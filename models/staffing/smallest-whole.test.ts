import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallestWhole } from './smallest-whole';

it('finds the smallest number from any guess, in few questions', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.double({ min: 0, max: 100_000, noNaN: true }),
      (smallest, guess) => {
        let asked = 0;
        const meets = (number: number) => {
          asked++;
          return number >= smallest;
        };
        expect(smallestWhole(meets, guess)).toBe(smallest);
        expect(asked).toBeLessThanOrEqual(2 * Math.log2(Math.abs(smallest - guess) + 2) + 3);
      },
    ),
  );
});

it('gives up where no number meets the condition', () => {
  expect(() => smallestWhole(() => false, 10)).toThrow('No number of agents reaches this target.');
});
