import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transcriptMapping } from '../transcript-mapping';
import { NamedValues } from './named-values';
import { TextRules } from './text-rules';
import { turnOf } from './turn';

const RULES = await TextRules.open(
  transcriptMapping.parse({ kind: 'transcripts', format: 'calls' }),
  { timeZone: 'Europe/Amsterdam', country: 'NL', callerKey: Buffer.alloc(32, 7), now: Date.UTC(2026, 5, 1) },
  'call',
);

const turn = (object: object) => turnOf(NamedValues.of(object), RULES);

function saidAt(object: { text: string; words: unknown }) {
  const read = turn(object);
  return (
    read?.words?.map(({ start, end, startMs, endMs }) => [read.text.slice(start, end), startMs, endMs]) ??
    null
  );
}

test('words with their times, as this project writes them', () => {
  const read = turn({
    text: ' Hello, my name. ',
    confidence: 0.91,
    words: [
      { text: 'Hello,', start: 0.5, end: 0.9, confidence: 0.98 },
      { text: 'my', start: 1, end: 1.2, confidence: 0.4 },
      { text: 'name.', start: 1.25, end: 1.5 },
    ],
  });
  expect(read?.confidence).toBe(0.91);
  expect(read?.words).toEqual([
    { start: 0, end: 6, startMs: 500, endMs: 900, confidence: 0.98 },
    { start: 7, end: 9, startMs: 1000, endMs: 1200, confidence: 0.4 },
    { start: 10, end: 15, startMs: 1250, endMs: 1500, confidence: null },
  ]);
});

test('as WhisperX writes them: word and score, figures without times', () => {
  const words = [
    { word: 'In', start: 3.1, end: 3.2, score: 0.8 },
    { word: '2014' },
    { word: 'we', start: 3.9, end: 4 },
    { word: 'moved.', start: 4, end: 4.4 },
  ];
  expect(saidAt({ text: 'In 2014, we moved.', words })).toEqual([
    ['In', 3100, 3200],
    ['2014', 3200, 3900],
    ['we', 3900, 4000],
    ['moved.', 4000, 4400],
  ]);
});

test('the text may have other case and punctuation than the words; scripts without spaces have words too', () => {
  const words = [
    { word: 'hello', start: 0, end: 1 },
    { word: 'it’s', start: 1, end: 2 },
    { word: '"me"', start: 2, end: 3 },
  ];
  expect(saidAt({ text: 'Hello – it’s me!', words })?.map(([word]) => word)).toEqual(['Hello', 'it’s', 'me']);
  const chinese = [
    { word: '您好', start_ms: 0, end_ms: 400 },
    { word: '𠮷野家', start_ms: 400, end_ms: 900 },
  ];
  expect(saidAt({ text: '您好，𠮷野家。', words: chinese })).toEqual([
    ['您好', 0, 400],
    ['𠮷野家', 400, 900],
  ]);
});

test.each([
  ['of another text', [{ word: 'goodbye', start: 0, end: 1 }]],
  ['of a small part of the text', [{ word: 'to', start: 0, end: 1 }]],
  [
    'whose times run backwards',
    [
      { word: 'nice to', start: 3, end: 4 },
      { word: 'meet you', start: 1, end: 2 },
    ],
  ],
  ['without any times', [{ word: 'nice to' }, { word: 'meet you' }]],
  ['that is no list', 'nice to meet you'],
  ['of other things', [1, null, 'nice']],
  ['whose times are no numbers', [{ word: 'nice to meet you', start: 'soon' }]],
])('a list %s is left out; what was said stays', (_, words) => {
  const read = turn({ text: 'nice to meet you', words });
  expect(read?.text).toBe('nice to meet you');
  expect(read?.words).toBeNull();
});

test('any text cut into words in any way is found again where it stands', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    .filter((text) => /^\S+$/u.test(text) && text.trim() === text && !text.includes('\0'));
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 20 }),
      fc.constantFrom('', ' ', '  '),
      (parts, space) => {
        const words = parts.map((text, index) => ({ text, start: index, end: index + 1 }));
        const text = parts.join(space);
        const read = turn({ text, words });
        expect(read?.words?.map(({ start, end }) => read.text.slice(start, end))).toEqual(parts);
      },
    ),
    { numRuns: 300 },
  );
});

test('a confidence that is none is not kept', () => {
  for (const confidence of ['high', -0.5, 87, null]) {
    expect(turn({ text: 'yes', confidence })?.confidence).toBeNull();
  }
});
