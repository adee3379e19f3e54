import { describe, expect, test } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { RealisedRow } from '@/server/forecasts/compare/realised';
import { comparePoints } from './compare-points';
import { biggestChanges, differenceWords, nearerWords } from './compare-words';

const format = makeFormat('en-GB');
const days = [
  { date: '2026-03-07', left: 100, right: 130, actual: 90 },
  { date: '2026-03-08', left: 100, right: 100, actual: 110 },
  { date: '2026-03-09', left: 200, right: 180, actual: null },
];

describe('two forecasts in words', () => {
  test('say how much they differ, and over which days', () => {
    expect(differenceWords(format, 'offered', days)).toBe(
      'B says 410 calls for 7–9 Mar 2026, +10 (+2.5%) against A.',
    );
    expect(differenceWords(format, 'offered', days.slice(1, 2))).toContain('as A does');
    expect(differenceWords(format, 'aht', days.slice(0, 1))).toContain('+30 s (+30%)');
    expect(differenceWords(format, 'offered', [])).toBe('The two tell no day in common.');
  });

  test('say which was nearer only where that is sure', () => {
    const score = { wape: 0.083, bias: 0, coverage80: null };
    const row: RealisedRow = {
      grain: 'day',
      points: 14,
      left: score,
      right: { ...score, wape: 0.051 },
      noiseFloor: 0.01,
      rightBetter: { difference: -0.032, low: -0.05, high: -0.01 },
    };
    expect(nearerWords(format, [row])).toBe(
      'On 14 days that have come, A was off by 8.3% a day, B by 5.1%: B was surely nearer.',
    );
    const unsure = { ...row, rightBetter: { difference: -0.032, low: -0.05, high: 0.01 } };
    expect(nearerWords(format, [unsure])).toContain('may be chance');
    expect(nearerWords(format, [{ ...row, rightBetter: null }])).toContain('too little to tell');
    expect(nearerWords(format, [])).toBeNull();
  });

  test('weeks run from Monday, and what came of them is known when all of it is', () => {
    expect(comparePoints(days, 'week', 'offered')).toEqual([
      { from: '2026-03-07', to: '2026-03-08', left: 200, right: 230, actual: 200 },
      { from: '2026-03-09', to: '2026-03-09', left: 200, right: 180, actual: null },
    ]);
    expect(biggestChanges(days, 5).map(({ date }) => date)).toEqual(['2026-03-07', '2026-03-09']);
  });
});
