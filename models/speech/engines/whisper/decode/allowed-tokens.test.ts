import { expect, test } from 'vitest';
import { allowedTokens } from './allowed-tokens';

const FIRST = 100;
const LAST = FIRST + 500;
const allowed = (...written: number[]) => allowedTokens(written, { firstTime: FIRST }, LAST);

test('a transcript begins with a time within its first second', () => {
  expect(allowed()).toEqual({ text: false, end: false, times: [FIRST, FIRST + 51] });
});

test('in a short window no time behind its end', () => {
  expect(allowedTokens([], { firstTime: FIRST }, FIRST + 20).times).toEqual([FIRST, FIRST + 21]);
});

test('behind the first time comes text, or nothing more', () => {
  expect(allowed(FIRST)).toEqual({ text: true, end: true, times: [LAST + 1, LAST + 1] });
});

test('behind text a later time may come', () => {
  expect(allowed(FIRST + 5, 7, 8)).toEqual({ text: true, end: true, times: [FIRST + 6, LAST + 1] });
});

test('behind the time that ends a text comes the beginning of the next, not before it, or the end', () => {
  expect(allowed(FIRST, 7, FIRST + 90)).toEqual({ text: false, end: true, times: [FIRST + 90, LAST + 1] });
});

test('behind two times comes text', () => {
  expect(allowed(FIRST, 7, FIRST + 90, FIRST + 95)).toMatchObject({
    text: true,
    times: [LAST + 1, LAST + 1],
  });
});
