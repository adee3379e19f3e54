import { expect, test } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { curveWords, previewWords } from './threshold-words';

const format = makeFormat('en-GB');

test('a point of the curve says what is told, what of it is right, and what is rightly kept back', () => {
  expect(curveWords(format, { threshold: 0.6, coverage: 0.9, accuracy: 0.95, rejected: 0.7 })).toBe(
    'At 60%, of held-back examples 90.0% get an intent, and 95.0% of those are right; of calls about nothing known 70.0% are left unknown.',
  );
  expect(curveWords(format, { threshold: 0.99, coverage: 0, accuracy: null, rejected: null })).toBe(
    'At 99%, of held-back examples 0.0% get an intent.',
  );
});

test.each([
  [50, 70, '20 more would be unknown: unknown 50.0% now, 70.0% then.'],
  [50, 30, '20 more would be given an intent: unknown 50.0% now, 30.0% then.'],
  [50, 50, '50.0% are unknown.'],
])('from %i unknown calls to %i', (unknownNow, unknownThen, words) => {
  const preview = {
    period: { from: '2026-03-01', to: '2026-03-28' },
    calls: 100,
    standing: 0.5,
    unknownNow,
    unknownThen,
    histogram: [],
    samples: [],
  };
  expect(previewWords(format, preview)).toBe(`Of 100 calls of 1–28 Mar 2026, ${words}`);
});
