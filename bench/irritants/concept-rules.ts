import { CONCEPTS } from '@/models/irritants/discovery/concepts';
import { readWithRules } from '@/models/irritants/rules/apply-rule';
import { NO_FACTS, NO_READING } from '@/models/irritants/rules/call-for-rules';
import { compileRules } from '@/models/irritants/rules/compile-rule';
import type { IrritantRule } from '@/models/irritants/rules/rule';

/** A rule a concept: its English words, said by the customer. */
function conceptRules(): IrritantRule[] {
  return CONCEPTS.map(({ words }) => ({
    version: 1,
    when: { kind: 'said', phrases: [...(words.en ?? [])], speaker: 'customer', match: 'any' },
  }));
}

/** Which rules each turn fits, each turn taken as a call. */
export function irritantsOfTurns(turns: readonly string[]): { texts: number[][]; irritants: number } {
  const rules = compileRules(conceptRules());
  const texts = turns.map((text) => {
    const utterance = { speaker: 'customer', startMs: null, endMs: null, text } as const;
    const transcript = { language: 'en', utterances: [utterance] } as const;
    const readings = readWithRules(rules, { transcript, facts: NO_FACTS, reading: NO_READING });
    return readings.flatMap(({ hit }, rule) => (hit ? [rule] : []));
  });
  return { texts, irritants: rules.checks.length };
}
