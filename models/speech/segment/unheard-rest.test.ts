import { expect, it } from 'vitest';
import { unheardRest } from './unheard-rest';

const window = {
  parts: [
    { startMs: 0, endMs: 11_000 },
    { startMs: 12_000, endMs: 20_000 },
    { startMs: 21_000, endMs: 30_000 },
  ],
};
const speech = [
  { startMs: 0, endMs: 10_800 },
  { startMs: 12_200, endMs: 19_900 },
  { startMs: 21_200, endMs: 29_500 },
];

it('is what was said behind the last that was heard', () => {
  const heard = [
    { startMs: 12_100, endMs: 19_000 },
    { startMs: 0, endMs: 11_000 },
  ];
  expect(unheardRest(window, heard, speech)).toEqual({
    parts: [
      { startMs: 19_000, endMs: 20_000 },
      { startMs: 21_000, endMs: 30_000 },
    ],
  });
});

it('is nothing where the text goes to the end of the speech, and where nothing was heard at all', () => {
  expect(unheardRest(window, [{ startMs: 0, endMs: 28_300 }], speech)).toBeNull();
  expect(unheardRest(window, [{ startMs: 0, endMs: 20_000 }], speech.slice(0, 2))).toBeNull();
  expect(unheardRest(window, [], speech)).toBeNull();
});

it('gets shorter every time', () => {
  expect(unheardRest(window, [{ startMs: 0, endMs: 300 }], speech)).toBeNull();
});
