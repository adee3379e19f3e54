import { expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { Miss } from '@/models/staffing/calibration/planned-against-achieved';
import type { RecordRow, StaffingRecord } from '@/server/staffing/record/contract';
import { basisSentence, courseSentence, coverSentence, partsOf } from './record-words';

const format = makeFormat('en-GB');

function missOf(difference: number, changes: Partial<Miss> = {}): Miss {
  const achieved = 0.8 + difference;
  const none = { volume: 0, aht: 0, staffing: 0, shrinkage: 0, rest: 0 };
  return { planned: 0.8, achieved, predicted: 0.8, difference, ...none, ...changes };
}

function rowOf(minute: number, calls: number, miss: Miss | null): RecordRow {
  const side = { calls, ahtSeconds: 180, agents: 10 };
  return { date: '2026-03-02', minute, plan: side, actual: side, rostered: null, miss };
}

const RECORD: StaffingRecord = {
  timeZone: 'UTC',
  intervalMinutes: 30,
  from: '2026-03-02',
  to: '2026-03-08',
  firstDate: '2026-01-01',
  lastDate: '2026-03-08',
  queues: [],
  forecastDays: 7,
  usualDays: 0,
  rosteredDays: 0,
  calls: 1000,
  comparedCalls: 1000,
  total: null,
  sentence: null,
  days: [],
  intervals: [],
};

it('says by what the days were planned', () => {
  expect(basisSentence(RECORD)).toBe('Planned: by the newest forecast made before each day.');
  expect(basisSentence({ ...RECORD, forecastDays: 0, usualDays: 7 })).toMatch(/^No forecast had been made/);
  expect(basisSentence({ ...RECORD, forecastDays: 1, usualDays: 6 })).toBe(
    'Planned: by the newest forecast made before it on one day, by what the four weeks before asked for on 6 days.',
  );
  expect(basisSentence({ ...RECORD, forecastDays: 0 })).toBe('');
});

it('says which calls are left out, and nothing where none are', () => {
  expect(coverSentence(format, RECORD)).toBe('');
  expect(coverSentence(format, { ...RECORD, comparedCalls: 900 })).toMatch(/^100 of 1,000 calls came when/);
});

it('names the half hour that cost most calls, with its largest cause', () => {
  const rows = [
    rowOf(540, 10, missOf(-0.5, { aht: -0.5 })),
    rowOf(570, 100, missOf(-0.1, { volume: -0.2, staffing: 0.1 })),
    rowOf(600, 100, missOf(0.1)),
    rowOf(630, 100, null),
  ];
  expect(courseSentence(format, rows)).toBe(
    '2 of 3 half hours were more than five points below plan. Mon, 2 Mar 2026 at 09:30 cost most: 70.0% instead of 80.0%, mostly by more calls than planned.',
  );
  expect(courseSentence(format, [rowOf(600, 100, missOf(0.1))])).toBe(
    '0 of 1 half hours were more than five points below plan.',
  );
});

it('speaks of absence only where a roster says who should have been there', () => {
  expect(partsOf(false).map(({ part }) => part)).toEqual(['volume', 'aht', 'staffing', 'rest']);
  expect(partsOf(true)).toHaveLength(5);
});
