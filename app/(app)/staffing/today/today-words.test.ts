import { expect, test } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { TodayInterval, TodayQueue } from '@/server/staffing/contracts/today';
import { dayRows } from './day-rows';
import { moveWords } from './move-words';
import { todaySentence } from './today-words';

const format = makeFormat('en-GB');
const rules: TodayQueue['rules'] = {
  target: { kind: 'service_level', share: 0.8, seconds: 20 },
  maxOccupancy: null,
  minAgents: 1,
  patienceSeconds: null,
  answerSeconds: 20,
  shrinkage: 0.3,
  unrosteredShrinkage: 0.1,
  planAt: 0.5,
};

function interval(minute: number, part: Partial<TodayInterval>): TodayInterval {
  return {
    minute,
    start: minute * 60,
    open: true,
    planned: 100,
    actual: null,
    expected: null,
    plannedAht: 180,
    actualAht: null,
    expectedAht: 180,
    staffed: 14,
    present: null,
    needed: 14,
    serviceLevel: null,
    expectedServiceLevel: null,
    ...part,
  };
}

/** Nine to eleven has come, noon is to come. */
const queue = (name: string, came: number, level: number): TodayQueue => ({
  queue: name,
  name,
  rules,
  intervals: [
    interval(540, { actual: came, serviceLevel: 0.9 }),
    interval(600, { actual: came, serviceLevel: 0.7 }),
    interval(720, { expected: 100, expectedServiceLevel: level }),
    interval(780, { expected: 100, expectedServiceLevel: 0.9 }),
  ],
});

test('over plan, where it comes from, and the worst that is to come', () => {
  expect(todaySentence(format, [queue('outage', 136, 0.56), queue('bills', 100, 0.8)], 0.8)).toBe(
    '18% over plan since 09:00, all in “outage”; expect 68% service level at noon.',
  );
  expect(todaySentence(format, [queue('a', 120, 0.8), queue('b', 110, 0.8)], 0.8)).toBe(
    '15% over plan since 09:00, mostly in “a”; expect 80% service level or more in every interval to come.',
  );
});

test('a day as planned, one that has not begun, one that is over', () => {
  expect(todaySentence(format, [queue('a', 101, 0.7)], null)).toBe(
    'As planned since 09:00; expect 70% service level at noon.',
  );
  const ahead = { ...queue('a', 100, 0.7), intervals: queue('a', 100, 0.7).intervals.slice(2) };
  expect(todaySentence(format, [ahead], 0.8)).toBe('Expect 70% service level at noon.');
  const over = { ...queue('a', 80, 0.7), intervals: queue('a', 80, 0.7).intervals.slice(0, 2) };
  expect(todaySentence(format, [over], 0.8)).toBe(
    '20% under plan since 09:00; no calls are expected any more.',
  );
});

test('a day on which nothing is open', () => {
  const closed = { ...queue('a', 0, 1), intervals: [interval(540, { open: false, planned: 0 })] };
  expect(todaySentence(format, [closed], 0.8)).toBe('Nothing is open on this day.');
});

test('queues together: calls added, levels weighed by calls', () => {
  const [nine] = dayRows([queue('a', 300, 0.5), queue('b', 100, 0.9)]);
  expect(nine).toMatchObject({ planned: 200, actual: 400, staffed: 28, expected: null });
  expect(nine?.serviceLevel).toBeCloseTo(0.9);
  const noon = dayRows([queue('a', 300, 0.5), queue('b', 100, 0.9)])[2];
  expect(noon?.expectedServiceLevel).toBeCloseTo(0.7);
});

test('moves in words', () => {
  const move = { agents: 2, fromMinute: 720, toMinute: 810, fromQueue: 'sales', toQueue: 'bills' };
  const name = (code: string) => code.toUpperCase();
  expect(moveWords(format, { ...move, kind: 'skill_move' }, name)).toBe(
    '2 people of SALES take calls of BILLS, 12:00–13:30',
  );
  expect(moveWords(format, { ...move, kind: 'overtime', agents: 1 }, name)).toBe(
    '1 person more in BILLS by overtime, 12:00–13:30',
  );
  expect(moveWords(format, { ...move, kind: 'time_off' }, name)).toBe(
    '2 people of SALES may go home, 12:00–13:30',
  );
});
