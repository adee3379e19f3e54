import { expect, test } from 'vitest';
import { gapsOf } from './gaps';

const DAY_MS = 86_400_000;
const period = { from: '2026-02-02', to: '2026-03-01', lastOver: '2026-03-15' };

/** Days from January to March 1st that a rule keeps; the first of January 2026 is a Thursday. */
function daysWhere(keep: (day: string, weekday: number) => boolean): Set<string> {
  const days = new Set<string>();
  for (let at = Date.parse('2026-01-01'); at <= Date.parse('2026-03-01'); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (keep(day, new Date(at).getUTCDay())) days.add(day);
  }
  return days;
}
const isWorkday = (weekday: number) => weekday > 0 && weekday < 6;

test('a working day without rows is a gap; weekends on which nobody ever works are none', () => {
  const days = daysWhere(
    (day, weekday) => isWorkday(weekday) && day !== '2026-02-11' && day !== '2026-02-20',
  );
  expect(gapsOf({ days, deliveredOn: 40 }, period)).toEqual(['2026-02-11', '2026-02-20']);
});

test('one that delivers regularly and falls silent is told of for two weeks, and for no day that is not over', () => {
  const days = daysWhere((day) => day <= '2026-02-09');
  const all = Array.from({ length: 14 }, (_, day) => `2026-02-${10 + day}`);
  expect(gapsOf({ days, deliveredOn: 40 }, period)).toEqual(all);
  expect(gapsOf({ days, deliveredOn: 40 }, { ...period, lastOver: '2026-02-11' })).toEqual([
    '2026-02-10',
    '2026-02-11',
  ]);
});

test('a file of the past has gaps within, and none behind its last day', () => {
  const days = daysWhere((day) => day <= '2026-02-09' && day !== '2026-02-05');
  expect(gapsOf({ days, deliveredOn: 1 }, period)).toEqual(['2026-02-05']);
});

test('one who never delivered, or too little to know what is usual, has no gaps', () => {
  expect(gapsOf({ days: new Set(), deliveredOn: 9 }, period)).toEqual([]);
  const days = daysWhere((day) => day >= '2026-02-16' && day !== '2026-02-20');
  expect(gapsOf({ days, deliveredOn: 9 }, period)).toEqual([]);
});
