import { type ExplanationStep, explain } from '@/models/staffing/explain';
import { type Requirement, requirement } from '@/models/staffing/requirement';
import { chanceTargetMet } from '@/models/staffing/risk/chance-target-met';
import { applyWhatIf } from '@/models/staffing/week/apply-what-if';
import { staffedCalls } from '@/models/staffing/week/plan-queue';
import type { PlanningRules, WhatIf } from '@/models/staffing/week/planning';
import { rateQuantiles } from '@/models/staffing/week/rate-quantiles';
import { QUANTILE_LEVELS } from '@/server/forecasts/contracts/vocabulary';
import type { DemandInterval } from '@/server/staffing/contracts/demand';

/** The inputs of one number, as they can be changed on the spot. */
export interface Draft {
  calls: number;
  ahtSeconds: number;
  rules: PlanningRules;
}

/** The inputs as the page has them. */
export function draftOf(interval: DemandInterval, rules: PlanningRules, whatIf: WhatIf): Draft {
  const applied = applyWhatIf(rules, whatIf);
  const calls = staffedCalls(interval, applied.planAt, QUANTILE_LEVELS) * whatIf.volume;
  return {
    calls: Math.round(calls * 100) / 100,
    ahtSeconds: Math.round(interval.ahtSeconds * whatIf.aht * 10) / 10,
    rules: applied,
  };
}

export interface Explained {
  made: Requirement;
  steps: ExplanationStep[];
  /** that the agents are enough for the calls that will come, by the forecast's quantiles; null where nobody is forecast */
  chance: number | null;
}

/** The number that the inputs give, step by step. @throws ModelError for inputs that cannot be */
export function explained(
  { calls, ahtSeconds, rules }: Draft,
  interval: DemandInterval,
  intervalSeconds: number,
): Explained {
  const demand = { calls, ahtSeconds, intervalSeconds };
  const made = requirement(demand, rules);
  const stated = QUANTILE_LEVELS.map((level, at) => ({
    level,
    calls: interval.quantiles[at] ?? interval.calls,
  }));
  const crew = { agents: made.agents, ahtSeconds, intervalSeconds };
  return {
    made,
    steps: explain(demand, rules, made),
    chance: interval.calls > 0 ? chanceTargetMet(rateQuantiles(interval.calls, stated), crew, rules) : null,
  };
}

/** "82%", but no surer than the forecast's own quantiles are. */
export function chanceWords(chance: number): string {
  if (chance > 0.975) return 'above 97%';
  if (chance < 0.025) return 'below 3%';
  return `${Math.round(chance * 100)}%`;
}
