import { describe, expect, it } from 'vitest';
import { ModelError } from '@/models/model-error';
import { countingClock, dayNumberOf, intervalsAfter, zonedClock } from './clock';
import { type PrepareOptions, prepareSeries, type RawSeries } from './prepare-series';

const HOUR = 3_600_000;

function hourly(from: string, hours: number, value: (hour: number) => number): RawSeries {
  const start = Date.parse(from);
  const index = Array.from({ length: hours }, (_, hour) => hour);
  return {
    id: 'q',
    kind: 'count',
    instants: index.map((hour) => start + hour * HOUR),
    values: index.map(value),
  };
}

function prepare(raw: RawSeries, options: Partial<PrepareOptions> = {}) {
  return prepareSeries(raw, { clock: zonedClock('UTC', 60), ...options });
}

describe('prepareSeries', () => {
  it('keeps missing apart from zero', () => {
    const raw = hourly('2026-01-05T00:00Z', 48, (hour) => (hour === 30 ? Number.NaN : hour === 31 ? 0 : 5));
    const { series } = prepare(raw);
    expect(series.values[30]).toBeNaN();
    expect(series.values[31]).toBe(0);
    expect(series.days.map(({ date }) => date)).toEqual(['2026-01-05', '2026-01-06']);
    expect(series.days[0]?.weekday).toBe(0);
  });

  it('adds up finer rows to the interval', () => {
    const start = Date.parse('2026-01-05T08:00Z');
    const raw: RawSeries = {
      id: 'q',
      kind: 'count',
      instants: Array.from({ length: 12 }, (_, i) => start + i * 5 * 60_000),
      values: Array.from({ length: 12 }, (_, i) => i),
    };
    const { series } = prepare(raw, { clock: zonedClock('UTC', 30) });
    expect([...series.values.subarray(16, 18)]).toEqual([15, 51]);
  });

  it('averages means by their weight', () => {
    const start = Date.parse('2026-01-05T08:00Z');
    const raw: RawSeries = {
      id: 'q',
      kind: 'mean',
      instants: [start, start + 60_000],
      values: [100, 200],
      weights: [3, 1],
    };
    const { series } = prepare(raw);
    expect(series.values[8]).toBe(125);
    expect(series.weights?.[8]).toBe(4);
  });

  it('averages the hour that comes twice on a day of 25 hours, and lacks one on a day of 23', () => {
    const clock = zonedClock('Europe/Amsterdam', 60);
    const raw = hourly('2026-10-24T22:00Z', 25, () => 7);
    const { series, lastStart } = prepare(raw, { clock });
    expect(series.days).toHaveLength(1);
    expect([...series.values]).toEqual(Array(24).fill(7));
    expect(new Date(lastStart).toISOString()).toBe('2026-10-25T22:00:00.000Z');
    const spring = prepare(
      hourly('2026-03-28T23:00Z', 23, () => 7),
      { clock },
    ).series;
    expect(spring.values[2]).toBeNaN();
    expect(spring.values[3]).toBe(7);
    expect(clock.intervalsOf(dayNumberOf('2026-10-25'))).toHaveLength(25);
    expect(clock.intervalsOf(dayNumberOf('2026-03-29'))).toHaveLength(23);
  });

  it('goes on counting intervals over the change of the clocks', () => {
    const clock = zonedClock('Europe/Amsterdam', 60);
    const after = intervalsAfter(clock, Date.parse('2026-10-24T23:00Z'), 3);
    expect(after.map(({ start, slot }) => [new Date(start).toISOString().slice(11, 16), slot])).toEqual([
      ['00:00', 2],
      ['01:00', 2],
      ['02:00', 3],
    ]);
    const days = zonedClock('Europe/Amsterdam', 1440);
    const daily = intervalsAfter(days, Date.parse('2026-10-23T22:00Z'), 2);
    expect(daily.map(({ start }) => new Date(start).toISOString())).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
  });

  it('works in zones of half hours', () => {
    const clock = zonedClock('Asia/Kolkata', 60);
    const cell = clock.cellOf(Date.parse('2026-01-05T18:45Z'));
    expect(cell).toMatchObject({ day: dayNumberOf('2026-01-06'), slot: 0 });
    expect(new Date(cell.start).toISOString()).toBe('2026-01-05T18:30:00.000Z');
  });

  it('learns closed hours and closed days, and leaves the day in progress out', () => {
    const raw = hourly('2026-01-05T00:00Z', 24 * 18 + 12, (hour) => {
      const day = Math.floor(hour / 24) % 7;
      const slot = hour % 24;
      return day < 5 && slot >= 8 && slot < 18 ? 20 : Number.NaN;
    });
    const { series, today, future } = prepare(raw);
    expect(series.days).toHaveLength(18);
    expect(today?.[9]).toBe(20);
    expect(today?.[13]).toBeNaN();
    const { days, open } = future(7);
    expect(days[0]?.date).toBe('2026-01-23');
    const openHours = days.map((_, day) =>
      open.subarray(day * 24, (day + 1) * 24).reduce((a, b) => a + b, 0),
    );
    expect(openHours).toEqual([10, 0, 0, 10, 10, 10, 10]);
  });

  it('takes weekdays that have not come yet for open like the others', () => {
    const raw = hourly('2026-01-05T00:00Z', 72, (hour) => (hour % 24 >= 8 ? 5 : Number.NaN));
    const { days, open } = prepare(raw).future(4);
    expect(days.map(({ weekday }) => weekday)).toEqual([3, 4, 5, 6]);
    expect(open.reduce((sum, cell) => sum + cell, 0)).toBe(4 * 16);
  });

  it('takes a day as whole when the queue closes early', () => {
    const raw = hourly('2026-01-05T00:00Z', 24 * 7 - 6, (hour) => (hour % 24 < 18 ? 9 : Number.NaN));
    expect(prepare(raw).today).toBeNull();
  });

  it('closes the days whose name closed the queue before', () => {
    const specialDays = new Map([
      ['2026-01-14', ['Founders day']],
      ['2026-01-21', ['Parade']],
      ['2026-02-04', ['Founders day', 'Parade']],
      ['2026-02-05', ['Parade']],
    ]);
    const raw = hourly('2026-01-05T00:00Z', 24 * 28, (hour) =>
      Math.floor(hour / 24) === 9 ? Number.NaN : 30,
    );
    const { series, future } = prepare(raw, { specialDays });
    const { open } = future(4);
    expect(open.subarray(48, 72).some((cell) => cell === 1)).toBe(false);
    expect(open.subarray(72, 96).every((cell) => cell === 1)).toBe(true);
    expect(series.open.subarray(9 * 24, 10 * 24).some((cell) => cell === 1)).toBe(false);
  });

  it('leaves outages out and says so', () => {
    const raw = hourly('2026-01-05T00:00Z', 24 * 28, (hour) => (Math.floor(hour / 24) === 20 ? 0 : 30));
    const { series, notes } = prepare(raw);
    expect(series.values.subarray(20 * 24, 21 * 24).every((value) => Number.isNaN(value))).toBe(true);
    expect(notes).toEqual([
      '1 day was left out as an outage (hardly any calls where there usually are plenty): 2026-01-25.',
    ]);
  });

  it('ends a counted series with a whole day', () => {
    const raw: RawSeries = {
      id: 'H1',
      kind: 'count',
      instants: Array.from({ length: 52 }, (_, i) => i),
      values: Array.from({ length: 52 }, (_, i) => i),
    };
    const { series, today, lastStart } = prepare(raw, { clock: countingClock(24, 51) });
    expect(series.days).toHaveLength(3);
    expect(series.values[19]).toBeNaN();
    expect(series.values[20]).toBe(0);
    expect(series.values.at(-1)).toBe(51);
    expect(today).toBeNull();
    expect(lastStart).toBe(51);
  });

  it('refuses a series without a number', () => {
    const raw: RawSeries = { id: 'mute', kind: 'count', instants: [0], values: [Number.NaN] };
    expect(() => prepare(raw)).toThrow(ModelError);
    expect(() => prepare(raw)).toThrow('Series mute has no observation at all.');
  });
});

describe('zonedClock', () => {
  it('refuses intervals that do not divide the day', () => {
    expect(() => zonedClock('UTC', 7)).toThrow('does not divide the day');
  });
});
