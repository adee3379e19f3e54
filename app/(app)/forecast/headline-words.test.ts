import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { ForecastAccuracy } from '@/server/forecasts/contracts/accuracy';
import type { ForecastPoint } from '@/server/forecasts/contracts/points';
import type { ScoreRow } from '@/server/forecasts/contracts/scorecard';
import { headline } from './headline-words';

const format = makeFormat('en-GB');
const week = { from: '2026-11-23', to: '2026-11-29', isNext: true };
const bands = { q025: 48_000, q10: 49_900, q25: 51_000, q50: 52_250, q75: 53_600, q90: 54_800, q975: 56_000 };

const point = (date: string, actual: number | null, mean: number | null): ForecastPoint => ({
  date,
  minute: null,
  actual,
  mean,
  model: mean,
  bands: mean === null ? null : bands,
  overridden: false,
  open: true,
  forecastDays: mean === null ? 0 : 7,
});

const points = [point('2026-11-16', 50_000, null), point('2026-11-23', null, 52_300)];

const row = (wape: number): ScoreRow => ({
  grain: 'day',
  wape,
  bias: null,
  naiveWape: null,
  medianWape: null,
  noiseFloor: null,
  coverage80: null,
  betterThanMedian: null,
});

const accuracy = (realisedDays: number): ForecastAccuracy => ({
  backtest: { origins: 24, horizonDays: 7, rows: [row(0.052)] },
  weights: [],
  notes: [],
  realised: {
    leadDays: 7,
    snapshots: realisedDays > 0 ? 1 : 0,
    rows: realisedDays > 0 ? [row(0.041)] : [],
    days: Array.from({ length: realisedDays }, () => ({
      date: '2026-11-01',
      snapshotId: '7f2b7e0e-5d0c-4d9e-8a88-4a6a4ed0a111',
      forecast: 1,
      model: 1,
      actual: 1,
      error: 0,
      within80: true,
    })),
  },
});

describe('the sentence at the top', () => {
  it('says how many, how sure, how far off on the days that came, and what was before', () => {
    expect(headline({ format, metric: 'offered', week, points, accuracy: accuracy(84) })).toEqual({
      answer: 'Next week 52,300 calls (49,900–54,800 at 80%); off by 4.1% per day on the last 84 days.',
      more: ['4.6% more than the week before.'],
    });
  });

  it('falls back on trials on the past while no forecast has met its days', () => {
    const { answer } = headline({ format, metric: 'offered', week, points, accuracy: accuracy(0) });
    expect(answer).toMatch(/; off by 5\.2% per day on 24 past weeks\.$/);
  });

  it('names the week where it is not the next one, and says handle times as times', () => {
    const time = { ...point('1999-11-01', null, 176), bands: null };
    const told = headline({
      format,
      metric: 'aht',
      week: { from: '1999-11-01', to: '1999-11-07', isNext: false },
      points: [time],
      accuracy: undefined,
    });
    expect(told).toEqual({
      answer: 'Week of 1–7 Nov 1999: a mean handle time of 2 min 56 s.',
      more: [],
    });
  });

  it('says so where the week is not forecast', () => {
    const { answer } = headline({ format, metric: 'offered', week, points: [], accuracy: undefined });
    expect(answer).toBe('23–29 Nov 2026 is not forecast.');
  });
});
