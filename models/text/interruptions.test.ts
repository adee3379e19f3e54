import { expect, test } from 'vitest';
import { interruptions } from './interruptions';
import type { Speaker } from './transcript';

const turns = (...all: [Speaker, number | null, number | null][]) =>
  all.map(([speaker, startMs, endMs]) => ({ speaker, startMs, endMs }));

test('whoever begins while the other speaks, and goes on after, has interrupted', () => {
  expect(interruptions(turns(['agent', 0, 4000], ['customer', 3000, 6000], ['agent', 5000, 9000]))).toEqual([
    { by: 'customer', turn: 1, atMs: 3000 },
    { by: 'agent', turn: 2, atMs: 5000 },
  ]);
});

test.each([
  ['"mm-hm" while the other goes on', ['customer', 2000, 2800]],
  ['a beginning as the other ends', ['customer', 3700, 6000]],
  ['both beginning at once', ['customer', 200, 6000]],
  ['the voice menu', ['ivr', 2000, 6000]],
  ['the same speaker, cut in two turns', ['agent', 2000, 6000]],
] as [string, [Speaker, number, number]][])('%s is none', (_, turn) => {
  expect(interruptions(turns(['agent', 0, 4000], turn))).toEqual([]);
});

test('a turn that breaks in on two at once counts once; the order in the list does not matter', () => {
  const all = turns(['customer', 3000, 9000], ['agent', 2500, 6000], ['agent', 0, 5000]);
  expect(interruptions(all)).toEqual([{ by: 'customer', turn: 0, atMs: 3000 }]);
});

test('a turn without times, or nobody who speaks, leaves it unknown', () => {
  expect(interruptions(turns(['agent', 0, 4000], ['customer', 3000, null]))).toBeNull();
  expect(interruptions([])).toBeNull();
});
