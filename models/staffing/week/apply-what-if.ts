import type { PlanningRules, WhatIf } from './planning';

/** A queue's rules under other circumstances. */
export function applyWhatIf(rules: PlanningRules, whatIf: WhatIf): PlanningRules {
  const shrinkage = whatIf.shrinkage ?? rules.shrinkage;
  const unseen = rules.shrinkage > 0 ? rules.unrosteredShrinkage / rules.shrinkage : 1;
  const patienceSeconds = patienceOf(rules, whatIf);
  const target = whatIf.target ?? rules.target;
  return {
    ...rules,
    // Where nobody gives up no share of them can be promised.
    target: target.kind === 'abandonment' && patienceSeconds === null ? rules.target : target,
    maxOccupancy: whatIf.maxOccupancy ?? rules.maxOccupancy,
    patienceSeconds,
    shrinkage,
    unrosteredShrinkage: shrinkage * unseen,
    planAt: whatIf.planAt ?? rules.planAt,
  };
}

function patienceOf(rules: PlanningRules, whatIf: WhatIf): number | null {
  const patience = whatIf.patienceSeconds ?? rules.patienceSeconds;
  const asked = patience === Number.POSITIVE_INFINITY ? null : patience;
  // The queue's own target may be of abandonment, which needs a patience.
  return asked === null && rules.target.kind === 'abandonment' ? rules.patienceSeconds : asked;
}
