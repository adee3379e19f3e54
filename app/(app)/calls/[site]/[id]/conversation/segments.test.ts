import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from './segments';

const NONE = { masks: [], evidence: [], matches: [], words: [] };

test('the pieces put together are the text, whatever is marked in it', () => {
  const place = fc.integer({ min: 0, max: 60 });
  const stretches = fc.array(
    fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(
      fc.string({ maxLength: 50, unit: 'grapheme' }),
      stretches,
      stretches,
      (text, some, others) => {
        const evidence = some.map((span, index) => ({ ...span, key: `intent:${index}` }));
        const segments = segmentsOf(text, { ...NONE, evidence, matches: others });
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      },
    ),
  );
});

test('evidence, matches and masks lie over each other at the right characters, in Chinese too', () => {
  const text = '我的帳單被多收了，請回撥 [PHONE_1]';
  const mask = { start: text.indexOf('['), end: text.length, type: 'phone' };
  const segments = segmentsOf(text, {
    ...NONE,
    masks: [mask],
    evidence: [{ start: 2, end: 8, key: 'intent:bill' }],
    matches: [{ start: 2, end: 4 }],
  });
  expect(
    segments.map(({ text: piece, evidence, matched, mask: type }) => [piece, evidence, matched, type]),
  ).toEqual([
    ['我的', [], false, null],
    ['帳單', ['intent:bill'], true, null],
    ['被多收了', ['intent:bill'], false, null],
    ['，請回撥 ', [], false, null],
    ['[PHONE_1]', [], false, 'phone'],
  ]);
});

test('a mask is never cut in two by evidence that ends inside it', () => {
  const segments = segmentsOf('call [PHONE_1] now', {
    ...NONE,
    masks: [{ start: 5, end: 14, type: 'phone' }],
    evidence: [{ start: 0, end: 9, key: 'irritant:a' }],
  });
  expect(segments.map(({ text, evidence }) => [text, evidence.length])).toEqual([
    ['call ', 1],
    ['[PHONE_1]', 1],
    [' now', 0],
  ]);
});

test('empty text has no pieces to show, and no error', () => {
  expect(segmentsOf('', { ...NONE, matches: [{ start: 0, end: 3 }] })).toEqual([]);
});

test('words are pieces of their own, what lies between them belongs to none, evidence may cut through them', () => {
  const segments = segmentsOf('Call me, [PHONE_1].', {
    ...NONE,
    masks: [{ start: 9, end: 18, type: 'phone' }],
    evidence: [{ start: 2, end: 7, key: 'intent:call' }],
    words: [
      { start: 0, end: 4 },
      { start: 5, end: 8 },
      { start: 9, end: 19 },
    ],
  });
  expect(segments.map(({ text, word }) => [text, word])).toEqual([
    ['Ca', 0],
    ['ll', 0],
    [' ', null],
    ['me', 1],
    [',', 1],
    [' ', null],
    ['[PHONE_1]', 2],
    ['.', 2],
  ]);
});
