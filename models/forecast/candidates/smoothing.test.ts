import { describe, expect, test } from 'vitest';
import { smape } from '../accuracy/smape';
import { wape } from '../accuracy/wape';
import { asFuture, type DayMatrix, firstDays } from '../day-matrix';
import { autoregression, plainAutoregression } from './autoregression';
import { doubleSeasonalSmoothing, plainDoubleSeasonalSmoothing } from './double-seasonal-smoothing';
import { medianOfWeeks } from './median-of-weeks';
import { similarDays } from './similar-days';

const SLOTS = 12;
const STRONG = [
  similarDays,
  doubleSeasonalSmoothing,
  plainDoubleSeasonalSmoothing,
  autoregression,
  plainAutoregression,
];

/** A series that is known exactly: what cell `at` of day `day` holds. */
function seriesOf(dayCount: number, truth: (day: number, slot: number) => number): DayMatrix {
  const cells = dayCount * SLOTS;
  return {
    id: 'known',
    kind: 'count',
    slotsPerDay: SLOTS,
    days: Array.from({ length: dayCount }, (_, day) => ({ date: null, weekday: day % 7, tags: [] })),
    values: Float64Array.from({ length: cells }, (_, at) => truth(Math.floor(at / SLOTS), at % SLOTS)),
    open: new Uint8Array(cells).fill(1),
  };
}

function week(day: number, slot: number): number {
  return (
    (200 + 100 * Math.sin((2 * Math.PI * slot) / SLOTS)) * ([1.3, 1, 0.95, 0.95, 0.9, 0.4, 0.3][day % 7] ?? 1)
  );
}

/** Repeatable, between -1 and 1, without a pattern. */
function chance(at: number): number {
  const value = Math.sin(at * 12.9898 + 78.233) * 43758.5453;
  return 2 * (value - Math.floor(value)) - 1;
}

describe.each(STRONG)('$name', (candidate) => {
  const errorOf = (series: DayMatrix, from: number, to: number, truth = series) =>
    wape(
      truth.values.slice(from * SLOTS, to * SLOTS),
      candidate.forecast(firstDays(series, from), asFuture(series, from, to)),
    );

  test('a week that repeats is found', () => {
    expect(errorOf(seriesOf(84, week), 70, 77)).toBeLessThan(0.01);
  });

  test('a new height is taken up within two weeks, which the median of six weeks is too slow for', () => {
    const moved = seriesOf(84, (day, slot) => week(day, slot) * (day < 56 ? 1 : 1.5));
    expect(errorOf(moved, 70, 72)).toBeLessThan(0.06);
    const slow = medianOfWeeks.forecast(firstDays(moved, 70), asFuture(moved, 70, 72));
    expect(wape(moved.values.slice(70 * SLOTS, 72 * SLOTS), slow)).toBeGreaterThan(0.25);
  });

  test('gaps, an outage and a feast do not come back in the forecast', () => {
    const whole = seriesOf(84, week);
    const holed: DayMatrix = {
      ...whole,
      values: whole.values.map((value, at) => (chance(at) > 0.8 ? Number.NaN : value)),
      days: whole.days.map((day, index) => (index === 64 ? { ...day, tags: ['Feast'] } : day)),
    };
    holed.values.fill(Number.NaN, 50 * SLOTS, 54 * SLOTS);
    holed.values.fill(3, 64 * SLOTS, 65 * SLOTS);
    expect(errorOf(holed, 70, 77, whole)).toBeLessThan(0.03);
  });

  test('a queue shut at night and at weekends is forecast like one that has no nights and weekends', () => {
    const isOpen = (at: number) => Math.floor(at / SLOTS) % 7 < 5 && at % SLOTS >= 3 && at % SLOTS < 9;
    const whole = seriesOf(84, week);
    const shut: DayMatrix = {
      ...whole,
      open: whole.open.map((_, at) => (isOpen(at) ? 1 : 0)),
      values: whole.values.map((value, at) => (isOpen(at) ? value : Number.NaN)),
    };
    const forecast = candidate.forecast(firstDays(shut, 70), asFuture(shut, 70, 77));
    const open = shut.open.subarray(70 * SLOTS, 77 * SLOTS);
    const actual = shut.values.slice(70 * SLOTS, 77 * SLOTS).map((value, at) => (open[at] === 1 ? value : 0));
    expect(wape(actual, forecast)).toBeLessThan(0.02);
  });

  test('eighteen weeks ahead it is still the same week', () => {
    const series = seriesOf(84 + 126, week);
    expect(errorOf(series, 84, 210)).toBeLessThan(0.05);
  });
});

test('an autoregression forecasts the decay of a disturbance, as its coefficient has it', () => {
  let disturbance = 0;
  const series = seriesOf(140, (day, slot) => {
    disturbance = 0.8 * disturbance + 20 * chance(day * SLOTS + slot);
    return 300 + disturbance;
  });
  const last = 130 * SLOTS - 1;
  series.values[last] = 400;
  const forecast = plainAutoregression.forecast(firstDays(series, 130), asFuture(series, 130, 131));
  for (const step of [1, 2, 3]) {
    const decayed = 300 + 100 * 0.8 ** step;
    expect(Math.abs((forecast[step - 1] ?? 0) - decayed)).toBeLessThan(15);
  }
});

test('growth goes on for a while, but not for ever', () => {
  const growing = seriesOf(98, (day, slot) => 500 + 5 * day + week(0, slot));
  const ahead = doubleSeasonalSmoothing.forecast(firstDays(growing, 84), asFuture(growing, 84, 98));
  const flat = medianOfWeeks.forecast(firstDays(growing, 84), asFuture(growing, 84, 98));
  const actual = growing.values.slice(84 * SLOTS, 98 * SLOTS);
  expect(smape(actual, ahead)).toBeLessThan(smape(actual, flat) / 2);
  expect(Math.max(...ahead)).toBeLessThan(1.2 * Math.max(...actual));
});
