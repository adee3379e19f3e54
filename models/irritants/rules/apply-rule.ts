import type { CallForRules, RuleHit, RuleReading } from './call-for-rules';
import type { CompiledRule, CompiledRules } from './compile-rule';
import type { Finding } from './finding';
import { wordsInCall } from './words-in-call';

/** @returns where and why the call is a case of the rule; null where it is not, or where that cannot be known. */
export function applyRule(compiled: CompiledRule, call: CallForRules): RuleHit | null {
  return readWithRules(compiled, call)[0]?.hit ?? null;
}

/** All rules on one call, in their order; the call's words are read once. Also says what was missing to judge. */
export function readWithRules(compiled: CompiledRules, call: CallForRules): RuleReading[] {
  const view = { call, words: wordsInCall(compiled.index, call.transcript) };
  return compiled.checks.map((check) => readingOf(check(view)));
}

function readingOf(finding: Finding): RuleReading {
  if (finding.state === 'not met') return NO_HIT;
  if (finding.state === 'unknown') return { hit: null, unknown: [...new Set(finding.missing)] };
  const why = `${finding.why.charAt(0).toUpperCase()}${finding.why.slice(1)}.`;
  return { hit: { evidence: finding.spans[0] ?? null, spans: finding.spans, why }, unknown: [] };
}

const NO_HIT: RuleReading = { hit: null, unknown: [] };
