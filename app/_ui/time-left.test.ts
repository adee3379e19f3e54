import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import { timeLeft } from './time-left';

const format = makeFormat('en-GB');

describe('timeLeft', () => {
  it.each([
    [null, undefined],
    [0, 'a few seconds left'],
    [4.9, 'a few seconds left'],
    [12, 'about 15 s left'],
    [59, 'about 1 min left'],
    [61, 'about 1 min 30 s left'],
    [3700, 'about 1 h 2 min left'],
  ])('%s s: %s', (seconds, words) => {
    expect(timeLeft(format, seconds)).toBe(words);
  });
});
