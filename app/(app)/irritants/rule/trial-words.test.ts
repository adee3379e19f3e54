import { expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { RuleTrial } from '@/server/irritants/trial/try-rule';
import { trialSentence } from './trial-words';

const format = makeFormat('en-GB');
const trial: RuleTrial = {
  period: { from: '2026-03-02', to: '2026-03-29' },
  texts: 18_400,
  possible: 412,
  looked: 412,
  hits: 388,
  calls: 388,
  share: 388 / 18_400,
  unknown: [],
  samples: [],
  milliseconds: 120,
};

it('says how many calls a rule fits', () => {
  expect(trialSentence(format, trial)).toEqual({
    answer: '388 of 18,400 calls with a transcript fit (2.1%).',
    more: ['2–29 Mar 2026; every call that could fit by its words was read.'],
  });
});

it('says that it is an estimate, and what nobody knows', () => {
  const some = {
    ...trial,
    possible: 18_400,
    looked: 3000,
    unknown: [{ what: 'how long a hold was', calls: 9 }],
  };
  const { answer, more } = trialSentence(format, some);
  expect(answer).toMatch(/^About 388 of/);
  expect(more).toEqual([
    '2–29 Mar 2026; 3,000 calls, chosen by chance, were read of 18,400 that could fit.',
    'For 9 of them nobody knows how long a hold was.',
  ]);
});

it('says when nothing fits, and when there is nothing to try it on', () => {
  const none = { ...trial, hits: 0, calls: 0, looked: 0, possible: 0, share: 0 };
  expect(trialSentence(format, none).answer).toBe('No call of the 18,400 with a transcript fits.');
  expect(trialSentence(format, { ...none, texts: 0 }).answer).toBe('There are no transcripts to try it on.');
});
