import { describe, expect, test } from 'vitest';
import { calendarFactors } from './candidates/calendar-factors';
import { calendarRegression } from './candidates/calendar-regression';
import { type DayExplanation, explainDays } from './explain';
import { tagEffects, wholeEffects } from './regression/tag-effects';
import { anonymousBank, daysAfter, dayTotals, knownSeries } from './regression/testing/known-series';

const WEEK = [1300, 1000, 950, 950, 900, 400, 300];
const MEAN_LOG = WEEK.reduce((sum, total) => sum + Math.log(total), 0) / 7;

function amountOf({ parts }: DayExplanation, kind: string, name?: string): number {
  return parts
    .filter((part) => part.kind === kind && (name === undefined || part.name === name))
    .reduce((sum, { amount }) => sum + amount, 0);
}

describe('why a day has its number', () => {
  const series = knownSeries({
    dayCount: 180,
    total: ({ weekday }, index) => (WEEK[weekday] ?? 0) * (index % 30 === 10 ? 0.5 : 1),
    tags: (_, index) => (index % 30 === 10 ? ['Half day'] : []),
  });
  const future = daysAfter(series, 7);
  const special = daysAfter(series, 7, ['Half day']);

  test('the parts add up to the day, whatever forecast they explain', () => {
    for (const candidate of [calendarRegression, calendarFactors]) {
      const mean = candidate.forecast(series, special).map((value) => value * 1.1 + 1);
      const totals = dayTotals(mean, series.slotsPerDay);
      explainDays(series, special, mean).forEach(({ mean: total, parts }, day) => {
        expect(total).toBeCloseTo(totals[day] ?? 0, 8);
        expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(total, 8);
      });
    }
  });

  test('of its own forecast nothing is left to other methods', () => {
    const explained = explainDays(series, future, calendarRegression.forecast(series, future));
    for (const day of explained) expect(Math.abs(amountOf(day, 'other')) / day.mean).toBeLessThan(0.005);
  });

  test('a usual day is the middle of the week, and weekdays are named with what they add', () => {
    const explained = explainDays(series, future, calendarRegression.forecast(series, future));
    explained.forEach((day, index) => {
      const weekday = future.days[index]?.weekday ?? 0;
      expect(amountOf(day, 'level') / Math.exp(MEAN_LOG)).toBeGreaterThan(0.95);
      expect(amountOf(day, 'level') / Math.exp(MEAN_LOG)).toBeLessThan(1.05);
      const difference = (WEEK[weekday] ?? 0) - Math.exp(MEAN_LOG);
      expect(Math.abs(amountOf(day, 'weekday') - difference)).toBeLessThan(60);
    });
    expect(explained[0]?.parts.some(({ name }) => name === 'Saturday')).toBe(true);
  });

  test('a special day is named, and takes what it took before', () => {
    const plain = explainDays(series, future, calendarRegression.forecast(series, future));
    const marked = explainDays(series, special, calendarRegression.forecast(series, special));
    marked.forEach((day, index) => {
      const lost = (plain[index]?.mean ?? 0) - day.mean;
      expect(amountOf(day, 'special_day', 'Half day')).toBeLessThan(0);
      expect(Math.abs(lost / (plain[index]?.mean ?? 1) - 0.5)).toBeLessThan(0.04);
    });
  });

  test('closed days need no reasons; days open for a part say so', () => {
    const open = future.open.slice();
    open.fill(0, 0, 24);
    open.fill(0, 24, 36);
    const halved = { ...future, open };
    const [closed, part] = explainDays(series, halved, calendarRegression.forecast(series, halved));
    expect(closed).toEqual({ mean: 0, parts: [] });
    expect(amountOf(part ?? { mean: 0, parts: [] }, 'special_day', 'Open for part of the day')).toBeLessThan(
      -100,
    );
  });

  test('a history of nothing is explained by the other methods alone', () => {
    const empty = { ...series, values: series.values.map(() => Number.NaN) };
    const [first] = explainDays(empty, future, new Float64Array(7 * 24).fill(2));
    expect(first?.mean).toBe(48);
    expect(first?.parts.map(({ kind, amount }) => [kind, amount])).toEqual([['other', 48]]);
  });

  test('of a mean, the parts add up to the mean of the open intervals', () => {
    const times = {
      ...knownSeries({ dayCount: 60, total: () => 24 * 300, noise: 4 }),
      kind: 'mean' as const,
    };
    const [first] = explainDays(times, daysAfter(times, 1), new Float64Array(24).fill(310));
    expect(first?.mean).toBeCloseTo(310, 9);
    expect(first?.parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(310, 9);
    expect(amountOf(first ?? { mean: 0, parts: [] }, 'level')).toBeCloseTo(300, -1);
  });
});

describe('what special days have done', () => {
  test('effects are found again, the better the more days there were', () => {
    const truth = new Map([
      ['Half day', -0.5],
      ['Mailing', 0.4],
      ['Seen once', -0.8],
    ]);
    const tagsOf = (index: number) => {
      if (index === 100) return ['Seen once'];
      if (index % 14 === 4) return ['Mailing'];
      return index % 21 === 9 ? ['Half day'] : [];
    };
    const series = knownSeries({
      dayCount: 200,
      total: ({ weekday }, index) =>
        tagsOf(index).reduce((total, tag) => total * (1 + (truth.get(tag) ?? 0)), WEEK[weekday] ?? 0),
      tags: (_, index) => tagsOf(index),
    });
    const learnt = tagEffects(series);
    expect(learnt.map(({ tag, days }) => [tag, days])).toEqual([
      ['Half day', 10],
      ['Mailing', 14],
      ['Seen once', 1],
    ]);
    for (const { tag, effect } of learnt) expect(Math.abs(effect - (truth.get(tag) ?? 0))).toBeLessThan(0.05);
  });

  test('days on which the queue was always closed have taken everything', () => {
    const series = knownSeries({
      dayCount: 60,
      total: () => 500,
      tags: (_, index) => (index === 20 || index === 40 ? ['Closed'] : []),
    });
    for (const day of [20, 40]) series.values.fill(Number.NaN, day * 24, (day + 1) * 24);
    expect(tagEffects(series)).toEqual([{ tag: 'Closed', effect: -1, days: 2 }]);
  });

  test('a holiday has done what its kind and its name have done together', () => {
    const kind = 'any public holiday';
    const names = new Map([
      [30, 'Spring day'],
      [60, 'Summer day'],
      [90, 'Autumn day'],
      [120, 'Spring day'],
    ]);
    const series = knownSeries({
      dayCount: 150,
      total: ({ weekday }, index) => (WEEK[weekday] ?? 0) * (names.has(index) ? 0.4 : 1),
      tags: (_, index) => (names.has(index) ? [names.get(index) ?? '', kind] : []),
    });
    const whole = wholeEffects(series);
    expect(whole.map(({ tag }) => tag)).toEqual(['Autumn day', 'Spring day', 'Summer day']);
    for (const { effect } of whole) expect(Math.abs(effect - -0.6)).toBeLessThan(0.06);
    const ahead = daysAfter(series, 1, ['Winter day', kind]);
    const [day] = explainDays(series, ahead, calendarRegression.forecast(series, ahead));
    expect(day?.parts.filter((part) => part.kind === 'special_day').map(({ name }) => name)).toEqual([
      'Winter day',
    ]);
  });

  test('without special days there is nothing to tell', () => {
    expect(tagEffects(knownSeries({ dayCount: 30, total: () => 100 }))).toEqual([]);
  });

  test("a real bank's Yom Kippur took nearly all calls", () => {
    const bank = anonymousBank();
    const days = bank.days.map((day) => (day.date === '1999-09-20' ? { ...day, tags: ['Yom Kippur'] } : day));
    const [effect] = tagEffects({ ...bank, days });
    expect(effect?.days).toBe(1);
    expect(effect?.effect ?? 0).toBeLessThan(-0.85);
  });
});
