import type { CallForRules } from '@/models/irritants/rules/call-for-rules';
import type { Detection, Disputes } from './detection';
import type { DetectorSpecs, RuleSpec, TopicSpec } from './detector-spec';
import { rulesInCall } from './rules-in-call';
import { topicsInCall } from './topics-in-call';

/**
 * Holds detectors that do not count against those that do: of an irritant with a classifier its rule, of one with a rule
 * the topic that discovery knew it by. Where both say different things of a call, a person's word teaches most.
 */
export function disputesInCall(
  checks: DetectorSpecs['checks'],
): (call: CallForRules, found: readonly Detection[]) => Disputes {
  const rules = checks.filter((spec): spec is RuleSpec => spec.kind === 'rule');
  const topics = checks.filter((spec): spec is TopicSpec => spec.kind === 'topic');
  const readRules = rulesInCall(rules);
  const readTopics = topicsInCall(topics);
  return (call, found) => {
    if (checks.length === 0) return { onlyRule: [], onlyModel: [] };
    const counts = idsOf(found);
    const byRules = difference(rules, idsOf(readRules(call)), counts);
    const byTopics = difference(topics, idsOf(readTopics(call)), counts);
    // A rule is held against a model that counts, a topic against a rule that does.
    return {
      onlyRule: [...byRules.onlyCheck, ...byTopics.onlyCounting],
      onlyModel: [...byRules.onlyCounting, ...byTopics.onlyCheck],
    };
  };
}

function idsOf(found: readonly Detection[]): Set<string> {
  return new Set(found.map(({ irritantId }) => irritantId));
}

/** Of the irritants of some checks, those that only the check finds, and those that only what counts finds. */
function difference(
  checks: DetectorSpecs['checks'],
  checked: ReadonlySet<string>,
  counts: ReadonlySet<string>,
): { onlyCheck: string[]; onlyCounting: string[] } {
  const ids = checks.map(({ irritantId }) => irritantId);
  return {
    onlyCheck: ids.filter((id) => checked.has(id) && !counts.has(id)),
    onlyCounting: ids.filter((id) => counts.has(id) && !checked.has(id)),
  };
}
