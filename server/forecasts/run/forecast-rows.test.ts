import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { FutureDays } from '@/models/forecast/day-matrix';
import { zonedClock } from '@/models/forecast/prepare/clock';
import { QUANTILE_LEVELS } from '@/models/forecast/quantiles';
import { forecastRows } from './forecast-rows';

const SLOTS = 48;

function days(from: string, count: number): FutureDays['days'] {
  const first = Temporal.PlainDate.from(from);
  return Array.from({ length: count }, (_, day) => {
    const date = first.add({ days: day });
    return { date: date.toString(), weekday: date.dayOfWeek - 1, tags: [] };
  });
}

/** A forecast of `each` in every interval, with bands of ±20%. */
function flat(count: number, each: number) {
  const around = (mean: Float64Array) => ({
    mean,
    quantiles: QUANTILE_LEVELS.map((level) => ({
      level,
      values: mean.map((value) => value * (0.6 + 0.8 * level)),
    })),
  });
  const cells = new Float64Array(count * SLOTS).fill(each);
  return {
    ...around(cells),
    days: around(new Float64Array(count).fill(each * SLOTS)),
    weeks: around(new Float64Array(Math.ceil(count / 7)).fill(each * SLOTS * 7)),
  };
}

function rows(zone: string, from: string, count: number, weights: Float64Array | null = null) {
  const open = new Uint8Array(count * SLOTS).fill(1);
  return forecastRows({
    forecast: flat(count, 10),
    future: { days: days(from, count), open },
    clock: zonedClock(zone, 30),
    weights,
    intervalDays: count,
  });
}

describe('forecastRows', () => {
  it.each([
    ['Europe/Amsterdam', '2026-03-29', 46],
    ['Europe/Amsterdam', '2026-10-25', 50],
    ['America/New_York', '2026-11-01', 50],
    ['Australia/Lord_Howe', '2026-04-05', 49],
    ['Asia/Kathmandu', '2026-03-29', 48],
  ])('%s on %s has %d half hours, each an instant of its own', (zone, date, count) => {
    const { points, stretches } = rows(zone, date, 1);
    expect(points).toHaveLength(count);
    const starts = points.map(({ start }) => start);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    for (const { start, minute } of points) {
      const local = Temporal.Instant.fromEpochMilliseconds(start * 1000).toZonedDateTimeISO(zone);
      expect(local.toPlainDate().toString()).toBe(date);
      expect(local.hour * 60 + local.minute).toBe(minute);
    }
    expect(stretches.find(({ grain }) => grain === 'day')?.mean).toBe(10 * count);
  });

  it('cuts weeks at both ends and says so; their bands are wider', () => {
    const { stretches } = rows('Europe/Amsterdam', '2026-06-04', 18);
    const weeks = stretches.filter(({ grain }) => grain === 'week');
    expect(weeks.map(({ date, from, days: count, mean }) => [date, from, count, mean])).toEqual([
      ['2026-06-01', '2026-06-04', 4, 4 * 480],
      ['2026-06-08', '2026-06-08', 7, 7 * 480],
      ['2026-06-15', '2026-06-15', 7, 7 * 480],
    ]);
    const width = ({ mean, quantiles }: (typeof weeks)[number]) =>
      ((quantiles[5] ?? 0) - (quantiles[1] ?? 0)) / mean;
    const [cut, whole] = weeks.map(width);
    expect((cut ?? 0) / (whole ?? 1)).toBeCloseTo(Math.sqrt(7 / 4), 6);
  });

  it('leaves closed intervals out, and a closed day is zero', () => {
    const open = new Uint8Array(2 * SLOTS);
    open.fill(1, 16, 36);
    const { points, stretches } = forecastRows({
      forecast: flat(2, 10),
      future: { days: days('2026-06-06', 2), open },
      clock: zonedClock('UTC', 30),
      weights: null,
      intervalDays: 2,
    });
    expect(points).toHaveLength(20);
    expect(stretches.filter(({ grain }) => grain === 'day').map(({ mean }) => mean)).toEqual([200, 0]);
  });

  it('leaves out handle times that nobody knows', () => {
    const forecast = flat(1, 200);
    forecast.mean.fill(0, 0, SLOTS / 2);
    const { points, stretches } = forecastRows({
      forecast,
      future: { days: days('2026-06-06', 1), open: new Uint8Array(SLOTS).fill(1) },
      clock: zonedClock('UTC', 30),
      weights: new Float64Array(SLOTS).fill(3),
      intervalDays: 1,
    });
    expect(points).toHaveLength(SLOTS / 2);
    expect(stretches[0]?.mean).toBe(200);
  });

  it('weighs handle times by calls, and knows none for days without any', () => {
    const weights = new Float64Array(2 * SLOTS);
    weights.fill(3, 0, SLOTS);
    const { stretches } = rows('UTC', '2026-06-06', 2, weights);
    const found = stretches.map(({ grain, date, mean }) => [grain, date, mean]);
    expect(found).toEqual([
      ['day', '2026-06-06', 10],
      ['week', '2026-06-01', 10],
    ]);
  });
});
