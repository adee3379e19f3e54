import { expect, test } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { ScheduleResult, ScheduleView } from '@/server/rosters/contracts/schedule';
import { coverageRows, coverageSentence } from './coverage-rows';
import { clockText, rosterSentence, runWords } from './roster-words';

const format = makeFormat('en-GB');

const need = (people: number) =>
  Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? people : 0));
const RESULT: ScheduleResult = {
  intervalMinutes: 60,
  currency: 'EUR',
  agentHour: 30,
  requirement: [{ queue: 'a', name: 'A', people: need(4) }],
  groups: ['Team'],
  bound: 990,
  seconds: 3,
  contradictions: [],
  count: {
    cost: { total: 1000, wages: 720, understaffing: 280, overstaffing: 0, missingHours: 0 },
    staff: [need(3)],
    missing: [need(1)],
    unmet: [
      {
        queue: 'a',
        date: '2026-11-23',
        day: 0,
        fromMinute: 540,
        toMinute: 1020,
        people: 1,
        hours: 8,
        cause: 'too_few',
        why: 'only 3 people can work then, and all of them do',
      },
    ],
    fairness: [],
  },
};
const shift = {
  id: '',
  day: 0,
  startMinute: 540,
  endMinute: 1020,
  shiftTypeId: null,
  shiftType: '',
  breaks: [],
  byHand: false,
};
const ROSTER = {
  from: '2026-11-23',
  days: 1,
  people: [{ shifts: [shift] }, { shifts: [] }],
} as unknown as ScheduleView;

test('a roster in a sentence: who, how much of the need, what lacks most, what it costs, how good it is', () => {
  expect(rosterSentence(format, ROSTER, RESULT)).toBe(
    '23 Nov 2026: 1 person covers 75.0% of the need; Monday 09:00–17:00 lacks 1; wages €720, the whole within 1.0% of the best possible.',
  );
});

test('need and staff by interval, in a sentence', () => {
  const rows = coverageRows(format, ROSTER, RESULT, 0);
  expect(rows[9]).toMatchObject({ tick: '09:00', need: 4, staff: 3, missing: 1 });
  expect(coverageSentence(format, rows, RESULT)).toMatch(
    /^0 of 8 intervals are met; 8 agent-hours are missing/,
  );
});

test('a run says its stage and how close it is', () => {
  const progress = {
    stage: 'search' as const,
    done: 1,
    total: 61,
    detail: '',
    secondsLeft: 59.2,
    cost: 200,
    bound: 190,
  };
  expect(runWords(format, progress)).toBe(
    'Counting shifts, within 5.0% of the best possible, 60 s left at most',
  );
  expect(runWords(format, null)).toBe('Waiting for a worker');
});

test('a time after midnight is that of the next day', () => {
  expect(clockText(1470)).toBe('00:30');
});
