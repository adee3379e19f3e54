import { describe, expect, it } from 'vitest';
import { applyRule, readWithRules } from './apply-rule';
import type { CallForRules } from './call-for-rules';
import { compileRule, compileRules } from './compile-rule';
import type { Condition, IrritantRule, Words } from './rule';
import { callOf } from './testing/call-of';

function hit(when: Condition, call: CallForRules) {
  return applyRule(compileRule({ version: 1, when }), call);
}

/** The words that the evidence points at. */
function evidence(when: Condition, call: CallForRules): string | null {
  const span = hit(when, call)?.evidence;
  return span
    ? (call.transcript?.utterances[span.utterance]?.text.slice(span.start, span.end) ?? null)
    : null;
}

function unknownOf(when: Condition, call: CallForRules): readonly string[] {
  const [reading] = readWithRules(compileRule({ version: 1, when }), call);
  expect(reading?.hit).toBeNull();
  return reading?.unknown ?? [];
}

function says(...phrases: string[]): Condition {
  return { kind: 'said', phrases, speaker: 'customer', match: 'any' };
}

describe('words in any language', () => {
  it('finds phrases whatever their case, accents and punctuation, and shows them as they were said', () => {
    const call = callOf([
      'agent: Good morning.',
      "customer: Well, NOBODY  answers — and that's Café prices!",
    ]);
    expect(evidence(says('nobody answers'), call)).toBe('NOBODY  answers');
    expect(evidence(says('answers and thats', "that's cafe"), call)).toBe("that's Café");
    expect(hit(says('nobody answers'), call)?.why).toBe('The customer said “NOBODY  answers” (turn 2).');
  });

  it('keeps to word borders, and lets * stand for any ending or beginning', () => {
    const call = callOf(['customer: I am waiting at the counter.'], { language: 'en' });
    expect(evidence(says('wait'), call)).toBeNull();
    expect(evidence(says('count'), call)).toBeNull();
    expect(evidence(says('wait*'), call)).toBe('waiting');
    expect(evidence(says('wait* at the'), call)).toBe('waiting at the');
    expect(evidence(says('*unter'), call)).toBe('counter');
  });

  it('reads Dutch', () => {
    const call = callOf(['customer: Ik heb m’n rekening al drie keer opgezegd, één keer per e-mail.'], {
      language: 'nl',
    });
    expect(evidence(says('opgezeg*'), call)).toBe('opgezegd');
    expect(evidence(says('al drie keer'), call)).toBe('al drie keer');
    expect(evidence(says('een keer'), call)).toBe('één keer');
  });

  it('reads German, with its compounds and sharp s', () => {
    const call = callOf(['customer: Die Kündigungsbestätigung für meinen Mobilfunkvertrag heißt so.'], {
      language: 'de',
    });
    expect(evidence(says('kundigung*'), call)).toBe('Kündigungsbestätigung');
    expect(evidence(says('*vertrag'), call)).toBe('Mobilfunkvertrag');
    expect(evidence(says('heisst'), call)).toBe('heißt');
  });

  it('reads Italian, with its elisions', () => {
    const call = callOf(["customer: Com'è possibile, l’operatore non risponde più."], { language: 'it' });
    expect(evidence(says('operatore'), call)).toBe('operatore');
    expect(evidence(says("com'e possibile"), call)).toBe("Com'è possibile");
    expect(evidence(says('non rispond*'), call)).toBe('non risponde');
  });

  it('reads Traditional Chinese, which has no spaces, and ignores those that recognizers add', () => {
    const call = callOf(
      ['agent: 您好，請問有什麼可以幫您？', 'customer: 我等了很久，一直 沒有 收到驗證碼。'],
      { language: 'zh-TW' },
    );
    expect(evidence(says('沒有收到驗證碼'), call)).toBe('沒有 收到驗證碼');
    expect(evidence(says('等了很久'), call)).toBe('等了很久');
    expect(evidence(says('很久一直'), call)).toBeNull();
    expect(evidence(says('收到*'), call)).toBe('收到');
  });

  it('finds decomposed accents and characters beyond the basic plane at their true places', () => {
    const call = callOf(['customer: 😀😀 cafe\u0301 no\u0308rgens 𠮷野家 ﬁnally']);
    expect(evidence(says('cafe norgens'), call)).toBe('cafe\u0301 no\u0308rgens');
    expect(evidence(says('野家'), call)).toBe('野家');
    expect(evidence(says('finally'), call)).toBe('ﬁnally');
  });
});

