import { describe, expect, it } from 'vitest';
import type { Candidate } from '../candidate';
import type { DayMatrix } from '../day-matrix';
import { planBacktest } from './plan';

function series(dayCount: number): DayMatrix {
  return {
    id: 'q',
    kind: 'count',
    slotsPerDay: 1,
    days: Array.from({ length: dayCount }, (_, day) => ({ date: null, weekday: day % 7, tags: [] })),
    values: new Float64Array(dayCount),
    open: new Uint8Array(dayCount).fill(1),
  };
}

function needing(minimumDays: number): Candidate {
  const name = `needs-${minimumDays}`;
  return { name, plainName: name, minimumDays, forecast: () => new Float64Array(0) };
}

describe('planBacktest', () => {
  it('tries once a week, the newest first, with history enough for everyone', () => {
    const plan = planBacktest(series(70), [needing(7), needing(28)], { horizonDays: 14 });
    expect(plan.origins).toEqual([63, 56, 49, 42, 35, 28]);
    expect(plan.candidates).toHaveLength(2);
    expect(plan.horizonDays).toBe(14);
  });

  it('leaves a method out for which too little history is there to be tried', () => {
    const plan = planBacktest(series(70), [needing(7), needing(68)], { horizonDays: 7 });
    expect(plan.candidates.map(({ name }) => name)).toEqual(['needs-7']);
    expect(plan.origins).toHaveLength(9);
  });

  it('tries more often than once a week where a week apart would be too few', () => {
    const plan = planBacktest(series(42), [needing(21)], { horizonDays: 7 });
    expect(plan.origins).toEqual([37, 32, 27, 22]);
  });

  it('tries every horizon when that is shorter than a week, half a year at most, five weeks ahead at most', () => {
    expect(planBacktest(series(30), [needing(14)], { horizonDays: 2 }).origins).toEqual([
      28, 26, 24, 22, 20, 18, 16, 14,
    ]);
    const long = planBacktest(series(1000), [needing(7)], { horizonDays: 455 });
    expect(long.origins).toHaveLength(26);
    expect(long.horizonDays).toBe(35);
  });

  it('has nobody to try with hardly any history', () => {
    expect(planBacktest(series(3), [needing(7)], { horizonDays: 7 }).candidates).toEqual([]);
  });
});
