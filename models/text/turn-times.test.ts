import { expect, test } from 'vitest';
import type { Speaker } from './transcript';
import { turnTimes } from './turn-times';

const turns = (...all: [Speaker, number | null, number | null][]) =>
  all.map(([speaker, startMs, endMs]) => ({ speaker, startMs, endMs }));

test('who speaks how long, silence between, both at once', () => {
  expect(
    turnTimes(
      turns(
        ['agent', 500, 2000],
        ['customer', 1500, 4000],
        ['agent', 9000, 10_000],
        ['customer', 10_500, 11_000],
      ),
    ),
  ).toEqual({
    agentMs: 2500,
    customerMs: 3000,
    silenceMs: 5500,
    longestSilenceMs: 5000,
    talkOverMs: 500,
    spanMs: 10_500,
    customerInterruptions: 1,
    agentInterruptions: 0,
  });
});

test('the voice menu breaks silence, but is nobody’s speech', () => {
  expect(turnTimes(turns(['ivr', 0, 3000], ['customer', 3000, 4000]))).toMatchObject({
    silenceMs: 0,
    customerMs: 1000,
    agentMs: 0,
  });
});

test('a turn without a time leaves them unknown', () => {
  const unknown = turnTimes(turns(['agent', 0, 1000], ['customer', null, null]));
  expect(new Set(Object.values(unknown))).toEqual(new Set([null]));
  expect(turnTimes([]).silenceMs).toBeNull();
});
