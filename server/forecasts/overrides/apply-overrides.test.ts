import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOverrides, type OverrideRule } from './apply-overrides';
import type { OverriddenPoint, PlannedPoint } from './planned-point';
import { siteTotals } from './site-totals';

const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';
const HOURS = [9, 10, 11, 12] as const;

interface Told {
  date?: string;
  weight?: number;
  closed?: readonly number[];
}

/** A day of hours from 9:00 with these means, and a band of ±20%. */
function day(
  means: readonly number[],
  { date = MONDAY, weight = 1, closed = [] }: Told = {},
): PlannedPoint[] {
  return means.map((mean, index) => {
    const hour = 9 + index;
    const open = !closed.includes(hour);
    return {
      at: Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00Z`),
      date,
      minute: hour * 60,
      mean: open ? mean : 0,
      bands: open ? [mean * 0.8, mean, mean * 1.2] : [0, 0, 0],
      open,
      weight,
    };
  });
}

let ids = 0;
function rule(told: Partial<OverrideRule>): OverrideRule {
  ids += 1;
  return {
    id: `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`,
    queue: 'a',
    kind: 'percent',
    fromDate: MONDAY,
    toDate: MONDAY,
    fromMinute: 0,
    toMinute: 1440,
    amount: null,
    amountPer: 'interval',
    copyFrom: null,
    copyPart: 'both',
    createdAt: new Date(ids),
    ...told,
  };
}

const only = (points: PlannedPoint[], ...overrides: OverrideRule[]): OverriddenPoint[] =>
  applyOverrides({ metric: 'offered', queues: new Map([['a', points]]), overrides }).get('a') ?? [];
const means = (points: readonly PlannedPoint[]): number[] => points.map(({ mean }) => mean);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const counts = fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 4, maxLength: 4 });
const percents = fc.array(fc.double({ min: -100, max: 300, noNaN: true }), { minLength: 1, maxLength: 4 });

describe('percent', () => {
  test('multiplies what was chosen and nothing else', () => {
    const points = [...day([10, 20, 30, 40]), ...day([10, 20, 30, 40], { date: TUESDAY })];
    const changed = only(points, rule({ amount: 50, fromMinute: 600, toMinute: 720 }));
    expect(means(changed)).toEqual([10, 30, 45, 40, 10, 20, 30, 40]);
    expect(changed.map(({ overridden }) => overridden)).toEqual([false, true, true, ...Array(5).fill(false)]);
  });

  test('composes, and bands keep their distance in proportion', () => {
    fc.assert(
      fc.property(counts, percents, (values, amounts) => {
        const changed = only(day(values), ...amounts.map((amount) => rule({ amount })));
        const factor = amounts.reduce((product, amount) => product * (1 + amount / 100), 1);
        changed.forEach(({ mean, bands }, index) => {
          const before = values[index] ?? 0;
          expect(mean).toBeCloseTo(before * factor, 4);
          expect(bands[0]).toBeCloseTo(before * factor * 0.8, 4);
          expect(bands[2]).toBeCloseTo(before * factor * 1.2, 4);
        });
      }),
    );
  });

  test('takes away no more than everything', () => {
    expect(means(only(day([10, 20, 30, 40]), rule({ amount: -250 })))).toEqual([0, 0, 0, 0]);
  });
});

describe('value', () => {
  test('for a day keeps the shape and sums to it', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 100_000, noNaN: true }), (values, amount) => {
        fc.pre(sum(values) > 1);
        const changed = means(only(day(values), rule({ kind: 'value', amount, amountPer: 'day' })));
        expect(sum(changed)).toBeCloseTo(amount, 5);
        changed.forEach((mean, index) => {
          expect(mean * sum(values)).toBeCloseTo((values[index] ?? 0) * amount, -2);
        });
      }),
    );
  });

  test('for a day of none is spread evenly over its open hours', () => {
    const points = day([0, 0, 0, 0], { closed: [12] });
    expect(means(only(points, rule({ kind: 'value', amount: 90, amountPer: 'day' })))).toEqual([
      30, 30, 30, 0,
    ]);
  });

  test('per interval is the value of each', () => {
    expect(means(only(day([1, 2, 3, 4]), rule({ kind: 'value', amount: 7, toMinute: 660 })))).toEqual([
      7, 7, 3, 4,
    ]);
  });

  test('of the whole site is shared out in proportion, and the site follows', () => {
    const queues = new Map([
      ['a', day([10, 20, 30, 40])],
      ['b', day([30, 20, 10, 0])],
    ]);
    const overrides = [rule({ queue: '', kind: 'value', amount: 320, amountPer: 'day' })];
    const after = applyOverrides({ metric: 'offered', queues, overrides });
    expect(means(after.get('a') ?? [])).toEqual([20, 40, 60, 80]);
    expect(means(after.get('b') ?? [])).toEqual([60, 40, 20, 0]);
    const site = siteTotals('offered', day([40, 40, 40, 40]), { before: queues, after });
    expect(means(site)).toEqual([80, 80, 80, 80]);
    expect(site[0]?.bands).toEqual([64, 80, 96]);
  });

  test('of a handle time for a day is its mean weighted by calls', () => {
    const points = day([100, 200, 300, 400]).map((point, index) => ({ ...point, weight: index + 1 }));
    const overrides = [rule({ kind: 'value', amount: 600, amountPer: 'day' })];
    const changed =
      applyOverrides({ metric: 'aht', queues: new Map([['a', points]]), overrides }).get('a') ?? [];
    expect(means(changed)).toEqual([200, 400, 600, 800]);
  });
});

describe('copying a day', () => {
  const week = [...day([10, 20, 30, 40]), ...day([4, 3, 2, 1], { date: TUESDAY })];
  const copy = (copyPart: OverrideRule['copyPart']) =>
    means(only(week, rule({ kind: 'copy_day', copyFrom: TUESDAY, copyPart }))).slice(0, 4);

  test('takes intervals, shape or total', () => {
    expect(copy('both')).toEqual([4, 3, 2, 1]);
    expect(copy('shape')).toEqual([40, 30, 20, 10]);
    expect(copy('total')).toEqual([1, 2, 3, 4]);
  });

  test('of the past takes what came then, by wall-clock time', () => {
    const overrides = [rule({ kind: 'copy_day', copyFrom: '2025-12-24' })];
    const came = HOURS.map((hour) => ({ minute: hour * 60, value: hour, weight: 1 })).reverse();
    const queues = new Map([['a', day([1, 1, 1, 1])]]);
    const copied = applyOverrides({ metric: 'offered', queues, overrides, pastDay: () => came });
    expect(means(copied.get('a') ?? [])).toEqual([9, 10, 11, 12]);
    const unknown = applyOverrides({ metric: 'offered', queues, overrides });
    expect(means(unknown.get('a') ?? [])).toEqual([1, 1, 1, 1]);
  });

  test('of 25 hours gives an hour that came twice its mean', () => {
    const twice = [
      { minute: 540, value: 10, weight: 1 },
      { minute: 540, value: 30, weight: 1 },
    ];
    const overrides = [rule({ kind: 'copy_day', copyFrom: '2025-10-26' })];
    const queues = new Map([['a', day([1, 2, 3, 4])]]);
    const copied = applyOverrides({ metric: 'offered', queues, overrides, pastDay: () => twice });
    expect(means(copied.get('a') ?? [])).toEqual([20, 2, 3, 4]);
  });

  test('sees the other day as earlier overrides left it', () => {
    const doubled = rule({ amount: 100, fromDate: TUESDAY, toDate: TUESDAY });
    const copied = rule({ kind: 'copy_day', copyFrom: TUESDAY });
    expect(means(only(week, doubled, copied)).slice(0, 4)).toEqual([8, 6, 4, 2]);
  });
});

describe('whatever is said', () => {
  const anyRule = fc.record({
    queue: fc.constantFrom('', 'a', 'b'),
    kind: fc.constantFrom('percent' as const, 'value' as const, 'copy_day' as const),
    amount: fc.double({ min: -150, max: 500, noNaN: true }),
    amountPer: fc.constantFrom('interval' as const, 'day' as const),
    copyFrom: fc.constantFrom(MONDAY, TUESDAY, '2020-01-01'),
    copyPart: fc.constantFrom('both' as const, 'shape' as const, 'total' as const),
    toDate: fc.constantFrom(MONDAY, TUESDAY),
    fromMinute: fc.constantFrom(0, 540, 600),
    toMinute: fc.constantFrom(660, 1440),
  });

  test('closed hours stay 0, nothing is negative or NaN, the site is the sum of its queues', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 6 }), counts, counts, (told, one, other) => {
        const queues = new Map([
          ['a', [...day(one, { closed: [11] }), ...day(other, { date: TUESDAY })]],
          ['b', [...day(other), ...day(one, { date: TUESDAY, closed: [9, 12] })]],
        ]);
        const after = applyOverrides({ metric: 'offered', queues, overrides: told.map(rule) });
        const [a = [], b = []] = [after.get('a'), after.get('b')];
        for (const { mean, open, bands } of [...a, ...b]) {
          expect(Math.min(mean, ...bands)).toBeGreaterThanOrEqual(0);
          expect(open ? 0 : mean).toBe(0);
        }
        const before = (queues.get('a') ?? []).map((point, index) => ({
          ...point,
          mean: point.mean + (queues.get('b')?.[index]?.mean ?? 0),
          open: true,
        }));
        const site = siteTotals('offered', before, { before: queues, after });
        site.forEach(({ mean }, index) => {
          expect(mean).toBeCloseTo((a[index]?.mean ?? 0) + (b[index]?.mean ?? 0), 5);
        });
      }),
    );
  });

  test('the order in which they are handed over does not matter; their age does', () => {
    const value = rule({ kind: 'value', amount: 100, amountPer: 'day' });
    const percent = rule({ amount: 10 });
    const points = day([10, 20, 30, 40]);
    expect(sum(means(only(points, percent, value)))).toBeCloseTo(110);
    expect(means(only(points, value, percent))).toEqual(means(only(points, percent, value)));
  });

  test('a day told as a whole takes what holds for whole days only', () => {
    const [whole] = day([100]);
    if (!whole) throw new Error('no point');
    const points: PlannedPoint[] = [{ ...whole, minute: null }];
    expect(means(only(points, rule({ amount: 10 })))[0]).toBeCloseTo(110);
    expect(means(only(points, rule({ amount: 10, toMinute: 720 })))).toEqual([100]);
    expect(means(only(points, rule({ kind: 'value', amount: 7 })))).toEqual([100]);
    expect(means(only(points, rule({ kind: 'value', amount: 7, amountPer: 'day' })))).toEqual([7]);
  });

  test('the points that were handed in are not changed', () => {
    const points = day([10, 20, 30, 40]);
    const before = structuredClone(points);
    only(points, rule({ amount: 10 }));
    expect(points).toEqual(before);
  });
});
