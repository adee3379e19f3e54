import type { RequirementRules, StaffingTarget } from '@/models/staffing/rules';
import { AppError } from '@/server/errors';
import type { StaffFlags } from './flags';

/** Where no target is named: 80% within the answer seconds. */
const USUAL_SHARE = 0.8;

/** The rules that the flags set. @throws AppError where they name two targets */
export function staffRules(flags: StaffFlags): RequirementRules {
  return {
    target: targetOf(flags),
    maxOccupancy: flags.maxOccupancy ?? null,
    minAgents: flags.minAgents,
    patienceSeconds: flags.patience ?? null,
    answerSeconds: flags.answerSeconds,
    shrinkage: flags.shrinkage,
  };
}

function targetOf({ target, asa, abandonment, answerSeconds }: StaffFlags): StaffingTarget {
  const named: StaffingTarget[] = [];
  if (target) named.push({ kind: 'service_level', ...target });
  if (asa !== undefined) named.push({ kind: 'asa', seconds: asa });
  if (abandonment !== undefined) named.push({ kind: 'abandonment', share: abandonment });
  if (named.length > 1) {
    throw new AppError('invalid_input', 'Several targets are named: only one can set the number of agents.', {
      hint: 'Keep one of --target, --asa and --abandonment; --max-occupancy may stand beside it.',
    });
  }
  return named[0] ?? { kind: 'service_level', share: USUAL_SHARE, seconds: answerSeconds };
}
