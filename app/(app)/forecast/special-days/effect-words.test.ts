import { expect, test } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { effectWords } from './effect-words';

const format = makeFormat('en-GB');
const effect = { tag: 'Easter Monday', queue: '', learned: { factor: 0.65, days: 3 }, edited: null };

test('the effect of a day says where it comes from', () => {
  expect(effectWords(format, effect)).toBe('−35%, learned from 3 days');
  expect(effectWords(format, { ...effect, learned: { factor: 1.2, days: 1 } })).toBe(
    '+20%, learned from 1 day',
  );
  expect(effectWords(format, { ...effect, learned: { factor: 1, days: 2 } })).toBe(
    'no change, learned from 2 days',
  );
  expect(effectWords(format, { ...effect, edited: { factor: 0.5, by: 'Ann', at: new Date() } })).toBe(
    '−50%, set by Ann (learned: −35%)',
  );
  expect(effectWords(format, undefined)).toBe('not learned yet');
});
