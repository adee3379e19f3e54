import { expect, it } from 'vitest';
import { paceWords, stageWords } from './stage-words';

it('tells the pace against listening', () => {
  expect(paceWords(60_000, 10_000)).toBe('6.0× faster');
  expect(paceWords(60_000, 1_000)).toBe('60× faster');
  expect(paceWords(10_000, 25_000)).toBe('2.5× as long');
  expect(paceWords(null, 25_000)).toBeNull();
  expect(paceWords(10_000, null)).toBeNull();
});

it('names the stages in words, and one it does not know by its name', () => {
  expect(stageWords('recognizing')).toBe('Recognizing');
  expect(stageWords('aligning')).toBe('aligning');
});
