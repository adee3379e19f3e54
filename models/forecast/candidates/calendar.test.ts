import { describe, expect, test } from 'vitest';
import { wape } from '../accuracy/wape';
import { asFuture, type DayMatrix, firstDays } from '../day-matrix';
import { anonymousBank, daysAfter, dayTotals, knownSeries } from '../regression/testing/known-series';
import { calendarFactors } from './calendar-factors';
import { calendarRegression } from './calendar-regression';
import { medianOfWeeks } from './median-of-weeks';

const WEEK = [1300, 1000, 950, 950, 900, 400, 300];

function ofWeekday({ weekday }: { weekday: number }): number {
  return WEEK[weekday] ?? 0;
}

describe.each([calendarRegression, calendarFactors])('$name', (candidate) => {
  const forecastDays = (series: DayMatrix, from: number, to: number) =>
    candidate.forecast(firstDays(series, from), asFuture(series, from, to));
  const errorOf = (series: DayMatrix, truth: DayMatrix, from: number, to: number) => {
    const totals = dayTotals(forecastDays(series, from, to), series.slotsPerDay);
    const true_ = dayTotals(truth.values, series.slotsPerDay).slice(from, to);
    return wape(Float64Array.from(true_), Float64Array.from(totals));
  };

  test('finds weekdays, growth and the course of the day to within a few percent of the truth', () => {
    const growing = {
      dayCount: 150,
      total: (day: { weekday: number }, i: number) => ofWeekday(day) * 1.001 ** i,
    };
    expect(errorOf(knownSeries(growing), knownSeries({ ...growing, noise: 0 }), 140, 147)).toBeLessThan(0.05);
    const exact = knownSeries({ dayCount: 84, total: ofWeekday, noise: 0 });
    const forecast = forecastDays(exact, 77, 84);
    const actual = exact.values.subarray(77 * 24);
    expect(wape(actual, forecast)).toBeLessThan(0.02);
  });

  test('finds busy first days of the month, which medians of weeks cannot', () => {
    const monthly = {
      dayCount: 250,
      total: (day: { weekday: number; date: string | null }) =>
        ofWeekday(day) * (Number(day.date?.slice(8)) <= 3 ? 1.3 : 1),
    };
    const series = knownSeries(monthly);
    const truth = knownSeries({ ...monthly, noise: 0 });
    // 1 September 2024 is day 244.
    const byWeeks = medianOfWeeks.forecast(firstDays(series, 243), asFuture(series, 243, 248));
    const missed = wape(truth.values.slice(243 * 24, 248 * 24), byWeeks);
    expect(errorOf(series, truth, 243, 248)).toBeLessThan(0.07);
    expect(missed).toBeGreaterThan(0.12);
  });

  test('days off are made up for on the next day, also when nothing but missing data tells of them', () => {
    const isOff = (index: number) => [49, 91, 140].includes(index);
    const series = knownSeries({
      dayCount: 160,
      isOpen: ({ weekday }) => weekday < 5,
      total: (day, index) => ofWeekday(day) * (isOff(index - 1) ? 1.5 : 1),
    });
    for (const day of [49, 91, 140]) series.values.fill(Number.NaN, day * 24, (day + 1) * 24);
    const future = asFuture(series, 140, 145);
    const open = future.open.slice();
    open.fill(0, 0, 24);
    const totals = dayTotals(candidate.forecast(firstDays(series, 140), { ...future, open }), 24);
    expect(totals[0]).toBe(0);
    expect((totals[1] ?? 0) / 1500).toBeGreaterThan(0.9);
    expect((totals[1] ?? 0) / 1500).toBeLessThan(1.1);
    expect((totals[3] ?? 0) / 950).toBeCloseTo(1, 1);
  });

  test('a special day has the effect that its earlier days had', () => {
    const series = knownSeries({
      dayCount: 120,
      total: (day, index) => ofWeekday(day) * (index % 20 === 5 ? 0.4 : 1),
      tags: (_, index) => (index % 20 === 5 ? ['Half day'] : []),
    });
    const plain = dayTotals(candidate.forecast(series, daysAfter(series, 7)), 24);
    const special = dayTotals(candidate.forecast(series, daysAfter(series, 7, ['Half day'])), 24);
    plain.forEach((total, day) => {
      expect((special[day] ?? 0) / total).toBeGreaterThan(0.37);
      expect((special[day] ?? 0) / total).toBeLessThan(0.43);
    });
  });

  test('outages, bursts and days without data do not bend it', () => {
    const truth = { dayCount: 112, total: ofWeekday };
    const series = knownSeries(truth);
    series.values.fill(Number.NaN, 60 * 24, 67 * 24);
    series.values.fill(0, 95 * 24, 96 * 24);
    series.values.fill(0, 100 * 24 + 8, 100 * 24 + 14);
    series.values[90 * 24 + 12] = 3000;
    expect(errorOf(series, knownSeries({ ...truth, noise: 0 }), 105, 112)).toBeLessThan(0.04);
  });

  test.each([
    ['three weeks', knownSeries({ dayCount: 21, total: ofWeekday })],
    ['closed at weekends', knownSeries({ dayCount: 90, total: ofWeekday, isOpen: (day) => day.weekday < 5 })],
    ['a constant', knownSeries({ dayCount: 60, total: () => 480, noise: 0 })],
    ['two calls a day', knownSeries({ dayCount: 90, total: () => 2 })],
    ['nothing at all', knownSeries({ dayCount: 40, total: () => 0 })],
    ['integers for dates', knownSeries({ dayCount: 30, firstDate: null, total: ofWeekday })],
    ['two years', knownSeries({ dayCount: 731, total: ofWeekday })],
    ['one slot a day', knownSeries({ dayCount: 90, slotsPerDay: 1, total: ofWeekday })],
    ['missing everywhere', emptied(knownSeries({ dayCount: 30, total: ofWeekday }))],
  ])('%s: at least 0, closed is 0, no NaN, the same every time, nothing changed', (_, series) => {
    const before = series.values.slice();
    const future = daysAfter(series, 14);
    future.open.fill(0, 0, series.slotsPerDay);
    const forecast = candidate.forecast(series, future);
    expect(forecast).toHaveLength(14 * series.slotsPerDay);
    expect(forecast.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
    expect(forecast.every((value, cell) => future.open[cell] === 1 || value === 0)).toBe(true);
    expect([...candidate.forecast({ ...series }, future)]).toEqual([...forecast]);
    expect([...series.values]).toEqual([...before]);
  });

  test('a constant stays what it is; few calls a day stay few, not none', () => {
    const constant = knownSeries({ dayCount: 60, total: () => 480, noise: 0 });
    for (const total of dayTotals(candidate.forecast(constant, daysAfter(constant, 7)), 24)) {
      expect(total).toBeCloseTo(480, -1);
    }
    for (const calls of [0.1, 2, 8]) {
      const few = knownSeries({ dayCount: 200, total: () => calls });
      const mean = few.values.subarray(100 * 24).reduce((a, b) => a + b, 0) / 100;
      const week = dayTotals(candidate.forecast(few, daysAfter(few, 7)), 24).reduce((a, b) => a + b, 0);
      expect(week / 7 / mean).toBeGreaterThan(0.8);
      expect(week / 7 / mean).toBeLessThan(1.2);
    }
  });

  test('on a real bank, weeks ahead are at least a tenth nearer than by medians of weeks', () => {
    const bank = anonymousBank();
    const weeks = Array.from({ length: 12 }, (_, week) => 304 - 7 * (12 - week));
    const error = (how: typeof candidate) => {
      const forecasts = weeks.flatMap((day) => [
        ...how.forecast(firstDays(bank, day), asFuture(bank, day, day + 7)),
      ]);
      return wape(bank.values.subarray((weeks[0] ?? 0) * 48), Float64Array.from(forecasts));
    };
    expect(error(candidate)).toBeLessThan(0.9 * error(medianOfWeeks));
  });
});

function emptied(series: DayMatrix): DayMatrix {
  return { ...series, values: series.values.map(() => Number.NaN) };
}
