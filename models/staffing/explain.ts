import type { Demand } from './demand';
import { type Letters, lettersOf } from './explain/figures';
import { impatientSteps } from './explain/impatient-steps';
import { loadSteps } from './explain/load-steps';
import { patientSteps } from './explain/patient-steps';
import type { ExplanationStep, Figure } from './explain/step';
import { writeFigure } from './explain/write-figure';
import { type Operation, operate } from './operate';
import { meetsTarget, type Requirement } from './requirement';
import { answerSecondsOf, type RequirementRules, type StaffingTarget } from './rules';
import { scheduledFor } from './shrinkage';

export type { ExplanationStep, Figure } from './explain/step';

/**
 * How one number of agents came about, step by step: load, wait, service level, occupancy, the search, shrinkage. Each step
 * has its formula, its inputs with symbols and values, and a sentence.
 *
 * @param rules those the requirement was made with
 * @param made of `requirement`; or of `operate`, for a number of agents that somebody chose: then without the search
 */
export function explain(
  demand: Demand,
  rules: RequirementRules,
  made: Requirement | Operation,
): ExplanationStep[] {
  const letters = lettersOf(demand, made, answerSecondsOf(rules));
  const [load, blocking] = loadSteps(letters);
  if (made.load === 0) return [load, ...agentsStep(demand, rules, made), ...scheduleSteps(rules, letters)];
  const { patienceSeconds } = rules;
  const waits =
    patienceSeconds === null
      ? patientSteps(made, letters, blocking)
      : impatientSteps(made, letters, { blocking, patienceSeconds });
  return [
    load,
    blocking,
    ...waits,
    occupancyStep(made, letters),
    ...agentsStep(demand, rules, made),
    ...scheduleSteps(rules, letters),
  ];
}

function occupancyStep({ occupancy, abandonment }: Operation, { load, agents }: Letters): ExplanationStep {
  const lost: Figure = { symbol: 'Ab', name: 'abandonment', value: abandonment, unit: 'share' };
  return {
    key: 'occupancy',
    symbol: 'ρ',
    name: 'occupancy',
    value: occupancy,
    unit: 'share',
    formula: abandonment > 0 ? 'ρ = A·(1 − Ab) / N' : 'ρ = A / N, at most 1',
    inputs: abandonment > 0 ? [load, lost, agents] : [load, agents],
    sentence: `Agents are busy ${writeFigure(occupancy, 'share')} of their time online.`,
  };
}

/** Why not one agent fewer. Nothing where the number was chosen, not searched for. */
function agentsStep(
  demand: Demand,
  rules: RequirementRules,
  made: Requirement | Operation,
): ExplanationStep[] {
  if (!('binding' in made)) return [];
  const { agents } = made;
  return [
    {
      key: 'agents',
      symbol: 'N',
      name: 'agents needed online',
      value: agents,
      unit: 'agents',
      formula: 'N = the fewest agents that keep the target, the occupancy cap and the minimum',
      inputs: targetFigures(rules),
      sentence: searchSentence(demand, rules, made),
    },
  ];
}

function searchSentence(demand: Demand, rules: RequirementRules, made: Requirement): string {
  const { agents, binding } = made;
  if (made.load === 0) return `There is no work: the minimum of ${agents} stands.`;
  if (binding === 'minimum') return `Fewer would do; ${agents} is the minimum that was asked for.`;
  const less = operate(demand, agents - 1, {
    answerSeconds: answerSecondsOf(rules),
    patienceSeconds: rules.patienceSeconds,
  });
  if (binding === 'occupancy' && meetsTarget(less, rules.target)) {
    return `${agents - 1} would meet the target, but be busy ${writeFigure(less.occupancy, 'share')} of their time; ${agents} keep the cap of ${writeFigure(rules.maxOccupancy ?? 1, 'share')}.`;
  }
  const [name, unit] = TOLD[rules.target.kind];
  const figure = (operation: Operation) => writeFigure(targetFigure(operation, rules.target), unit);
  return `With ${agents - 1} the ${name} would be ${figure(less)}; with ${agents} it is ${figure(made)}, and the target is ${writeFigure(targetValue(rules.target), unit)}.`;
}

const TOLD = {
  service_level: ['service level', 'share'],
  asa: ['ASA', 'seconds'],
  abandonment: ['abandonment', 'share'],
} as const;

function targetFigure(operation: Operation, { kind }: StaffingTarget): number {
  if (kind === 'service_level') return operation.serviceLevel;
  return kind === 'asa' ? operation.asaSeconds : operation.abandonment;
}

function targetValue(target: StaffingTarget): number {
  return target.kind === 'asa' ? target.seconds : target.share;
}

function targetFigures({ target, maxOccupancy, minAgents }: RequirementRules): Figure[] {
  const [name, unit] = TOLD[target.kind];
  const figures: Figure[] = [
    { symbol: '', name: `target: ${name}`, value: targetValue(target), unit },
    { symbol: '', name: 'minimum', value: minAgents, unit: 'agents' },
  ];
  if (maxOccupancy !== null)
    figures.push({ symbol: '', name: 'occupancy cap', value: maxOccupancy, unit: 'share' });
  return figures;
}

function scheduleSteps({ shrinkage }: RequirementRules, { agents }: Letters): ExplanationStep[] {
  const share: Figure = { symbol: 's', name: 'shrinkage', value: shrinkage, unit: 'share' };
  const scheduled = scheduledFor(agents.value, shrinkage);
  return [
    {
      key: 'scheduled',
      symbol: 'S',
      name: 'people on the schedule',
      value: scheduled,
      unit: 'people',
      formula: 'S = N / (1 − s)',
      inputs: [agents, share],
      sentence: `${writeFigure(shrinkage, 'share')} of paid time is not available, so ${agents.value} online are ${writeFigure(scheduled, 'people')} on the schedule; a roster rounds up.`,
    },
  ];
}
