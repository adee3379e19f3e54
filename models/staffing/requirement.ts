import { type Demand, offeredLoad, requireDemand } from './demand';
import { type Operation, operateKnown } from './operate';
import { answerSecondsOf, type RequirementRules, requireRules, type StaffingTarget } from './rules';
import { scheduledFor } from './shrinkage';
import { smallestWhole } from './smallest-whole';

export type { RequirementRules, StaffingTarget } from './rules';

/** The fewest agents that keep the rules, and what they make of the demand. */
export interface Requirement extends Operation {
  /** agents / (1 − shrinkage), not rounded: a roster rounds up */
  scheduled: number;
  /** what asks for the last agent: the target, the occupancy cap, or the minimum (also where nobody calls) */
  binding: 'target' | 'occupancy' | 'minimum';
}

/**
 * How many agents a demand needs online, and on the schedule. All targets get easier with every agent, so the search gallops
 * and halves from square-root staffing, load + β√load (Halfin and Whitt, "Heavy-traffic limits for queues with many
 * exponential servers", Operations Research 29, 1981), in a dozen evaluations at any size.
 *
 * @throws ModelError for figures or rules that cannot be
 */
export function requirement(demand: Demand, rules: RequirementRules): Requirement {
  requireDemand(demand);
  requireRules(rules);
  return requirementKnown(demand, rules, guessFor(demand));
}

/** `requirement` for a demand and rules that were checked before, searching from a guess. */
export function requirementKnown(demand: Demand, rules: RequirementRules, guess: number): Requirement {
  const options = { answerSeconds: answerSecondsOf(rules), patienceSeconds: rules.patienceSeconds };
  const tried = new Map<number, Operation>();
  const withAgents = (agents: number): Operation => {
    const made = tried.get(agents) ?? operateKnown(demand, agents, options);
    tried.set(agents, made);
    return made;
  };
  const needed = smallestWhole((agents) => {
    const made = withAgents(agents);
    return meetsTarget(made, rules.target) && keepsOccupancy(made, rules.maxOccupancy);
  }, guess);
  const binding = () => {
    if (needed === 0 || rules.minAgents > needed) return 'minimum';
    return meetsTarget(withAgents(needed - 1), rules.target) ? 'occupancy' : 'target';
  };
  const agents = Math.max(needed, rules.minAgents);
  return { ...withAgents(agents), scheduled: scheduledFor(agents, rules.shrinkage), binding: binding() };
}

/** Whether callers meet what the target promises. */
export function meetsTarget(operation: Operation, target: StaffingTarget): boolean {
  if (target.kind === 'service_level') return operation.serviceLevel >= target.share;
  if (target.kind === 'asa') return operation.asaSeconds <= target.seconds;
  return operation.abandonment <= target.share;
}

/** 17 Erlangs on 20 agents are 85%, also where the load came out as 17.000000000000004. */
const ROUNDING = 1e-12;

/** Whether agents are not busier than the cap. */
export function keepsOccupancy(operation: Operation, maxOccupancy: number | null): boolean {
  return maxOccupancy === null || operation.occupancy <= maxOccupancy + ROUNDING;
}

/** Square-root staffing with one standard deviation above the load, where most targets lie near. */
function guessFor(demand: Demand): number {
  const load = offeredLoad(demand);
  return load + Math.sqrt(load);
}
