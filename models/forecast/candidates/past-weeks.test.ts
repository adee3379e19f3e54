import { describe, expect, test } from 'vitest';
import type { DayMatrix, FutureDays } from '../day-matrix';
import { meanOfWeeks } from './mean-of-weeks';
import { medianOfWeeks } from './median-of-weeks';
import { seasonalNaive } from './seasonal-naive';

/** Days of two intervals, from a Monday on; day d shows 10·(week + 1) + weekday, and twice as much in its second interval. */
function weeksOf(count: number): DayMatrix {
  const days = Array.from({ length: 7 * count }, (_, day) => ({ date: null, weekday: day % 7, tags: [] }));
  const values = Float64Array.from({ length: days.length * 2 }, (_, at) => {
    const day = Math.floor(at / 2);
    return (10 * (Math.floor(day / 7) + 1) + (day % 7)) * (1 + (at % 2));
  });
  return {
    id: 'a',
    kind: 'count',
    slotsPerDay: 2,
    days,
    values,
    open: new Uint8Array(values.length).fill(1),
  };
}

function nextDays(count: number): FutureDays {
  const days = Array.from({ length: count }, (_, day) => ({ date: null, weekday: day % 7, tags: [] }));
  return { days, open: new Uint8Array(count * 2).fill(1) };
}

describe('last week repeated', () => {
  test('repeats the last week, and again after a week', () => {
    expect([...seasonalNaive.forecast(weeksOf(3), nextDays(8))]).toEqual([
      30, 60, 31, 62, 32, 64, 33, 66, 34, 68, 35, 70, 36, 72, 30, 60,
    ]);
  });

  test('goes back to the last known same weekday over gaps and special days', () => {
    const history = weeksOf(3);
    history.values[14 * 2] = Number.NaN;
    const days = history.days.map((day, index) => (index === 15 ? { ...day, tags: ['Easter Monday'] } : day));
    expect([...seasonalNaive.forecast({ ...history, days }, nextDays(2))]).toEqual([20, 60, 21, 42]);
  });

  test('one point is enough: it is all that is known', () => {
    const history = weeksOf(1);
    history.values.fill(Number.NaN);
    history.values[3] = 7;
    expect([...seasonalNaive.forecast(history, nextDays(2))]).toEqual([7, 7, 7, 7]);
  });
});

describe('the median of six weeks', () => {
  test('takes the middle of the last six, not of all', () => {
    expect([...medianOfWeeks.forecast(weeksOf(9), nextDays(1))]).toEqual([65, 130]);
  });

  test('one odd day does not move it far', () => {
    const history = weeksOf(5);
    history.values[28 * 2] = 1000;
    expect(medianOfWeeks.forecast(history, nextDays(1))[0]).toBe(30);
  });
});

test('the mean of four weeks takes the last four', () => {
  expect([...meanOfWeeks.forecast(weeksOf(9), nextDays(1))]).toEqual([75, 150]);
});

test('a weekday never seen is like the last days of any weekday; an interval never seen like all intervals', () => {
  const history = { ...weeksOf(1) };
  for (let day = 0; day < 7; day += 1) history.values[day * 2 + 1] = Number.NaN;
  history.values[0] = Number.NaN;
  const [first, second] = meanOfWeeks.forecast(history, nextDays(1));
  expect(first).toBe((16 + 15 + 14 + 13) / 4);
  expect(second).toBe((16 + 15 + 14 + 13) / 4);
});
