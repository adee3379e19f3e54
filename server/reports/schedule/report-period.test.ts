import { describe, expect, test } from 'vitest';
import { newestDue, type ReportRhythm } from './report-period';

const ZONE = 'Europe/Amsterdam';
const daily: ReportRhythm = { cadence: 'daily', onDay: null, hour: 7 };
const weekly: ReportRhythm = { cadence: 'weekly', onDay: 1, hour: 7 };
const monthly: ReportRhythm = { cadence: 'monthly', onDay: 3, hour: 7 };
const due = (rhythm: ReportRhythm, now: string) => newestDue(rhythm, ZONE, new Date(now));

describe('a report is due', () => {
  test('daily at its hour on the site’s clock, for the day before', () => {
    expect(due(daily, '2026-01-15T05:59:00Z')).toMatchObject({ key: '2026-01-13' });
    expect(due(daily, '2026-01-15T06:00:00Z')).toMatchObject({
      key: '2026-01-14',
      period: { from: '2026-01-14', to: '2026-01-14' },
      at: new Date('2026-01-15T06:00:00Z'),
    });
    expect(due(daily, '2026-07-15T05:00:00Z')).toMatchObject({ key: '2026-07-14' });
  });

  test('weekly for the seven days before, named by their week', () => {
    expect(due(weekly, '2026-01-12T06:00:00Z')).toMatchObject({
      key: '2026-W02',
      period: { from: '2026-01-05', to: '2026-01-11' },
    });
    expect(due(weekly, '2026-01-12T05:00:00Z')).toMatchObject({ key: '2026-W01' });
    expect(due(weekly, '2026-01-18T23:30:00Z')).toMatchObject({ key: '2026-W02' });
    expect(due(weekly, '2027-01-04T07:00:00Z')).toMatchObject({ key: '2026-W53' });
  });

  test('monthly for the calendar month before', () => {
    expect(due(monthly, '2026-03-03T06:00:00Z')).toMatchObject({
      key: '2026-02',
      period: { from: '2026-02-01', to: '2026-02-28' },
    });
    expect(due(monthly, '2026-03-03T05:59:00Z')).toMatchObject({ key: '2026-01' });
    expect(due(monthly, '2026-01-05T12:00:00Z')).toMatchObject({ key: '2025-12' });
  });
});

describe('when clocks change', () => {
  const at = (hour: number, now: string) => due({ ...daily, hour }, now).key;

  test('an hour that does not exist is the one after it', () => {
    expect(at(2, '2026-03-29T00:59:00Z')).toBe('2026-03-27');
    expect(at(2, '2026-03-29T01:00:00Z')).toBe('2026-03-28');
  });

  test('of an hour that comes twice the first counts, and the second makes nothing new', () => {
    expect(at(2, '2026-10-24T23:59:00Z')).toBe('2026-10-23');
    expect(at(2, '2026-10-25T00:00:00Z')).toBe('2026-10-24');
    expect(at(2, '2026-10-25T01:30:00Z')).toBe('2026-10-24');
  });

  test('every day of a year has its report once', () => {
    const keys = new Set<string>();
    for (let hour = 0; hour < 365 * 24; hour += 1) {
      keys.add(at(2, new Date(Date.UTC(2026, 0, 2, hour)).toISOString()));
    }
    expect(keys.size).toBe(366);
  });
});
