import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '@/models/text/transcript';
import { carryOver } from './carry-over';
import { maskCall } from './mask-call';

function masked(language: Language, text: string) {
  const utterance = { speaker: 'customer' as const, startMs: null, endMs: null, text };
  const [found] = maskCall({ language, utterances: [utterance] }).utterances;
  if (!found) throw new Error('an utterance stays an utterance');
  return found;
}

const places = (text: string) =>
  [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));

test('words of a number become the mask, those around it stay themselves', () => {
  const text = 'Dus nul zes een twee drie vier vijf zes zeven acht, en dan?';
  const utterance = masked('nl', text);
  expect(utterance.text).toBe('Dus [PHONE_1], en dan?');
  const words = carryOver(places(text), utterance).map(({ start, end }) => utterance.text.slice(start, end));
  expect([...new Set(words)]).toEqual(['Dus', '[PHONE_1]', '[PHONE_1],', 'en', 'dan?']);
  expect(words).toHaveLength(13);
});

const LANGUAGES: readonly Language[] = ['en', 'nl', 'de', 'it', 'zh-TW', 'fr', 'es'];
/** What is masked, what is not, and what looks like it; letters of several scripts, some in two halves (UTF-16). */
const piece = fc.oneof(
  fc.constantFrom(
    'my number is',
    '我的電話是',
    'e-mail',
    'Herr',
    'naam',
    '…',
    '𠮷野家',
    '😀',
    'Straße',
    'été',
  ),
  fc.constantFrom('06-12345678', '+886 912 345 678', '4111 1111 1111 1111', 'ada@example.org', '1990-02-03'),
  fc.constantFrom(
    'NL91ABNA0417164300',
    'nul zes een twee drie vier vijf zes zeven acht',
    '[NAME_1]',
    'Ada Okonkwo',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

test('in any text a word stays itself or becomes whole masks, and nothing of a masked value is left in it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LANGUAGES), fc.array(piece, { maxLength: 12 }), (language, pieces) => {
      const text = pieces.join(' ');
      const words = places(text);
      const utterance = masked(language, text);
      const carried = carryOver(words, utterance);
      let before = 0;
      for (const [index, { start, end }] of carried.entries()) {
        const word = words[index] ?? { start: 0, end: 0 };
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeLessThanOrEqual(utterance.text.length);
        before = start;
        const touches = utterance.replaced.some((value) => value.start < word.end && value.end > word.start);
        const now = utterance.text.slice(start, end);
        if (!touches) expect(now).toBe(text.slice(word.start, word.end));
        for (const mask of utterance.masks) {
          const cut = (at: number) => mask.start < at && at < mask.end;
          expect(cut(start) || cut(end)).toBe(false);
        }
      }
    }),
    { numRuns: 300 },
  );
});
