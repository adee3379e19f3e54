import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from './spreadsheet-guard';

test.each(['=1+1', '+31201234567', '-2', '@SUM(A1)', '\t=1', '  =cmd|x'])('%j does not run', (cell) => {
  expect(guarded(cell)).toBe(`'${cell}`);
});

test('text without a formula stays as it is, apostrophes too', () => {
  for (const cell of ['', 'Sales', "'s-Gravenhage", "'", '12', 'a=b']) {
    expect(guarded(cell)).toBe(cell);
    expect(unguarded(cell)).toBe(cell);
  }
});

test('what is guarded is read back the same', () => {
  const formula = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', ' '), fc.string());
  fc.assert(
    fc.property(formula, ([start, rest]) => {
      expect(unguarded(guarded(start + rest))).toBe(start + rest);
    }),
  );
});
