import { describe, expect, it } from 'vitest';
import { seededRandom } from './accuracy/seeded-random';
import { type DayUnderWay, reforecastDay } from './intraday';
import { NORMAL_QUANTILES, QUANTILE_LEVELS } from './quantiles';

const SLOTS = 40;
const DAY_ERROR = 0.12;
const MEAN = Float64Array.from({ length: SLOTS }, (_, slot) => 60 + 40 * Math.sin((slot / SLOTS) * Math.PI));

function dayUnderWay(actuals: Float64Array): DayUnderWay {
  const quantiles = QUANTILE_LEVELS.map((level, index) => ({
    level,
    values: MEAN.map((mean) => {
      const size = Math.sqrt(mean + (DAY_ERROR * mean) ** 2);
      return Math.max(0, mean + (NORMAL_QUANTILES[index] ?? 0) * size);
    }),
  }));
  return { mean: MEAN, quantiles, actuals, dayError: DAY_ERROR, dispersion: 1 };
}

function knownUntil(slots: number, day: Float64Array): Float64Array {
  return day.map((value, slot) => (slot < slots ? value : Number.NaN));
}

describe('reforecastDay', () => {
  it('changes nothing before the first interval is over', () => {
    const { mean, factor } = reforecastDay(dayUnderWay(new Float64Array(SLOTS).fill(Number.NaN)));
    expect(factor).toBeCloseTo(1, 12);
    expect([...mean]).toEqual([...MEAN].map((value) => expect.closeTo(value, 9)));
  });

  it('keeps what has come, and moves the rest by as much as it proves', () => {
    const busy = MEAN.map((mean) => mean * 1.3);
    const early = reforecastDay(dayUnderWay(knownUntil(2, busy)));
    const late = reforecastDay(dayUnderWay(knownUntil(30, busy)));
    expect(early.mean[0]).toBe(busy[0]);
    expect(early.factor).toBeGreaterThan(1);
    expect(late.factor).toBeGreaterThan(early.factor);
    expect(late.factor).toBeCloseTo(1.3, 1);
    expect(late.total).toBeCloseTo(
      late.mean.reduce((a, b) => a + b, 0),
      9,
    );
  });

  it('is nearer to the rest of simulated days than the plan, and its bands hold what they promise', () => {
    const random = seededRandom(7);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let plan = 0;
    let seen = 0;
    let inside = 0;
    let cells = 0;
    for (let trial = 0; trial < 400; trial += 1) {
      const factor = 1 + DAY_ERROR * normal();
      const day = MEAN.map((mean) =>
        Math.max(0, Math.round(mean * factor + Math.sqrt(mean * factor) * normal())),
      );
      const { mean, quantiles } = reforecastDay(dayUnderWay(knownUntil(20, day)));
      for (let slot = 20; slot < SLOTS; slot += 1) {
        const actual = day[slot] ?? 0;
        plan += Math.abs(actual - (MEAN[slot] ?? 0));
        seen += Math.abs(actual - (mean[slot] ?? 0));
        const edge = (level: number) =>
          quantiles.find((quantile) => quantile.level === level)?.values[slot] ?? 0;
        if (actual >= edge(0.1) && actual <= edge(0.9)) inside += 1;
        cells += 1;
      }
    }
    expect(seen).toBeLessThan(plan * 0.85);
    expect(inside / cells).toBeGreaterThan(0.76);
    expect(inside / cells).toBeLessThan(0.84);
  });

  it('never goes below zero, and leaves closed intervals at zero', () => {
    const closed = { ...dayUnderWay(knownUntil(10, new Float64Array(SLOTS))), mean: new Float64Array(SLOTS) };
    const { mean, quantiles } = reforecastDay(closed);
    expect(mean.every((value) => value === 0)).toBe(true);
    expect(quantiles.every(({ values }) => values.every((value) => value >= 0))).toBe(true);
  });
});
