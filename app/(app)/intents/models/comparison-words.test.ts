import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { VersionComparison } from '@/server/intents/versions/version-card';
import { callsWords, comparisonWords } from './comparison-words';

const format = makeFormat('en-GB');
const estimate = (value: number) => ({ value, low: value - 0.01, high: value + 0.01 });

function words(accuracy: number | null, macroF1: number | null) {
  const comparison: VersionComparison = {
    against: { id: '7b1c0e9e-4a39-4d0e-9e53-1d0f1f6f7a10', number: 3 },
    held: 812,
    champion: { accuracy: 0.9, macroF1: 0.9 },
    accuracy: accuracy === null ? null : estimate(accuracy),
    macroF1: macroF1 === null ? null : estimate(macroF1),
    intents: [],
    calls: null,
  };
  return comparisonWords(format, 4, comparison);
}

describe('a comparison in words', () => {
  it('says that it is better, with both intervals', () => {
    expect(words(0.018, 0.02)).toBe(
      'Version 4 is better than version 3 on the same 812 held-back examples: accuracy +1.8 points (+0.8 to +2.8 at 95%), macro-F1 +2 points (+1 to +3 at 95%).',
    );
  });

  it.each([
    [-0.02, -0.03, 'worse than'],
    [0.005, -0.005, 'not surely better or worse than'],
    [0.02, -0.02, 'not surely better or worse than'],
  ])('of %f and %f is %s', (accuracy, macroF1, verdict) => {
    expect(words(accuracy, macroF1)).toContain(`is ${verdict} version 3`);
  });

  it('says when there is too little to compare on', () => {
    expect(words(null, null)).toContain('too few');
  });
});

it('tells what would change for calls', () => {
  const calls = { read: 200, changed: 20, unknownBefore: 30, unknownNow: 10, samples: [] };
  expect(callsWords(format, calls)).toBe(
    'Of 200 recent calls 20 would get another main intent; unknown 15.0% now, 5.0% then.',
  );
});
