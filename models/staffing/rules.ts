import { ModelError } from '@/models/model-error';
import { requireShrinkage } from './shrinkage';

/** What callers are to meet. */
export type StaffingTarget =
  /** this share of the offered calls answered within these seconds */
  | { kind: 'service_level'; share: number; seconds: number }
  /** answered calls wait this long on average, at most */
  | { kind: 'asa'; seconds: number }
  /** at most this share gives up; needs a patience */
  | { kind: 'abandonment'; share: number };

/** By what a requirement is set. */
export interface RequirementRules {
  target: StaffingTarget;
  /** cap on the share of their time online that agents handle, 0 to 1; null: none */
  maxOccupancy: number | null;
  /** whole; also where there are no calls */
  minAgents: number;
  /** mean patience of callers; null: nobody gives up (Erlang C), else Erlang A */
  patienceSeconds: number | null;
  /** for the service level that is reported, where the target is not one itself */
  answerSeconds: number;
  /** all causes together, of paid time, 0 to below 1 */
  shrinkage: number;
}

/** The seconds at which the service level is reported: those of the target, where it is a service level. */
export function answerSecondsOf({ target, answerSeconds }: RequirementRules): number {
  return target.kind === 'service_level' ? target.seconds : answerSeconds;
}

/** @throws ModelError naming the rule that cannot be met by any number of agents */
export function requireRules(rules: RequirementRules): void {
  requireTarget(rules);
  const { maxOccupancy, minAgents, patienceSeconds, answerSeconds } = rules;
  if (maxOccupancy !== null && !(maxOccupancy > 0 && maxOccupancy <= 1)) {
    throw wrong('The occupancy cap', maxOccupancy, 'above 0, to 1');
  }
  if (!(Number.isInteger(minAgents) && minAgents >= 0)) {
    throw wrong('The minimum of agents', minAgents, 'whole and not below 0');
  }
  if (patienceSeconds !== null && !(patienceSeconds > 0 && patienceSeconds < Number.POSITIVE_INFINITY)) {
    throw wrong('The mean patience', patienceSeconds, 'above 0 seconds');
  }
  if (!(answerSeconds >= 0 && answerSeconds < Number.POSITIVE_INFINITY)) {
    throw wrong('The answer time', answerSeconds, '0 seconds or more');
  }
  requireShrinkage(rules.shrinkage);
}

function requireTarget({ target, patienceSeconds }: RequirementRules): void {
  if (target.kind !== 'asa' && !(target.share > 0 && target.share < 1)) {
    throw wrong('The share of the target', target.share, 'above 0 and below 1');
  }
  if (
    target.kind === 'service_level' &&
    !(target.seconds >= 0 && target.seconds < Number.POSITIVE_INFINITY)
  ) {
    throw wrong('The answer time of the target', target.seconds, '0 seconds or more');
  }
  if (target.kind === 'asa' && !(target.seconds > 0 && target.seconds < Number.POSITIVE_INFINITY)) {
    throw wrong('The ASA', target.seconds, 'above 0 seconds');
  }
  if (target.kind === 'abandonment' && patienceSeconds === null) {
    throw new ModelError(
      'A target for abandonment needs a patience: without one nobody gives up.',
      'Give the mean patience of the callers, or set a target for the service level.',
    );
  }
}

function wrong(what: string, value: number, right: string): ModelError {
  return new ModelError(`${what} cannot be ${value}.`, `Give a number that is ${right}.`);
}
