import type { RoutingRuleInput } from '@/server/routing/contracts/plan';

/** A rule one is writing: rules have no name, so each gets an id while it is on the page. */
export interface DraftRule {
  id: string;
  rule: RoutingRuleInput;
}

export function draftOf(rule: RoutingRuleInput): DraftRule {
  return { id: crypto.randomUUID(), rule };
}

/** A rule that says which calls it is about can be replayed. */
export function isComplete({ when, to }: RoutingRuleInput): boolean {
  return Object.keys(when).length > 0 && to !== '';
}
