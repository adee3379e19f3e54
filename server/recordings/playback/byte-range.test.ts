import { expect, test } from 'vitest';
import { byteRange } from './byte-range';

test.each([
  ['bytes=0-', 0, 100],
  ['bytes=10-19', 10, 20],
  ['bytes=90-500', 90, 100],
  ['bytes=-30', 70, 100],
  ['bytes=-500', 0, 100],
  ['Bytes = 5 - 5', 5, 6],
])('%s of 100 bytes', (header, from, to) => {
  expect(byteRange(header, 100)).toEqual({ kind: 'part', from, to });
});

test.each([null, '', 'bytes=-', 'bytes=20-10', 'bytes=0-1,5-6', 'items=0-5', 'bytes=a-b'])(
  '%s is answered with the whole file',
  (header) => {
    expect(byteRange(header, 100)).toEqual({ kind: 'whole' });
  },
);

test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s lies outside of 100 bytes', (header) => {
  expect(byteRange(header, 100)).toEqual({ kind: 'outside' });
});