describe('who says it, where and how often', () => {
  const call = callOf([
    'agent 0-4: Thanks for calling, how can I help?',
    'customer 5-9: It is broken again, broken.',
    'agent 60-64: I understand.',
    'customer 65-70: I want to cancel.',
  ]);

  it('counts only the speaker asked for', () => {
    expect(hit({ kind: 'said', phrases: ['broken'], speaker: 'agent', match: 'any' }, call)).toBeNull();
    expect(hit({ kind: 'said', phrases: ['broken'], speaker: 'anyone', match: 'any' }, call)).not.toBeNull();
  });

  it('asks for all phrases, or for several mentions', () => {
    const all = (...phrases: string[]): Condition => ({
      kind: 'said',
      phrases,
      speaker: 'customer',
      match: 'all',
    });
    expect(hit(all('broken', 'cancel'), call)?.spans).toHaveLength(3);
    expect(hit(all('broken', 'refund'), call)).toBeNull();
    expect(hit({ ...says('broken'), times: 2 } as Condition, call)).not.toBeNull();
    expect(hit({ ...says('broken'), times: 3 } as Condition, call)).toBeNull();
  });

  it('looks at the beginning or the end by turns, seconds or share', () => {
    const at = (where: object): string | null =>
      evidence({ ...says('cancel', 'broken'), where } as Condition, call);
    expect(at({ edge: 'first', turns: 1 })).toBeNull();
    expect(at({ edge: 'first', turns: 2 })).toBe('broken');
    expect(at({ edge: 'last', turns: 1 })).toBe('cancel');
    expect(at({ edge: 'first', seconds: 4 })).toBeNull();
    expect(at({ edge: 'last', seconds: 10 })).toBe('cancel');
    expect(at({ edge: 'first', share: 0.1 })).toBe('broken');
    expect(at({ edge: 'last', share: 0.1 })).toBe('cancel');
  });

  it('sees what is never said, but not in a call where that speaker was not heard', () => {
    const sorry: Condition = { kind: 'never-said', phrases: ['sorry', 'apolog*'], speaker: 'agent' };
    expect(hit(sorry, call)).toEqual({
      evidence: null,
      spans: [],
      why: 'The agent never said “sorry” or the like.',
    });
    expect(hit(sorry, callOf(['agent: We apologize.']))).toBeNull();
    expect(unknownOf(sorry, callOf(['customer: It is broken.']))).toEqual(['what the agent said']);
  });

  it('does not guess who speaks where the transcript does not say', () => {
    const unclear = callOf(['unknown: It is broken.']);
    expect(unknownOf(says('broken'), unclear)).toEqual(['who says it']);
    expect(
      hit({ kind: 'said', phrases: ['broken'], speaker: 'anyone', match: 'any' }, unclear),
    ).not.toBeNull();
  });

  it('sees one thing after another, and a question without an answer', () => {
    const broken: Words = { phrases: ['broken'], speaker: 'customer' };
    const cancel: Words = { phrases: ['cancel'], speaker: 'customer' };
    const within = (distance: { turns: number } | { seconds: number }): Condition => ({
      kind: 'sequence',
      first: broken,
      next: cancel,
      within: distance,
    });
    expect(evidence(within({ turns: 2 }), call)).toBe('broken');
    expect(hit(within({ turns: 1 }), call)).toBeNull();
    expect(hit(within({ seconds: 60 }), call)).not.toBeNull();
    expect(hit(within({ seconds: 59 }), call)).toBeNull();
    const untimed = callOf(['customer: broken', 'customer: cancel']);
    expect(unknownOf(within({ seconds: 60 }), untimed)).toEqual(['when each turn began']);
    const ignored: Condition = {
      kind: 'unanswered',
      first: broken,
      next: { phrases: ['sorry'], speaker: 'agent' },
      within: { turns: 2 },
    };
    expect(evidence(ignored, call)).toBe('broken');
    expect(hit(ignored, callOf(['customer: broken', 'agent: so sorry']))).toBeNull();
  });
});

