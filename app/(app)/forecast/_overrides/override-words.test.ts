import { describe, expect, test } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { gainWords, overrideAct, overrideWhen } from './override-words';

const format = makeFormat('en-GB');
const said = {
  kind: 'percent',
  amount: 15,
  amountPer: 'interval',
  copyFrom: null,
  copyPart: 'both',
  fromDate: '2026-12-24',
  toDate: '2026-12-24',
  fromMinute: 0,
  toMinute: 1440,
} as const;

describe('an override in words', () => {
  test('says what it does', () => {
    expect(overrideAct(format, 'offered', said)).toBe('+15%');
    expect(overrideAct(format, 'offered', { ...said, kind: 'value', amount: 1200, amountPer: 'day' })).toBe(
      '1,200 calls in all',
    );
    expect(overrideAct(format, 'offered', { ...said, kind: 'value', amount: 40 })).toBe(
      '40 calls an interval',
    );
    expect(overrideAct(format, 'aht', { ...said, kind: 'value', amount: 90 })).toBe('1 min 30 s throughout');
    expect(
      overrideAct(format, 'offered', {
        ...said,
        kind: 'copy_day',
        copyFrom: '2025-12-24',
        copyPart: 'shape',
      }),
    ).toBe('Shape of Wed, 24 Dec 2025');
  });

  test('says when', () => {
    expect(overrideWhen(format, said)).toBe('Thu, 24 Dec 2026');
    expect(overrideWhen(format, { ...said, toDate: '2026-12-31' })).toBe('24–31 Dec 2026');
    expect(overrideWhen(format, { ...said, fromMinute: 540, toMinute: 720 })).toBe(
      'Thu, 24 Dec 2026, 09:00–12:00',
    );
  });

  test('says whether it helped', () => {
    const gain = { days: 9, betterDays: 7, withChanges: 0.04, withoutChanges: 0.052, gain: 0.012 };
    expect(gainWords(format, gain)).toBe(
      'made it better by 1.2 points on 9 days (off by 4.0% instead of 5.2%)',
    );
    expect(gainWords(format, { ...gain, gain: -0.012, days: 1 })).toContain(
      'made it worse by 1.2 points on 1 day',
    );
    expect(gainWords(format, { ...gain, gain: 0 })).toContain('made no difference');
  });
});
