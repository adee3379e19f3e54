import { expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { todaySentences } from './today-words';

const format = makeFormat('en-GB');
const bands = { q025: 900, q10: 960, q25: 1000, q50: 1040, q75: 1080, q90: 1120, q975: 1180 };
const total = { planned: 1000, soFar: 448, plannedSoFar: 400, expected: 1040, bands };

it('says how the day goes against the plan, and how it will end', () => {
  expect(todaySentences(format, 'offered', { total, untilMinute: 720 })).toEqual({
    answer: 'Today until 12:00: 448 calls, 12.0% over plan.',
    more: 'The day is expected to end with 1,040 (960–1,120 at 80%); 1,000 were planned.',
  });
});

it('says of a handful of calls how many were planned, not by how many percent they differ', () => {
  const morning = { ...total, soFar: 3, plannedSoFar: 4 };
  expect(todaySentences(format, 'offered', { total: morning, untilMinute: 540 })?.answer).toBe(
    'Today until 09:00: 3 calls, 4 planned.',
  );
});

it('says nothing of a day without a plan, or before its first call could come', () => {
  const unplanned = { ...total, planned: null };
  expect(todaySentences(format, 'offered', { total: unplanned, untilMinute: 720 })).toBeNull();
  const early = { ...total, plannedSoFar: 0 };
  expect(todaySentences(format, 'offered', { total: early, untilMinute: 30 })).toBeNull();
});
