import { type Demand, offeredLoad, requireDemand } from './demand';
import { type Requirement, requirementKnown } from './requirement';
import { type RequirementRules, requireRules } from './rules';

/** One interval of a plan: what comes in, and how long it takes. */
export interface PlannedInterval {
  calls: number;
  ahtSeconds: number;
}

/**
 * The requirement of many intervals at once, in their order; a week of half hours takes a few milliseconds in a browser, so
 * that a page can ask at every move of a slider. Each search starts where the one before ended, in standard deviations of
 * the load; equal intervals are computed once.
 *
 * @throws ModelError for figures or rules that cannot be
 */
export function planIntervals(
  intervals: readonly PlannedInterval[],
  intervalSeconds: number,
  rules: RequirementRules,
): Requirement[] {
  requireRules(rules);
  const known = new Map<string, Requirement>();
  let spread = 1;
  return intervals.map(({ calls, ahtSeconds }) => {
    const key = `${calls} ${ahtSeconds}`;
    const found = known.get(key);
    if (found) return found;
    const demand: Demand = { calls, intervalSeconds, ahtSeconds };
    requireDemand(demand);
    const load = offeredLoad(demand);
    const made = requirementKnown(demand, rules, load + spread * Math.sqrt(load));
    if (load > 0) spread = (made.agents - load) / Math.sqrt(load);
    known.set(key, made);
    return made;
  });
}
