import { irritantRuleSchema, type LeafCondition, type RULE_SPEAKERS } from '@/models/irritants/rules/rule';

export type Kind = LeafCondition['kind'];
export type Speaker = (typeof RULE_SPEAKERS)[number];
export type Edge = 'anywhere' | 'first' | 'last';
export type Unit = 'turns' | 'seconds' | 'percent';

/** Words of somebody, as they stand in the form. */
export interface WordsDraft {
  /** one phrase a line */
  phrases: string;
  speaker: Speaker;
  where: Edge;
  amount: string;
  unit: Unit;
}

/** One condition of the form, with the fields of all kinds: changing the kind keeps what was typed. Numbers are text. */
export interface ConditionDraft {
  id: string;
  kind: Kind;
  words: WordsDraft;
  match: 'any' | 'all';
  times: string;
  /** of a sequence: what comes after */
  next: WordsDraft;
  within: string;
  withinUnit: 'turns' | 'seconds';
  seconds: string;
  days: string;
  percent: string;
  below: string;
  than: 'longer' | 'shorter';
  moreOrLess: 'more' | 'less';
  /** who speaks much, or interrupts */
  party: 'customer' | 'agent' | 'anyone';
  intents: string[];
  queues: string[];
}

/** A rule in the form: conditions, all or any of which must hold, and exceptions, none of which may. */
export interface RuleDraft {
  join: 'all' | 'any';
  conditions: ConditionDraft[];
  exceptions: ConditionDraft[];
}

let made = 0;

const emptyWords = (speaker: Speaker = 'customer'): WordsDraft => ({
  phrases: '',
  speaker,
  where: 'anywhere',
  amount: '3',
  unit: 'turns',
});

/** A condition to be filled in. */
export function emptyCondition(kind: Kind = 'said'): ConditionDraft {
  made += 1;
  return {
    id: `condition-${made}`,
    kind,
    words: emptyWords(),
    match: 'any',
    times: '1',
    next: emptyWords('agent'),
    within: '4',
    withinUnit: 'turns',
    seconds: '60',
    days: '7',
    percent: '10',
    below: '-0.2',
    than: 'longer',
    moreOrLess: 'more',
    party: 'agent',
    intents: [],
    queues: [],
  };
}

export const emptyRule = (): RuleDraft => ({ join: 'all', conditions: [emptyCondition()], exceptions: [] });

/** Phrases as typed: one a line. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What is in the form, as a rule; whether it is one, its schema says. */
function ruleOfDraft({ join, conditions, exceptions }: RuleDraft) {
  const main = conditions.map(conditionOf);
  const none = exceptions.map(conditionOf);
  const [only] = main;
  if (none.length === 0) {
    return { version: 1, when: main.length === 1 && only ? only : { kind: join, of: main } };
  }
  const unless = { kind: 'none', of: none };
  const kept = join === 'any' && main.length > 1 ? [{ kind: 'any', of: main }] : main;
  return { version: 1, when: { kind: 'all', of: [...kept, unless] } };
}

/** A rule that counts, or the first thing that is wrong with the form. */
export function checkedRule(draft: RuleDraft) {
  const read = irritantRuleSchema.safeParse(ruleOfDraft(draft));
  if (read.success) return { rule: read.data, problem: null };
  return { rule: null, problem: read.error.issues[0]?.message ?? 'Something is missing.' };
}

const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));

function wordsOf({ phrases, speaker, where, amount, unit }: WordsDraft) {
  const words = { phrases: linesOf(phrases), speaker };
  if (where === 'anywhere') return words;
  const size =
    unit === 'percent'
      ? { share: number(amount) / 100 }
      : unit === 'turns'
        ? { turns: number(amount) }
        : { seconds: number(amount) };
  return { ...words, where: { edge: where, ...size } };
}

const distanceOf = ({ within, withinUnit }: ConditionDraft) =>
  withinUnit === 'turns' ? { turns: number(within) } : { seconds: number(within) };

function conditionOf(draft: ConditionDraft): object {
  const { kind } = draft;
  switch (kind) {
    case 'said': {
      const times = number(draft.times);
      return { kind, ...wordsOf(draft.words), match: draft.match, ...(times > 1 ? { times } : {}) };
    }
    case 'never-said':
      return { kind, ...wordsOf(draft.words) };
    case 'sequence':
    case 'unanswered':
      return { kind, first: wordsOf(draft.words), next: wordsOf(draft.next), within: distanceOf(draft) };
    case 'silence': {
      const { where } = wordsOf(draft.words) as { where?: object };
      return { kind, seconds: number(draft.seconds), ...(where ? { where } : {}) };
    }
    case 'hold':
    case 'wait':
      return { kind, seconds: number(draft.seconds) };
    case 'duration':
      return { kind, than: draft.than, seconds: number(draft.seconds) };
    case 'transferred':
      return { kind, times: number(draft.times) };
    case 'abandoned':
      return { kind };
    case 'repeat':
      return { kind, days: number(draft.days) };
    case 'talk-over':
    case 'silence-share':
      return { kind, share: number(draft.percent) / 100 };
    case 'talk-share': {
      const share = number(draft.percent) / 100;
      const speaker = draft.party === 'anyone' ? 'agent' : draft.party;
      return { kind, speaker, than: draft.moreOrLess, share };
    }
    case 'interrupted':
      return { kind, by: draft.party, times: number(draft.times) };
    case 'customer-sentiment':
      return { kind, below: number(draft.below) };
    case 'intent':
      return { kind, is: draft.intents };
    case 'queue':
      return { kind, is: draft.queues };
  }
}
