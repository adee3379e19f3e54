import { readWithRules } from '@/models/irritants/rules/apply-rule';
import type { CallForRules } from '@/models/irritants/rules/call-for-rules';
import { compileRules } from '@/models/irritants/rules/compile-rule';
import type { Detection } from './detection';
import type { RuleSpec } from './detector-spec';

/** Finds the irritants that rules say what they are; all rules read a call together. */
export function rulesInCall(specs: readonly RuleSpec[]): (call: CallForRules) => Detection[] {
  const rules = compileRules(specs.map(({ rule }) => rule));
  return (call) =>
    readWithRules(rules, call).flatMap(({ hit }, index) => {
      const spec = specs[index];
      if (!hit || !spec) return [];
      const why = `Rule ${spec.version}: ${hit.why}`;
      return [{ irritantId: spec.irritantId, score: 1, evidence: hit.evidence, why }];
    });
}
