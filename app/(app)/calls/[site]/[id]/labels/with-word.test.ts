import { expect, test } from 'vitest';
import type { CallReadings, GivenLabel } from '@/server/labelling/readings-contract';
import { mainIntent, shownLabels } from './shown-label';
import { suggestedIntents } from './suggestions';
import { type Word, withWord } from './with-word';

const given = (label: string, score: number): GivenLabel => ({
  label,
  name: label.toUpperCase(),
  score,
  evidence: { utterance: 0, start: 0, end: 4 },
  reason: '',
  counts: true,
  correction: null,
});
const NOT_READ = { model: null, run: 0, madeAt: null, top: null, labels: [] };
const READINGS: CallReadings = {
  intent: {
    model: { id: 'm', name: 'intents, version 1', threshold: 0.5 },
    run: 1,
    madeAt: new Date(0),
    top: { label: 'bill', name: 'BILL', score: 0.9 },
    labels: [given('bill', 0.9), given('refund', 0.6)],
  },
  irritant: NOT_READ,
  sentiment: {
    model: null,
    run: 1,
    madeAt: null,
    customer: -0.5,
    agent: 0,
    trend: 0,
    strongNegative: null,
    utterances: [{ utterance: 2, sentiment: 'negative', score: 0.8, balance: -0.8, correction: null }],
  },
  history: [],
  corrections: [],
};
const word = (label: string, verdict: Word['verdict'], more: Partial<Word> = {}): Word => ({
  kind: 'intent',
  label,
  name: label.toUpperCase(),
  verdict,
  utterance: null,
  ...more,
});
const mainOf = (readings: CallReadings) => mainIntent(shownLabels(readings))?.label ?? null;

test('not this but that: the new one leads, the rejected one stays in sight and does not count', () => {
  const after = [word('bill', 'is_not'), word('parcel', 'is')].reduce(
    (readings, one) => withWord(readings, one, 'you'),
    READINGS,
  );
  expect(after.intent.labels.map(({ label, counts }) => [label, counts])).toEqual([
    ['parcel', true],
    ['refund', true],
    ['bill', false],
  ]);
  expect(mainOf(after)).toBe('parcel');
});

test('a label that is confirmed keeps its score and evidence, and becomes the main one', () => {
  const after = withWord(READINGS, word('refund', 'is'), 'you');
  expect(mainOf(after)).toBe('refund');
  expect(after.intent.labels[0]).toMatchObject({ score: 0.6, correction: { createdBy: 'you' } });
});

test('when everything is rejected the call is unknown', () => {
  const after = [word('bill', 'is_not'), word('refund', 'is_not')].reduce(
    (readings, one) => withWord(readings, one, 'you'),
    READINGS,
  );
  expect(mainOf(after)).toBeNull();
});

test('the sentiment of a turn changes that turn; strong anger is a label of the call', () => {
  const turn = withWord(READINGS, word('neutral', 'is', { kind: 'sentiment', utterance: 2 }), 'you');
  expect(turn.sentiment?.utterances[0]).toMatchObject({ sentiment: 'neutral', score: 0.8 });
  const strong = withWord(READINGS, word('strong_negative', 'is', { kind: 'sentiment' }), 'you');
  expect(shownLabels(strong).at(-1)).toMatchObject({ kind: 'sentiment', counts: true, score: null });
});

test('suggestions are what the model came near to, then what is frequent, never what is there or was rejected', () => {
  const intents = ['bill', 'refund', 'parcel', 'login'].map((id) => ({ id, name: id, path: [] }));
  const choices = { intents, irritants: [], frequent: ['login', 'bill'], hasTexts: true, caution: '' };
  expect(suggestedIntents(READINGS, choices)).toEqual(['login', 'parcel']);
  const rejected = withWord(READINGS, word('login', 'is_not'), 'you');
  expect(suggestedIntents(rejected, choices)).toEqual(['parcel']);
  const unknown = { ...READINGS, intent: { ...READINGS.intent, labels: [] } };
  expect(suggestedIntents(unknown, choices)).toEqual(['bill', 'login', 'refund', 'parcel']);
});
