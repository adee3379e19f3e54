import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coversReading } from './covers-reading';
import type { TaskSettings } from './tasks';
import { widestReading } from './widest-reading';

const day = fc.constantFrom(undefined, '2026-03-01', '2026-03-02', '2026-03-03');
const reading = fc.record({
  kinds: fc.subarray(['intent', 'sentiment', 'irritant'] as const, { minLength: 1 }),
  scope: fc.constantFrom('new' as const, 'all' as const),
  from: day,
  to: day,
}) satisfies fc.Arbitrary<TaskSettings<'read_calls'>>;

test('the widest of two readings does what both do, and no more than a reading that does both', () => {
  fc.assert(
    fc.property(reading, reading, reading, (one, other, third) => {
      const widest = widestReading(one, other);
      expect([coversReading(widest, one), coversReading(widest, other)]).toEqual([true, true]);
      if (coversReading(third, one) && coversReading(third, other)) {
        expect(coversReading(third, widest)).toBe(true);
      }
    }),
  );
});

test('a reading of some days, of new calls or of one kind does not do a reading of more', () => {
  const all: TaskSettings<'read_calls'> = {
    kinds: ['intent', 'sentiment'],
    scope: 'all',
    from: undefined,
    to: undefined,
  };
  expect(coversReading(all, { ...all, scope: 'new', kinds: ['intent'], from: '2026-03-01' })).toBe(true);
  for (const less of [{ kinds: ['intent' as const] }, { scope: 'new' as const }, { from: '2026-03-01' }]) {
    expect(coversReading({ ...all, ...less }, all)).toBe(false);
  }
});
