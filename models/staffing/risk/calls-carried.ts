import { requireDemand } from '@/models/staffing/demand';
import { operateKnown } from '@/models/staffing/operate';
import { keepsOccupancy, meetsTarget } from '@/models/staffing/requirement';
import { answerSecondsOf, type RequirementRules, requireRules } from '@/models/staffing/rules';

/** Agents at work in an interval. */
export interface Crew {
  agents: number;
  ahtSeconds: number;
  intervalSeconds: number;
}

/** Of the calls; finer than any count. */
const PRECISE = 1e-6;

/**
 * The most calls of an interval for which these agents keep the rules (the minimum of agents apart): the requirement turned
 * round. Need not be whole; Infinity where calls take no time.
 *
 * @throws ModelError for figures or rules that cannot be
 */
export function callsCarried({ agents, ahtSeconds, intervalSeconds }: Crew, rules: RequirementRules): number {
  requireDemand({ calls: 0, ahtSeconds, intervalSeconds });
  requireRules(rules);
  if (ahtSeconds === 0) return Number.POSITIVE_INFINITY;
  const options = { answerSeconds: answerSecondsOf(rules), patienceSeconds: rules.patienceSeconds };
  const keeps = (calls: number) => {
    const operation = operateKnown({ calls, ahtSeconds, intervalSeconds }, agents, options);
    return meetsTarget(operation, rules.target) && keepsOccupancy(operation, rules.maxOccupancy);
  };
  let low = 0;
  let high = Math.max(1, (agents * intervalSeconds) / ahtSeconds);
  while (keeps(high)) [low, high] = [high, high * 2];
  while (high - low > PRECISE * Math.max(1, high)) {
    const middle = (low + high) / 2;
    if (keeps(middle)) low = middle;
    else high = middle;
  }
  return low;
}
