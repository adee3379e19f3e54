import { expect, test } from 'vitest';
import { findLoop } from './find-loop';

const times = (count: number, ...phrase: number[]) => Array.from({ length: count }, () => phrase).flat();

test('one word again and again is kept once', () => {
  expect(findLoop([1, 2, ...times(12, 9)])).toEqual({ keep: 3 });
});

test('a sentence again and again is kept once', () => {
  expect(findLoop([1, 2, ...times(4, 5, 6, 7, 8, 9, 10, 11, 12, 13)])).toEqual({ keep: 11 });
});

test('what people repeat is no loop', () => {
  expect(findLoop([1, ...times(5, 9)])).toBeNull();
  expect(findLoop([1, ...times(3, 5, 6, 7, 8)])).toBeNull();
  expect(findLoop([])).toBeNull();
});

test('a loop that ended is none', () => {
  expect(findLoop([...times(12, 9), 1, 2])).toBeNull();
});
