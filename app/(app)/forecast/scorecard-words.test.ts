import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { ScoreRow } from '@/server/forecasts/contracts/scorecard';
import { betterSentence, biasSentence, coverageSentence, pastText, recordSentence } from './scorecard-words';

const format = makeFormat('en-GB');
const row: ScoreRow = {
  grain: 'interval',
  wape: 0.052,
  bias: 0.004,
  naiveWape: 0.09,
  medianWape: 0.071,
  noiseFloor: 0.023,
  coverage80: 0.79,
  betterThanMedian: { difference: -0.019, low: -0.026, high: -0.012 },
};
const weekly = { origins: 24, horizonDays: 7 };

describe('the track record in words', () => {
  it('says how far off, against what', () => {
    expect(recordSentence(format, weekly, row, 30)).toBe(
      'On 24 past weeks this was off by 5.2% per half hour; repeating the median week, 7.1%; chance alone, 2.3%.',
    );
  });

  it('leaves out bars that are not known, and says nothing without a figure', () => {
    const bare = { ...row, grain: 'day' as const, medianWape: null, noiseFloor: null };
    expect(recordSentence(format, { origins: 1, horizonDays: 7 }, bare, 30)).toBe(
      'On one past week this was off by 5.2% per day.',
    );
    expect(recordSentence(format, weekly, { ...row, wape: null }, 30)).toBeNull();
  });

  it('names longer stretches as what they are', () => {
    expect(pastText({ origins: 8, horizonDays: 35 })).toBe('in 8 trials on the past, 5 weeks ahead,');
    expect(pastText({ origins: 8, horizonDays: 10 })).toBe('in 8 trials on the past, 10 days ahead,');
  });
});

describe('better than the median week', () => {
  it('is said when the whole interval is', () => {
    expect(betterSentence(format, row)).toBe(
      'Better than the median week, by 1.9 points (1.2 to 2.6 at 95%).',
    );
  });

  it('is not said when the interval holds zero', () => {
    const unsure = { ...row, betterThanMedian: { difference: -0.01, low: -0.03, high: 0.01 } };
    expect(betterSentence(format, unsure)).toMatch(/cannot be told/);
  });

  it('is turned around when the interval is above zero', () => {
    const worse = { ...row, betterThanMedian: { difference: 0.02, low: 0.01, high: 0.03 } };
    expect(betterSentence(format, worse)).toBe('Worse than the median week, by 2 points (1 to 3 at 95%).');
  });
});

it('says bias and coverage plainly', () => {
  expect(biasSentence(format, -0.012)).toBe('1.2% too low on the whole.');
  expect(biasSentence(format, 0)).toBe('Neither too high nor too low on the whole.');
  expect(biasSentence(format, null)).toBeNull();
  expect(coverageSentence(0.794)).toBe('80% bands held 79% of the time.');
});
