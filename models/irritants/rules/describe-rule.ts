import { SPEAKER_NAMES } from './conditions/speaker-names';
import { inWords } from './durations';
import type { Condition, Distance, IrritantRule, LeafCondition, Stretch, Words } from './rule';

/** The rule in a plain English sentence: "Calls in which the customer says “still waiting” and it waited at least 2 min." */
export function describeRule(rule: IrritantRule): string {
  const { when } = rule;
  const parts = when.kind === 'all' ? when.of.map(inner) : [describeCondition(when)];
  return `Calls in which ${list(parts, 'and')}.`;
}

/** One condition as a clause, without a full stop. */
export function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return list(condition.of.map(inner), 'and');
    case 'any':
      return list(condition.of.map(inner), 'or');
    case 'none':
      return `it is not so that ${list(condition.of.map(inner), 'or')}`;
    default:
      return describeLeaf(condition);
  }
}

function inner(condition: Condition): string {
  const clause = describeCondition(condition);
  return 'of' in condition && condition.of.length > 1 ? `(${clause})` : clause;
}

const LEAVES: { [Kind in LeafCondition['kind']]: (leaf: Extract<LeafCondition, { kind: Kind }>) => string } =
  {
    said: (leaf) => {
      const times = leaf.times && leaf.times > 1 ? ` at least ${leaf.times} times` : '';
      return `${clause(leaf, 'says', leaf.match === 'all' ? 'and' : 'or')}${times}`;
    },
    'never-said': (leaf) =>
      leaf.speaker === 'anyone'
        ? clause(leaf, 'says', 'or').replace(/^anyone/u, 'nobody')
        : clause(leaf, 'never says', 'or'),
    sequence: (leaf) =>
      `${clause(leaf.first, 'says', 'or')}, and ${distance(leaf.within)} ${clause(leaf.next, 'says', 'or')}`,
    unanswered: (leaf) =>
      `${clause(leaf.first, 'says', 'or')}, and not ${distance(leaf.within)} ${clause(leaf.next, 'says', 'or')}`,
    silence: (leaf) => `nobody speaks for ${inWords(leaf.seconds)} or more${stretch(leaf.where)}`,
    hold: (leaf) => `the customer is on hold for ${inWords(leaf.seconds)} or more`,
    wait: (leaf) => `the customer waits ${inWords(leaf.seconds)} or more`,
    transferred: (leaf) => `the call is passed on${leaf.times > 1 ? ` ${leaf.times} times or more` : ''}`,
    abandoned: () => 'the caller hangs up waiting',
    repeat: (leaf) =>
      `the customer had called within ${leaf.days === 1 ? 'a day' : `${leaf.days} days`} before`,
    'talk-over': (leaf) => `two speak at once for ${Math.round(leaf.share * 100)}% of the time or more`,
    'talk-share': (leaf) =>
      `${SPEAKER_NAMES[leaf.speaker]} speaks ${Math.round(leaf.share * 100)}% of the talking time or ${leaf.than}`,
    'silence-share': (leaf) => `nobody speaks for ${Math.round(leaf.share * 100)}% of the call or more`,
    interrupted: (leaf) => {
      const often = leaf.times > 1 ? ` ${leaf.times} times or more` : '';
      return leaf.by === 'anyone'
        ? `one interrupts the other${often}`
        : `${SPEAKER_NAMES[leaf.by]} interrupts${often}`;
    },
    'customer-sentiment': (leaf) => `the customer's sentiment is below ${leaf.below} (−1 to 1)`,
    intent: (leaf) => `it is about ${quoted(leaf.is, 'or')}`,
    queue: (leaf) => `it comes in ${quoted(leaf.is, 'or')}`,
    duration: (leaf) => `it lasts ${inWords(leaf.seconds)} or ${leaf.than === 'longer' ? 'more' : 'less'}`,
  };

function describeLeaf<Kind extends LeafCondition['kind']>(
  leaf: Extract<LeafCondition, { kind: Kind }>,
): string {
  return (LEAVES[leaf.kind as Kind] as (leaf: Extract<LeafCondition, { kind: Kind }>) => string)(leaf);
}

function clause(words: Words, verb: string, join: 'and' | 'or'): string {
  return `${SPEAKER_NAMES[words.speaker]} ${verb} ${quoted(words.phrases, join)}${stretch(words.where)}`;
}

function stretch(where: Stretch | undefined): string {
  if (!where) return '';
  if ('turns' in where) return ` in the ${where.edge} ${where.turns === 1 ? 'turn' : `${where.turns} turns`}`;
  if ('seconds' in where) return ` in the ${where.edge} ${inWords(where.seconds)}`;
  return ` in the ${where.edge} ${Math.round(where.share * 100)}% of the call`;
}

function distance(within: Distance): string {
  if ('seconds' in within) return `within ${inWords(within.seconds)} after it`;
  if (within.turns === 0) return 'in the same turn';
  return `within ${within.turns === 1 ? 'a turn' : `${within.turns} turns`} after it`;
}

function quoted(words: readonly string[], join: 'and' | 'or'): string {
  return list(
    words.map((word) => `“${word}”`),
    join,
  );
}

function list(parts: readonly string[], join: 'and' | 'or'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${join} ${parts.at(-1)}`;
}