describe('time in the call', () => {
  it('finds a silence between turns, and shows what was said before it', () => {
    const call = callOf(['customer 0-5: Hello?', 'agent 2-4: One moment.', 'customer 40-42: Are you there?']);
    expect(evidence({ kind: 'silence', seconds: 35 }, call)).toBe('Hello?');
    expect(hit({ kind: 'silence', seconds: 35 }, call)?.why).toBe('Nobody spoke for 35 s (after turn 1).');
    expect(hit({ kind: 'silence', seconds: 36 }, call)).toBeNull();
    expect(unknownOf({ kind: 'silence', seconds: 5 }, callOf(['customer: Hello?']))).toEqual([
      'when each turn ended',
    ]);
  });

  it('measures talking over each other as a share of the speech', () => {
    const call = callOf([
      'customer 0-10: I told you already',
      'agent 6-12: Let me finish',
      'customer 12-20: No',
    ]);
    expect(evidence({ kind: 'talk-over', share: 0.2 }, call)).toBe('Let me finish');
    expect(hit({ kind: 'talk-over', share: 0.21 }, call)).toBeNull();
    const oneChannel = callOf(['unknown 0-10: a', 'unknown 6-12: b']);
    expect(unknownOf({ kind: 'talk-over', share: 0.1 }, oneChannel)).toHaveLength(1);
  });

  it('finds who speaks how much of the talking time', () => {
    const call = callOf(['agent 0-30: let me explain', 'customer 35-45: yes', 'agent 50-60: so']);
    const share = (speaker: 'agent' | 'customer', than: 'more' | 'less', of: number): Condition => ({
      kind: 'talk-share',
      speaker,
      than,
      share: of,
    });
    expect(hit(share('agent', 'more', 0.8), call)?.why).toBe('The agent spoke 80% of the talking time.');
    expect(hit(share('agent', 'more', 0.81), call)).toBeNull();
    expect(hit(share('customer', 'less', 0.2), call)?.why).toBe(
      'The customer spoke 20% of the talking time.',
    );
    expect(hit(share('customer', 'more', 0.21), call)).toBeNull();
    expect(unknownOf(share('agent', 'more', 0.5), callOf(['agent: hi', 'customer: hi']))).toHaveLength(1);
    expect(unknownOf(share('agent', 'less', 0.5), callOf(['unknown 0-1: hi']))).toHaveLength(1);
  });

  it('finds a call that is mostly silent, and who interrupts', () => {
    const call = callOf([
      'agent 0-10: one moment',
      'customer 8-14: no wait',
      'agent 12-20: as I said',
      'customer 30-40: fine',
    ]);
    expect(hit({ kind: 'silence-share', share: 0.25 }, call)?.why).toBe('Nobody spoke for 25% of the call.');
    expect(hit({ kind: 'silence-share', share: 0.26 }, call)).toBeNull();
    expect(hit({ kind: 'interrupted', by: 'agent', times: 1 }, call)?.why).toBe(
      'The agent interrupted once.',
    );
    expect(evidence({ kind: 'interrupted', by: 'agent', times: 1 }, call)).toBe('as I said');
    expect(hit({ kind: 'interrupted', by: 'anyone', times: 2 }, call)?.why).toBe(
      'One interrupted the other 2 times.',
    );
    expect(hit({ kind: 'interrupted', by: 'customer', times: 2 }, call)).toBeNull();
    expect(unknownOf({ kind: 'interrupted', by: 'agent', times: 1 }, callOf(['agent: hi']))).toHaveLength(1);
  });

  it('takes the duration from the records, else from the times of the turns', () => {
    const long: Condition = { kind: 'duration', than: 'longer', seconds: 600 };
    expect(hit(long, callOf(['customer: hi'], { facts: { durationSeconds: 605 } }))?.why).toBe(
      'It lasted 10 min 5 s.',
    );
    expect(hit(long, callOf(['customer 0-1: hi', 'agent 599-601: bye']))).not.toBeNull();
    expect(unknownOf(long, callOf(['customer: hi']))).toEqual(['how long it lasted']);
  });
});

