import { expect, it } from 'vitest';
import type { Candidate } from './describe-topics';
import { standingOut } from './stands-out';
import type { Remark } from './topic';

const reading = (word: string, concept: Candidate['concept'] = null): Candidate => ({
  reader: { bias: -4, threshold: 0.5, weights: { [word]: 40 } },
  concept,
});
const said = (text: string, bad: boolean, calls: number): Remark[] =>
  Array.from({ length: calls }, (_, at) => ({
    call: `${text} ${bad} ${at}`,
    utterance: 0,
    text,
    language: 'en',
    bad,
  }));

const REMARKS = [
  ...said('the elevator skipped our floor', true, 20),
  ...said('the elevator works', false, 5),
  ...said('I am the account holder', true, 60),
  ...said('I am the account holder, thanks', false, 80),
  ...said('about my parcel', true, 20),
  ...said('about my parcel, please', false, 30),
];

it('keeps what calls with bad signs have more often, and leaves out how people talk', () => {
  const groups = [reading('elevator'), reading('account'), reading('parcel')];
  expect(standingOut(groups, REMARKS)).toEqual([groups[0]]);
});

it('keeps a known complaint however often it is heard', () => {
  const known = reading('parcel', { id: 'late', name: 'Late', words: {} });
  expect(standingOut([known], REMARKS)).toEqual([known]);
});

it('keeps all where there is nothing to compare', () => {
  const groups = [reading('account'), reading('parcel')];
  const angry = REMARKS.filter(({ bad }) => bad);
  expect(standingOut(groups, angry)).toEqual(groups);
});
