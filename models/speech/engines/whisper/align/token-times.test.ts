import { expect, test } from 'vitest';
import { medianFilter } from './median-filter';
import { tokenTimes } from './token-times';

test('a token begins where the heads begin to look at its sound', () => {
  const frames = 100;
  const homes = [0, 20, 45, 80, frames];
  const attention = homes.slice(0, -1).map((from, token) => {
    const own = new Float32Array(2 * frames).fill(0.001);
    own.fill(0.05, from, homes[token + 1]);
    // The second head looks at everything alike, and says nothing.
    own.fill(0.01, frames);
    return own;
  });
  const times = tokenTimes(attention, { heads: 2, stride: frames, frames });
  times.forEach((time, token) => {
    expect(Math.abs(time - (homes[token] as number) * 0.02)).toBeLessThanOrEqual(0.06);
  });
});

test('nothing written has no times', () => {
  expect(tokenTimes([], { heads: 8, stride: 100, frames: 100 })).toEqual([]);
});

test('a median takes out single peaks and keeps edges', () => {
  expect([...medianFilter(Float32Array.of(0, 0, 0, 9, 0, 0, 5, 5, 5, 5), 3)]).toEqual([
    0, 0, 0, 0, 0, 0, 5, 5, 5, 5,
  ]);
});
