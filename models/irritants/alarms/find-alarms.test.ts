import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../forecast/accuracy/seeded-random';
import type { PeriodCounts } from './daily-counts';
import { findAlarms } from './find-alarms';

const WEEK = [1.2, 1, 1, 1, 0.9, 0.4, 0.3];

/** Days of a site with weekly rhythm, of which each irritant has a share; more spread than chance alone (`spread` > 1). */
function quietDays(days: number, shares: readonly number[], seed: number, spread = 1.5): PeriodCounts {
  const random = seededRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const season = Array.from({ length: days }, (_, day) => day % 7);
  const totals = season.map((weekday) => Math.round(1000 * (WEEK[weekday] ?? 1) * (1 + 0.1 * normal())));
  const irritants = shares.map((share, at) => ({
    id: `irritant ${at}`,
    counts: totals.map((total) => poisson(gamma(total * share, spread, normal, random), random)),
  }));
  return { season, totals, irritants };
}

/** A mean that itself varies, so that counts have `spread` times the variance of a Poisson count. */
function gamma(mean: number, spread: number, normal: () => number, random: () => number): number {
  const scale = spread - 1;
  if (scale <= 0 || mean <= 0) return mean;
  const shape = mean / scale;
  // Marsaglia & Tsang, ACM TOMS 26, 2000; for shapes below 1 raised by one and shrunk
  const raised = shape < 1 ? shape + 1 : shape;
  const d = raised - 1 / 3;
  for (;;) {
    const x = normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
      return d * v * scale * (shape < 1 ? (1 - random()) ** (1 / shape) : 1);
    }
  }
}

function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let product = 1 - random();
  let count = 0;
  while (product > limit) {
    product *= 1 - random();
    count++;
  }
  return count;
}

function upTo(input: PeriodCounts, day: number): PeriodCounts {
  return {
    season: input.season.slice(0, day + 1),
    totals: input.totals.slice(0, day + 1),
    irritants: input.irritants.map(({ id, counts }) => ({ id, counts: counts.slice(0, day + 1) })),
  };
}

describe('findAlarms', () => {
  const shares = [0.1, 0.05, 0.03, 0.02, 0.02, 0.01, 0.01, 0.005, 0.005, 0.002, 0.002, 0.001];

  it('gives fewer than one false alarm a month on quiet data, all irritants together', () => {
    let alarms = 0;
    const months = 12;
    for (let seed = 1; seed <= months; seed++) {
      const input = quietDays(90, shares, seed);
      for (let day = 60; day < 90; day++)
        alarms += findAlarms(upTo(input, day)).filter((alarm) => !alarm.goesOn).length;
    }
    expect(alarms / months).toBeLessThan(1);
  });

  it('finds a share that triples, on its first day', () => {
    const input = quietDays(71, shares, 7);
    const [, , , planted] = input.irritants;
    const counts = planted?.counts.map((count, day) => (day === 70 ? count * 3 + 20 : count)) ?? [];
    const irritants = input.irritants.map((one) => (one === planted ? { id: one.id, counts } : one));
    const [alarm, ...others] = findAlarms({ ...input, irritants });
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({ id: 'irritant 3', kind: 'surge', period: 70, since: 70, goesOn: false });
    expect(alarm?.sentence).toMatch(
      /^\d+ calls in a day where \d+ were to be expected: [\d.]+ times as many\.$/,
    );
  });

  it('finds something new, and says later that it goes on', () => {
    const input = quietDays(72, shares, 3);
    const fresh = { id: 'new', counts: input.totals.map((_, day) => (day >= 70 ? 9 : 0)) };
    const both = { ...input, irritants: [...input.irritants, fresh] };
    expect(findAlarms(upTo(both, 70)).filter(({ id }) => id === 'new')).toMatchObject([
      {
        kind: 'emergence',
        observed: 9,
        goesOn: false,
        sentence: 'New: 9 calls in a day, where the past lets expect fewer than 1.',
      },
    ]);
    expect(findAlarms(both).find(({ id }) => id === 'new')?.goesOn).toBe(true);
  });

  it('finds a slow rise that no single day proves', () => {
    const totals = Array.from({ length: 70 }, () => 1000);
    const season = totals.map((_, day) => day % 7);
    const counts = totals.map((_, day) => (day >= 63 ? 15 : ([7, 9, 8, 10, 6, 8][day % 6] ?? 8)));
    const [alarm] = findAlarms({ totals, season, irritants: [{ id: 'slow', counts }] });
    expect(alarm).toMatchObject({ kind: 'surge', since: 63, observed: 105 });
  });

  it('takes a busy day, and a weekday that is always so, for what they are', () => {
    const busy = quietDays(71, [0.05], 5);
    const totals = busy.totals.map((total, day) => (day === 70 ? total * 4 : total));
    const counts = busy.irritants[0]?.counts.map((count, day) => (day === 70 ? count * 4 : count)) ?? [];
    expect(findAlarms({ ...busy, totals, irritants: [{ id: 'busy', counts }] })).toEqual([]);
    const even = Array.from({ length: 64 }, () => 1000);
    const season = even.map((_, day) => day % 7);
    const mondays = even.map((_, day) => (day % 7 === 0 ? 90 : 30));
    expect(findAlarms({ totals: even, season, irritants: [{ id: 'mondays', counts: mondays }] })).toEqual([]);
  });

  it('says nothing where there is hardly a past, and holds on closed days', () => {
    expect(
      findAlarms({
        totals: [100, 100, 100],
        season: [0, 1, 2],
        irritants: [{ id: 'a', counts: [1, 1, 60] }],
      }),
    ).toEqual([]);
    const closed = quietDays(70, [0.02], 9);
    const totals = closed.totals.map((total, day) => (day % 7 > 4 ? 0 : total));
    const counts = closed.irritants[0]?.counts.map((count, day) => (day % 7 > 4 ? 0 : count)) ?? [];
    expect(findAlarms({ ...closed, totals, irritants: [{ id: 'closed', counts }] })).toEqual([]);
  });
});
