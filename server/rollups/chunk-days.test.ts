import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunkDays } from './chunk-days';

const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

test('every day comes once, in order, and passes stay within the bounds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (rows, most) => {
      const days = rows.map((_, index) => day(index));
      const rowsOf = new Map(days.map((name, index) => [name, rows[index] ?? 0]));
      const chunks = chunkDays(days, rowsOf, { rows: 1500, days: most });
      expect(chunks.flat()).toEqual(days);
      for (const chunk of chunks) {
        const total = chunk.reduce((sum, name) => sum + (rowsOf.get(name) ?? 0), 0);
        expect(chunk.length).toBeLessThanOrEqual(most);
        expect(chunk.length === 1 || total <= 1500).toBe(true);
      }
    }),
  );
});

test('a day above the bound is a pass of its own', () => {
  const rowsOf = new Map([
    [day(0), 10],
    [day(1), 5000],
    [day(2), 10],
  ]);
  expect(chunkDays([day(0), day(1), day(2)], rowsOf, { rows: 100, days: 10 })).toEqual([
    [day(0)],
    [day(1)],
    [day(2)],
  ]);
});
