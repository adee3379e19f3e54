/** Where calls are sent instead; what is left out of `when` fits every call. */
export interface RoutingRule {
  when: { entry?: string; menuChoice?: string; queue?: string; intent?: string };
  to: string;
  /** of the calls that fit, 0 to 1: how many take the new way */
  share: number;
}

/** What a rule looks at of calls. */
export interface WayIn {
  entry: string;
  menuChoice: string;
  queue: string;
  intent: string;
}

function fits({ when }: RoutingRule, way: WayIn): boolean {
  return (
    (when.entry === undefined || when.entry === way.entry) &&
    (when.menuChoice === undefined || when.menuChoice === way.menuChoice) &&
    (when.queue === undefined || when.queue === way.queue) &&
    (when.intent === undefined || when.intent === way.intent)
  );
}

/** The first rule that fits counts; null where none does, or the calls go there anyway. */
export function ruleFor(rules: readonly RoutingRule[], way: WayIn): RoutingRule | null {
  const rule = rules.find((one) => fits(one, way));
  return rule === undefined || rule.to === way.queue ? null : rule;
}
