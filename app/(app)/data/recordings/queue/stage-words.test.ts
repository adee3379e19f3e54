import { expect, it } from 'vitest';
import { paceWords, shareOfWay, stageWords } from './stage-words';

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

it('never goes back on its way', () => {
  const way = [
    { stage: 'opening', done: 0, total: 1 },
    { stage: 'listening', done: 0, total: 10_000 },
    { stage: 'listening', done: 10_000, total: 10_000 },
    { stage: 'language', done: 10_000, total: 10_000 },
    { stage: 'recognizing', done: 0, total: 8000 },
    { stage: 'recognizing', done: 4000, total: 8000 },
    { stage: 'speakers', done: 10_000, total: 10_000 },
    { stage: 'storing', done: 0, total: 10_000 },
    { stage: 'playback', done: 10_000, total: 10_000 },
  ].map(shareOfWay);
  expect(way).toEqual(way.toSorted((one, other) => one - other));
  expect(way[5]).toBeCloseTo(0.53);
  expect(way.at(-1)).toBeLessThan(1);
});
