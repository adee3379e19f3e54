import { all, any, none } from './conditions/group';
import * as records from './conditions/records';
import { neverSaid, said } from './conditions/said';
import { sequence } from './conditions/sequence';
import * as speaking from './conditions/speaking';
import * as time from './conditions/time-in-call';
import { describeCondition } from './describe-rule';
import type { Check } from './finding';
import { PhraseIndex } from './phrase-index';
import type { Condition, IrritantRule, LeafCondition } from './rule';

/** Rules that read calls together: their words stand in one index, so that many rules cost little more than one. */
export interface CompiledRules {
  readonly index: PhraseIndex;
  readonly checks: readonly Check[];
}
export type CompiledRule = CompiledRules;

export function compileRule(rule: IrritantRule): CompiledRule {
  return compileRules([rule]);
}

export function compileRules(rules: readonly IrritantRule[]): CompiledRules {
  const index = new PhraseIndex();
  return { index, checks: rules.map(({ when }) => compile(index, when)) };
}

function compile(index: PhraseIndex, condition: Condition): Check {
  switch (condition.kind) {
    case 'all':
      return all(condition.of.map((part) => compile(index, part)));
    case 'any':
      return any(condition.of.map((part) => compile(index, part)));
    case 'none':
      return none(
        condition.of.map((part) => compile(index, part)),
        condition.of.map(describeCondition).join(', or '),
      );
    default:
      return compileLeaf(index, condition);
  }
}

function compileLeaf(index: PhraseIndex, condition: LeafCondition): Check {
  switch (condition.kind) {
    case 'said':
      return said(index, condition);
    case 'never-said':
      return neverSaid(index, condition);
    case 'sequence':
    case 'unanswered':
      return sequence(index, condition);
    case 'silence':
      return time.silence(condition);
    case 'talk-over':
      return time.talkOver(condition);
    case 'talk-share':
      return speaking.talkShare(condition);
    case 'silence-share':
      return speaking.silenceShare(condition);
    case 'interrupted':
      return speaking.interrupted(condition);
    case 'duration':
      return time.duration(condition);
    default:
      return compileRecord(condition);
  }
}

type WordsOrTime =
  | ('said' | 'never-said' | 'sequence' | 'unanswered')
  | ('silence' | 'talk-over' | 'talk-share' | 'silence-share' | 'interrupted' | 'duration');

function compileRecord(condition: Exclude<LeafCondition, { kind: WordsOrTime }>): Check {
  switch (condition.kind) {
    case 'hold':
      return records.hold(condition);
    case 'wait':
      return records.wait(condition);
    case 'transferred':
      return records.transferred(condition);
    case 'abandoned':
      return records.abandoned;
    case 'repeat':
      return records.repeat(condition);
    case 'customer-sentiment':
      return records.customerSentiment(condition);
    case 'intent':
      return records.intent(condition);
    case 'queue':
      return records.queue(condition);
  }
}
