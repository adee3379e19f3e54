import { expect, test } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { RoutingOverview } from '@/server/routing/contracts/overview';
import type { RecommendationsView, RecommendationView } from '@/server/routing/contracts/recommendation';
import { answerWords } from './answer-words';

const format = makeFormat('en');
const period = { from: '2026-03-02', to: '2026-03-29' };
const overview: RoutingOverview = {
  ...{ period, calls: 1000, passed: 90, withEntry: 0, withMenu: 0, read: 800, flows: [] },
  matrix: { intents: [], queues: [], cells: [] },
};
const named = (name: string) => ({ code: name, name });
const row = (share: number, hours: number, accepted: boolean | null = null): RecommendationView => ({
  ...{ key: `${share}`, sentence: '', intent: named('Bill'), queue: named('Sales'), to: named('Billing') },
  ...{ calls: 500, passed: 205, share, expected: 0.03, qValue: 0, waysIn: [] },
  effect: {
    transfers: { mean: 200, low: 180, high: 220 },
    handleHours: { mean: hours, low: hours - 2, high: hours + 2 },
    ...{ waitHours: null, repeats: null, basis: 'legs' },
  },
  verdict: accepted === null ? null : { accepted, note: '', decidedAt: new Date(0), decidedBy: 'Ann' },
});
const found = (...rows: RecommendationView[]): RecommendationsView => ({
  period,
  level: 0.9,
  read: 800,
  rows,
});
const tell = (recommendations: RecommendationsView, tellsPassed = true) =>
  answerWords({ format, overview, found: recommendations, tellsPassed });

test('the worst misroute is the answer, then how many there are and what they cost together', () => {
  expect(tell(found(row(0.41, 31), row(0.3, 9)))).toEqual({
    answer: '41% of calls that enter Sales about “Bill” are passed on.',
    more: [
      'Of 1,000 incoming calls, Mar 2 – 29, 2026, 9.0% were passed on.',
      '2 kinds of calls go to the wrong queue.',
      'Together they cost about 40 agent hours a month.',
    ],
  });
});

test('a period without calls is not praised for its routing', () => {
  const empty = { ...overview, calls: 0, passed: 0, read: 0 };
  expect(answerWords({ format, overview: empty, found: found(), tellsPassed: true })).toEqual({
    answer: 'No incoming call is known for Mar 2 – 29, 2026.',
    more: [],
  });
});

test('what was dismissed is no answer any more; nothing found and nothing told are said apart', () => {
  expect(tell(found(row(0.41, 31, false))).answer).toMatch(/^No kind of call goes to the wrong place/);
  expect(tell(found(), false).answer).toBe('The records do not tell which calls were passed on.');
});
