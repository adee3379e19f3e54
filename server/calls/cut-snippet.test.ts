import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSnippet } from './cut-snippet';

const LONG = 'word '.repeat(60);

test('a short turn stays whole', () => {
  const text = 'ik wil mijn factuur inzien';
  expect(cutSnippet(text, [{ utterance: 0, start: 12, end: 19 }])).toEqual({
    text,
    matches: [{ start: 12, end: 19 }],
    cutBefore: false,
    cutAfter: false,
  });
});

test('a long one is cut between words, around what was found', () => {
  const text = `${LONG}the invoice ${LONG}`;
  const start = text.indexOf('invoice');
  const cut = cutSnippet(text, [{ utterance: 0, start, end: start + 7 }]);
  const [match] = cut.matches;
  expect(cut.text.slice(match?.start, match?.end)).toBe('invoice');
  expect(cut.text).toMatch(/^word .* word$/);
  expect([cut.cutBefore, cut.cutAfter]).toEqual([true, true]);
  expect(cut.text.length).toBeLessThan(160);
});

test('places keep pointing at the same characters, in Chinese too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }), (before, after) => {
      const text = `${'我想問一下'.repeat(before)}帳單${'為什麼這麼多'.repeat(after)}`;
      const start = text.indexOf('帳單');
      const cut = cutSnippet(text, [{ utterance: 3, start, end: start + 2 }]);
      expect(cut.matches.map((match) => cut.text.slice(match.start, match.end))).toEqual(['帳單']);
      expect(text).toContain(cut.text);
    }),
  );
});
