import { expect, test } from 'vitest';
import { limitWords } from './limit-words';

const word = (text: string, start: number, end: number) => ({ text, start, end, confidence: 1 });

test('a pause before the first word and behind the last is none of theirs', () => {
  const words = limitWords([
    word('good', 0, 3),
    word('day', 3, 3.3),
    word('to', 3.3, 3.5),
    word('you', 3.5, 9),
  ]);
  expect(words[0]?.start).toBeCloseTo(2.4);
  expect(words[0]?.end).toBe(3);
  expect(words[3]?.start).toBe(3.5);
  expect(words[3]?.end).toBeCloseTo(4.1);
});

test('a pause within is behind a word with punctuation, else before the word', () => {
  const words = limitWords([
    word('well,', 0, 2),
    word('it', 2, 2.2),
    word('is', 2.2, 2.4),
    word('late', 2.4, 5),
    word('now', 5, 5.2),
  ]);
  expect(words[3]?.start).toBeCloseTo(4.6);
  expect(words[3]?.end).toBe(5);
  expect(words[0]?.end).toBe(2);
});

test('long words may be long', () => {
  const words = [word('die', 0, 0.2), word('Registrierungsbestätigung', 0.2, 2), word('kommt', 2, 2.3)];
  expect(limitWords(words)).toEqual(words);
});

test('a character of Chinese takes as long as a syllable', () => {
  const words = [word('你', 0, 0.2), word('電話號碼', 0.2, 1.5), word('是', 1.5, 1.7)];
  expect(limitWords(words)).toEqual(words);
});