describe('facts and readings', () => {
  const cases: [Condition, Parameters<typeof callOf>[1], string][] = [
    [{ kind: 'hold', seconds: 120 }, { facts: { holdSeconds: 150 } }, 'On hold for 2 min 30 s.'],
    [{ kind: 'wait', seconds: 60 }, { facts: { waitSeconds: 60 } }, 'Waited 1 min.'],
    [{ kind: 'transferred', times: 2 }, { facts: { transfers: 2 } }, 'Passed on 2 times.'],
    [{ kind: 'abandoned' }, { facts: { abandoned: true } }, 'The caller hung up waiting.'],
    [{ kind: 'repeat', days: 7 }, { facts: { daysSinceLastCall: 2.5 } }, 'Had called 2 days before.'],
    [
      { kind: 'customer-sentiment', below: -0.3 },
      { reading: { customerSentiment: -0.51 } },
      "The customer's sentiment was -0.51.",
    ],
    [
      { kind: 'intent', is: ['invoice'] },
      { reading: { intents: ['card', 'invoice'] } },
      'It is about “invoice”.',
    ],
    [{ kind: 'queue', is: ['Sales'] }, { facts: { queue: 'Sales' } }, 'It came in “Sales”.'],
  ];

  it.each(cases)('%o', (condition, known, why) => {
    expect(hit(condition, callOf([], known))?.why).toBe(why);
    expect(unknownOf(condition, callOf([]))).toHaveLength(1);
    expect(unknownOf({ kind: 'none', of: [condition] }, callOf([]))).toHaveLength(1);
  });

  it('tells a first call from an unknown caller', () => {
    const repeat: Condition = { kind: 'repeat', days: 7 };
    expect(unknownOf(repeat, callOf([], { facts: { daysSinceLastCall: 'none' } }))).toEqual([]);
  });

  it('works on calls without a transcript', () => {
    const call = { ...callOf([], { facts: { waitSeconds: 90, abandoned: true } }), transcript: null };
    expect(hit({ kind: 'all', of: [{ kind: 'wait', seconds: 60 }, { kind: 'abandoned' }] }, call)).toEqual({
      evidence: null,
      spans: [],
      why: 'Waited 1 min 30 s; the caller hung up waiting.',
    });
    expect(unknownOf(says('hello'), call)).toEqual(['what was said']);
  });
});

describe('all, any and none', () => {
  const call = callOf(['agent: Hello.', 'customer: The app crashes.'], { facts: { waitSeconds: 20 } });

  it('joins what was found, and takes the first words as evidence', () => {
    const both: Condition = { kind: 'all', of: [{ kind: 'wait', seconds: 10 }, says('crashes')] };
    expect(hit(both, call)?.why).toBe('Waited 20 s; the customer said “crashes” (turn 2).');
    expect(evidence(both, call)).toBe('crashes');
    expect(hit({ kind: 'any', of: [says('freezes'), says('crashes')] }, call)).not.toBeNull();
    expect(
      hit({ kind: 'all', of: [says('crashes'), { kind: 'none', of: [says('freezes')] }] }, call),
    ).not.toBeNull();
    expect(hit({ kind: 'none', of: [says('crashes')] }, call)).toBeNull();
  });

  it('lets a certain answer win over what is unknown', () => {
    expect(unknownOf({ kind: 'all', of: [{ kind: 'hold', seconds: 5 }, says('freezes')] }, call)).toEqual([]);
    expect(
      unknownOf({ kind: 'all', of: [{ kind: 'hold', seconds: 5 }, says('crashes')] }, call),
    ).toHaveLength(1);
    expect(hit({ kind: 'any', of: [{ kind: 'hold', seconds: 5 }, says('crashes')] }, call)).not.toBeNull();
  });

  it('reads a call once with many rules', () => {
    const rules = ['crashes', 'hello', 'freezes'].map(
      (phrase): IrritantRule => ({
        version: 1,
        when: { kind: 'said', phrases: [phrase], speaker: 'anyone', match: 'any' },
      }),
    );
    expect(
      readWithRules(compileRules(rules), call).map(({ hit: found }) => found?.evidence?.utterance ?? null),
    ).toEqual([1, 0, null]);
  });
});
