import { expect, test } from 'vitest';
import type { TurnView } from '@/server/calls/conversation/transcript-view';
import { marksOf, silences } from './marks';
import { turnAt, wordAt } from './spoken-at';
import { peaksOf, topOf, waveformPath } from './waveform-path';

const turn = (
  speaker: TurnView['speaker'],
  startMs: number | null,
  endMs: number | null,
  words: TurnView['words'] = [],
): TurnView => ({ speaker, startMs, endMs, text: 'one two', masks: [], words });

const TURNS = [
  turn('agent', 0, 4000),
  turn('customer', 3000, 6000, [
    [0, 3, 3000, 3400, 90],
    [4, 7, 5000, 5600, null],
  ]),
  turn('agent', 14_000, 16_000),
];

test('silences over 5 s, also before the end; both at once; found words by the times of words', () => {
  const marks = marksOf(TURNS, { durationMs: 30_000, muted: [[1000, 1500]] }, [
    { utterance: 1, start: 4, end: 7 },
    { utterance: 0, start: 0, end: 3 },
  ]);
  expect(marks.map(({ kind, startMs, endMs }) => [kind, startMs, endMs])).toEqual([
    ['muted', 1000, 1500],
    ['silence', 6000, 14_000],
    ['silence', 16_000, 30_000],
    ['both', 3000, 4000],
    ['match', 5000, 5600],
    ['match', 0, 4000],
  ]);
});

test('a transcript without times has no silences, and nothing is being said', () => {
  const turns = [turn('agent', null, null), turn('customer', null, null)];
  expect(silences(turns, 60_000, 1000)).toEqual([]);
  expect(turnAt(turns, 10)).toBeNull();
});

test('what is being said: the turn begun last, the word before a pause, nothing in silence', () => {
  expect([0, 3500, 5999, 8000, 14_000].map((ms) => turnAt(TURNS, ms))).toEqual([0, 1, 1, null, 2]);
  const [, customer] = TURNS;
  if (!customer) throw new Error('there is one');
  expect([2999, 3000, 4200, 5500, 5600].map((ms) => wordAt(customer, ms))).toEqual([null, 0, 0, 1, null]);
});

test('a waveform has bars where there is sound, and none where it is silent', () => {
  const peaks = peaksOf(btoa(String.fromCharCode(0, 255, 0, 64)));
  const path = waveformPath(peaks, topOf([peaks]));
  expect(path.match(/M/g)).toHaveLength(2);
  expect(path).toContain('M100.00 0.000');
  expect(path).toContain('M300.00 0.499');
});
