import { describe, expect, it } from 'vitest';
import { describeRule } from '@/models/irritants/rules/describe-rule';
import type { Condition, IrritantRule } from '@/models/irritants/rules/rule';
import { draftOfRule } from './draft-of-rule';
import { checkedRule, emptyRule } from './rule-draft';

const rule = (when: Condition): IrritantRule => ({ version: 1, when });
const SAID: Condition = { kind: 'said', phrases: ['still waiting'], speaker: 'customer', match: 'any' };

describe('a rule in the form', () => {
  it.each<[string, Condition]>([
    ['words', SAID],
    ['words often, at the end', { ...SAID, times: 2, where: { edge: 'last', share: 0.25 } }],
    ['words that were not said', { kind: 'never-said', phrases: ['sorry', 'apologi*'], speaker: 'agent' }],
    [
      'a question without an answer',
      {
        kind: 'unanswered',
        first: { phrases: ['where is my parcel'], speaker: 'customer', where: { edge: 'first', turns: 5 } },
        next: { phrases: ['tomorrow'], speaker: 'agent' },
        within: { seconds: 30 },
      },
    ],
    ['a silence', { kind: 'silence', seconds: 20, where: { edge: 'first', seconds: 90 } }],
    ['an intent', { kind: 'intent', is: ['a', 'b'] }],
    ['an agent who speaks much', { kind: 'talk-share', speaker: 'agent', than: 'more', share: 0.7 }],
    ['much silence', { kind: 'silence-share', share: 0.3 }],
    ['interruptions', { kind: 'interrupted', by: 'anyone', times: 3 }],
    ['talking at once', { kind: 'talk-over', share: 0.125 }],
    ['two, any of them', { kind: 'any', of: [SAID, { kind: 'hold', seconds: 90 }] }],
    [
      'all but exceptions',
      { kind: 'all', of: [SAID, { kind: 'repeat', days: 3 }, { kind: 'none', of: [{ kind: 'abandoned' }] }] },
    ],
    [
      'any but exceptions',
      {
        kind: 'all',
        of: [
          { kind: 'any', of: [SAID, { kind: 'transferred', times: 2 }] },
          { kind: 'none', of: [{ kind: 'queue', is: ['sales'] }] },
        ],
      },
    ],
  ])('comes out of it as it went in: %s', (_name, when) => {
    const draft = draftOfRule(rule(when));
    expect(draft && checkedRule(draft).rule).toEqual(rule(when));
  });

  it('is not shown when it is nested deeper than the form', () => {
    const deep: Condition = { kind: 'all', of: [SAID, { kind: 'all', of: [SAID, SAID] }] };
    expect(draftOfRule(rule(deep))).toBeNull();
    expect(describeRule(rule(deep))).toContain('still waiting');
  });

  it('says what is missing', () => {
    expect(checkedRule(emptyRule()).problem).toBe('Give at least one phrase.');
  });
});
