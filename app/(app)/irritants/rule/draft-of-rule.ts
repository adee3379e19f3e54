import type { Condition, IrritantRule, LeafCondition, Stretch, Words } from '@/models/irritants/rules/rule';
import { type ConditionDraft, emptyCondition, type RuleDraft, type WordsDraft } from './rule-draft';

/** A rule in the form; null for one that is nested deeper than the form shows (it was written elsewhere). */
export function draftOfRule({ when }: IrritantRule): RuleDraft | null {
  if (!('of' in when)) return { join: 'all', conditions: [draftOf(when)], exceptions: [] };
  if (when.kind === 'none') return null;
  const exceptions = when.kind === 'all' ? when.of.filter(isNone) : [];
  const rest = when.of.filter((part) => !exceptions.includes(part));
  const [only] = rest;
  const inner = rest.length === 1 && only && 'of' in only && only.kind === 'any' ? only : null;
  const main = leavesOf(inner ? inner.of : rest);
  const none = leavesOf(exceptions.flatMap((part) => ('of' in part ? part.of : [])));
  if (!main || !none) return null;
  return {
    join: inner || when.kind === 'any' ? 'any' : 'all',
    conditions: main.map(draftOf),
    exceptions: none.map(draftOf),
  };
}

const isNone = (part: Condition): boolean => 'of' in part && part.kind === 'none';

function leavesOf(parts: readonly Condition[]): LeafCondition[] | null {
  const leaves = parts.filter((part) => !('of' in part)) as LeafCondition[];
  return leaves.length === parts.length ? leaves : null;
}

const percent = (share: number): string => String(Math.round(share * 1000) / 10);

function placeOf(where: Stretch | undefined): Partial<WordsDraft> {
  if (!where) return {};
  if ('turns' in where) return { where: where.edge, amount: String(where.turns), unit: 'turns' };
  if ('seconds' in where) return { where: where.edge, amount: String(where.seconds), unit: 'seconds' };
  return { where: where.edge, amount: percent(where.share), unit: 'percent' };
}

const wordsDraft = (empty: WordsDraft, { phrases, speaker, where }: Words): WordsDraft => ({
  ...empty,
  phrases: phrases.join('\n'),
  speaker,
  ...placeOf(where),
});

function draftOf(leaf: LeafCondition): ConditionDraft {
  const empty = emptyCondition(leaf.kind);
  switch (leaf.kind) {
    case 'said':
      return {
        ...empty,
        words: wordsDraft(empty.words, leaf),
        match: leaf.match,
        times: String(leaf.times ?? 1),
      };
    case 'never-said':
      return { ...empty, words: wordsDraft(empty.words, leaf) };
    case 'sequence':
    case 'unanswered': {
      const { within } = leaf;
      const inTurns = 'turns' in within;
      return {
        ...empty,
        words: wordsDraft(empty.words, leaf.first),
        next: wordsDraft(empty.next, leaf.next),
        within: String(inTurns ? within.turns : within.seconds),
        withinUnit: inTurns ? 'turns' : 'seconds',
      };
    }
    case 'silence':
      return { ...empty, seconds: String(leaf.seconds), words: { ...empty.words, ...placeOf(leaf.where) } };
    default:
      return { ...empty, ...recordsDraft(leaf) };
  }
}

type RecordLeaf = Exclude<
  LeafCondition,
  { kind: 'said' | 'never-said' | 'sequence' | 'unanswered' | 'silence' }
>;

function recordsDraft(leaf: RecordLeaf): Partial<ConditionDraft> {
  switch (leaf.kind) {
    case 'hold':
    case 'wait':
      return { seconds: String(leaf.seconds) };
    case 'duration':
      return { seconds: String(leaf.seconds), than: leaf.than };
    case 'transferred':
      return { times: String(leaf.times) };
    case 'repeat':
      return { days: String(leaf.days) };
    case 'talk-share':
      return { percent: percent(leaf.share), party: leaf.speaker, moreOrLess: leaf.than };
    case 'interrupted':
      return { party: leaf.by, times: String(leaf.times) };
    case 'talk-over':
    case 'silence-share':
      return { percent: percent(leaf.share) };
    case 'customer-sentiment':
      return { below: String(leaf.below) };
    case 'intent':
      return { intents: leaf.is };
    case 'queue':
      return { queues: leaf.is };
    case 'abandoned':
      return {};
  }
}
