import { expect, it } from 'vitest';
import { describeRule } from './describe-rule';
import { irritantRuleSchema } from './rule';

const rule = {
  version: 1,
  when: {
    kind: 'all',
    of: [
      {
        kind: 'said',
        phrases: ['still wait*', 'nobody answers'],
        speaker: 'customer',
        match: 'any',
        where: { edge: 'first', turns: 5 },
      },
      { kind: 'never-said', phrases: ['sorry'], speaker: 'agent' },
      {
        kind: 'any',
        of: [
          { kind: 'wait', seconds: 150 },
          { kind: 'repeat', days: 7 },
        ],
      },
      {
        kind: 'unanswered',
        first: { phrases: ['refund'], speaker: 'customer' },
        next: { phrases: ['we will', 'I can'], speaker: 'agent' },
        within: { turns: 2 },
      },
    ],
  },
};

it('says a rule in a sentence', () => {
  expect(describeRule(irritantRuleSchema.parse(rule))).toBe(
    'Calls in which the customer says “still wait*” or “nobody answers” in the first 5 turns, ' +
      'the agent never says “sorry”, (the customer waits 2 min 30 s or more or the customer had called within 7 days before) ' +
      'and the customer says “refund”, and not within 2 turns after it the agent says “we will” or “I can”.',
  );
});

it('says who speaks how much, and who interrupts', () => {
  const of = [
    { kind: 'talk-share', speaker: 'agent', than: 'more', share: 0.75 },
    { kind: 'silence-share', share: 0.3 },
    { kind: 'interrupted', by: 'agent', times: 3 },
    { kind: 'interrupted', by: 'anyone', times: 1 },
  ];
  expect(describeRule(irritantRuleSchema.parse({ version: 1, when: { kind: 'any', of } }))).toBe(
    'Calls in which the agent speaks 75% of the talking time or more, nobody speaks for 30% of the call or more, ' +
      'the agent interrupts 3 times or more or one interrupts the other.',
  );
});

it('comes back from JSON as it was written', () => {
  expect(irritantRuleSchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
});

it.each(['*', 'a*b', 'w*', '…', ''])('refuses the phrase %j', (phrase) => {
  const when = { kind: 'said', phrases: [phrase], speaker: 'anyone', match: 'any' };
  expect(irritantRuleSchema.safeParse({ version: 1, when }).success).toBe(false);
});

it('refuses what it does not know, and groups without end', () => {
  expect(irritantRuleSchema.safeParse({ version: 2, when: { kind: 'abandoned' } }).success).toBe(false);
  expect(irritantRuleSchema.safeParse({ version: 1, when: { kind: 'shouted' } }).success).toBe(false);
  expect(irritantRuleSchema.safeParse({ version: 1, when: { kind: 'wait', seconds: -1 } }).success).toBe(
    false,
  );
  let deep: unknown = { kind: 'abandoned' };
  for (let depth = 0; depth < 5000; depth++) deep = { kind: 'all', of: [deep] };
  expect(irritantRuleSchema.safeParse({ version: 1, when: deep }).success).toBe(false);
});
