import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/app/_ui/format';
import type { QueueRules, RulesPreview } from '@/server/recordings/contracts/rules';
import { modeWords, previewOf, previewSentence, withRule } from './rule-words';

const format = makeFormat('en-GB');
const RULES: QueueRules = {
  queue: '',
  language: '',
  rules: [{ purpose: 'analysis', mode: 'sample', share: 0.125, seed: 7 }],
};
const taken = (any: number) => ({ analysis: any, training: 0, evidence: 0, any });
const PREVIEW: RulesPreview = {
  from: '2026-02-01',
  to: '2026-02-28',
  calls: 4013,
  refused: 321,
  taken: taken(1204),
  queues: [
    { queue: 'sales', calls: 3000, refused: 300, taken: taken(1000), ownRules: false },
    { queue: 'bills', calls: 1000, refused: 21, taken: taken(200), ownRules: false },
    { queue: 'vip', calls: 13, refused: 0, taken: taken(4), ownRules: true },
  ],
};

describe('rules in words', () => {
  it('says what is taken for a purpose, and none where there is no rule', () => {
    expect(modeWords(format, RULES, 'analysis')).toBe('12.5% at random');
    expect(modeWords(format, RULES, 'evidence')).toBe('none');
  });

  it('replaces the rule of its purpose', () => {
    const changed = withRule(RULES, { purpose: 'analysis', mode: 'all', share: 1, seed: 1 });
    expect(changed.rules).toEqual([{ purpose: 'analysis', mode: 'all', share: 1, seed: 1 }]);
  });
});

describe('what rules would take', () => {
  it('tells calls taken, of how many, and those that are never taken', () => {
    expect(previewSentence(format, PREVIEW)).toBe(
      'Would take 1,204 of 4,013 recorded calls of 1–28 Feb 2026; 321 whose callers refused are never taken.',
    );
  });

  it('tells a queue with its own rules from those that follow the site', () => {
    expect(previewOf(PREVIEW, '')).toEqual({ calls: 4000, refused: 321, taken: taken(1200) });
    expect(previewSentence(format, PREVIEW, previewOf(PREVIEW, 'vip'))).toBe(
      'Would take 4 of 13 recorded calls of 1–28 Feb 2026.',
    );
  });

  it('says so where there is nothing to try them on', () => {
    const none = { ...PREVIEW, from: null, to: null, queues: [] };
    expect(previewSentence(format, none)).toMatch(/^No record names a recording yet/);
    expect(previewSentence(format, PREVIEW, previewOf(PREVIEW, 'new'))).toMatch(/^No call of 1–28 Feb 2026/);
  });
});
