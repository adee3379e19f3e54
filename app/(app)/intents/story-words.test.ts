import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { IntentOverview, IntentRow } from '@/server/intents/read/overview-contract';
import { storySentences } from './story-words';

const format = makeFormat('en-GB');
const period = { from: '2026-03-15', to: '2026-03-28' };

function row(name: string, share: number, change?: { difference: number; sure: boolean }): IntentRow {
  const figures = (value: number) => ({
    calls: Math.round(1000 * value),
    share: value,
    handleSeconds: 200,
    transferShare: 0,
    againShare: null,
    balance: null,
    negativeShare: null,
  });
  const difference = change?.difference ?? 0;
  return {
    intentId: name === 'Unknown' ? null : '7b1c0e9e-4a39-4d0e-9e53-1d0f1f6f7a10',
    name,
    path: [],
    now: figures(share),
    before: change ? figures(share - difference) : null,
    change: change ? { difference, low: difference - 0.01, high: difference + 0.01 } : null,
    sure: change?.sure ?? false,
    series: [],
  };
}

function told(intents: IntentRow[], other: Partial<IntentOverview> = {}) {
  const overview: IntentOverview = {
    grain: 'day',
    comparison: { from: '2026-03-01', to: '2026-03-14' },
    buckets: [],
    read: 1000,
    readBefore: 900,
    unread: 0,
    intents,
    ...other,
  };
  return storySentences({ overview, period, format });
}

describe('the story of a period', () => {
  it('begins with what rose and fell for sure, with from, to and the interval', () => {
    const { answer, more } = told([
      row('Invoice', 0.4, { difference: -0.05, sure: true }),
      row('Code', 0.3, { difference: 0.041, sure: true }),
      row('Other', 0.1, { difference: 0.2, sure: false }),
      row('Unknown', 0.2, { difference: 0.1, sure: true }),
    ]);
    expect(answer).toBe(
      '‘Code’ rose from 25.9% to 30.0% of calls (+3.1 to +5.1 points at 95%); ‘Invoice’ fell from 45.0% to 40.0% of calls (-6 to -4 points at 95%).',
    );
    expect(more).toEqual([
      '1,000 calls in 15–28 Mar 2026: about ‘Invoice’ (40.0%), ‘Code’ (30.0%) and ‘Other’ (10.0%).',
      'Of 20.0% (10.0% before) the intent is unknown.',
    ]);
  });

  it('says so when what changed may be chance', () => {
    const { answer, more } = told([row('Invoice', 1, { difference: 0.01, sure: false })]);
    expect(answer).toBe('1,000 calls in 15–28 Mar 2026: about ‘Invoice’ (100.0%).');
    expect(more).toEqual(['Against 1–14 Mar 2026 no intent rose or fell by more than chance.']);
  });

  it('does not compare with what was not read, and says what waits', () => {
    const { more } = told([row('Invoice', 1)], { readBefore: 0, unread: 12 });
    expect(more).toEqual([
      'Nothing was read in 1–14 Mar 2026 to compare with.',
      '12 with a transcript have not been read yet.',
    ]);
  });

  it('is short when nothing was read', () => {
    expect(told([], { read: 0 })).toEqual({
      answer: 'No call was read for intents in 15–28 Mar 2026.',
      more: [],
    });
  });
});
