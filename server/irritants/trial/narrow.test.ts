import { describe, expect, it } from 'vitest';
import { applyRule } from '@/models/irritants/rules/apply-rule';
import { NO_FACTS, NO_READING } from '@/models/irritants/rules/call-for-rules';
import { compileRule } from '@/models/irritants/rules/compile-rule';
import type { Condition, IrritantRule } from '@/models/irritants/rules/rule';
import { searchWords } from '@/models/text/search-tokens';
import type { Language } from '@/models/text/transcript';
import { runOf } from '@/server/transcripts/search/matching-calls';
import { holds, type SearchTerm } from '@/server/transcripts/search/plan';
import { narrowingSearch } from './narrow';

const rule = (when: Condition): IrritantRule => ({ version: 1, when });
const said = (...phrases: string[]): Condition => ({
  kind: 'said',
  phrases,
  speaker: 'customer',
  match: 'any',
});

/** Whether the stored words of a call fulfil the search, as ClickHouse looks. */
function found(condition: Condition, text: string): boolean {
  const plan = narrowingSearch(rule(condition));
  const has = (term: SearchTerm | undefined) => term !== undefined && searchWords(text).includes(runOf(term));
  return plan === null || holds(plan.root, (term) => has(plan.terms[term]));
}

function isCase(condition: Condition, text: string, language: Language): boolean {
  const utterances = [{ speaker: 'customer' as const, startMs: null, endMs: null, text }];
  const call = { transcript: { language, utterances }, facts: NO_FACTS, reading: NO_READING };
  return applyRule(compileRule(rule(condition)), call) !== null;
}

describe('what a rule’s words narrow the search to', () => {
  it.each<[string, string, Language]>([
    ['still waiting', "I'm STILL, waiting!", 'en'],
    ["can't pay", 'I can’t pay it', 'en'],
    ['kündig*', 'Ich möchte kündigen', 'de'],
    ['kündig* vertrag', 'kündige Vertrag', 'de'],
    ['e-mail', 'geen e mail gekregen', 'nl'],
    ['等很久', '我等很久了', 'zh-TW'],
    ['*vertrag', 'den Mobilvertrag', 'de'],
    ['straße', 'in der STRASSE', 'de'],
    ['perché', 'ma PERCHE no', 'it'],
  ])('finds every call of the rule: %s in “%s”', (phrase, text, language) => {
    expect(isCase(said(phrase), text, language)).toBe(true);
    expect(found(said(phrase), text)).toBe(true);
  });

  it('leaves out calls without the words', () => {
    expect(found(said('still waiting'), 'waiting still')).toBe(false);
    expect(found({ kind: 'all', of: [said('parcel'), { kind: 'hold', seconds: 9 }] }, 'a bill')).toBe(false);
  });

  it('does not narrow where no word must have been said', () => {
    expect(narrowingSearch(rule({ kind: 'any', of: [said('a'), { kind: 'hold', seconds: 9 }] }))).toBeNull();
    expect(narrowingSearch(rule({ kind: 'none', of: [said('a')] }))).toBeNull();
    expect(narrowingSearch(rule({ kind: 'never-said', phrases: ['sorry'], speaker: 'agent' }))).toBeNull();
  });
});
