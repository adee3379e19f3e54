import type { Demand } from '@/models/staffing/demand';
import { type Operation, operate } from '@/models/staffing/operate';
import { keepsOccupancy, meetsTarget, type Requirement, requirement } from '@/models/staffing/requirement';
import { answerSecondsOf, type RequirementRules, requireRules } from '@/models/staffing/rules';
import { scheduledFor } from '@/models/staffing/shrinkage';

/** What the command prints of an interval; times in seconds. What grows without end is null, and `stable` false. */
export interface StaffFigures {
  load: number;
  agents: number;
  pWait: number;
  serviceLevel: number;
  /** of answered calls */
  asa: number | null;
  /** of all calls, given up or answered */
  meanWait: number | null;
  /** mean number of callers who wait */
  queue: number | null;
  occupancy: number;
  abandonment: number;
  /** agents / (1 − shrinkage), not rounded */
  scheduled: number;
  targetMet: boolean;
  /** what asked for the last agent; null where the agents were given */
  binding: Requirement['binding'] | null;
  stable: boolean;
}

/** The requirement of a demand, or with `agents` the state of the queue they make. */
export function staffInterval(
  demand: Demand,
  rules: RequirementRules,
  agents: number | undefined,
): Requirement | Operation {
  if (agents === undefined) return requirement(demand, rules);
  requireRules(rules);
  return operate(demand, agents, {
    answerSeconds: answerSecondsOf(rules),
    patienceSeconds: rules.patienceSeconds,
  });
}

export function staffFigures(made: Requirement | Operation, rules: RequirementRules): StaffFigures {
  return {
    load: made.load,
    agents: made.agents,
    pWait: made.pWait,
    serviceLevel: made.serviceLevel,
    asa: finite(made.asaSeconds),
    meanWait: finite(made.meanWaitSeconds),
    queue: finite(made.queue),
    occupancy: made.occupancy,
    abandonment: made.abandonment,
    scheduled: scheduledFor(made.agents, rules.shrinkage),
    targetMet: meetsTarget(made, rules.target) && keepsOccupancy(made, rules.maxOccupancy),
    binding: 'binding' in made ? made.binding : null,
    stable: Number.isFinite(made.queue),
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
