import type { RequirementRules } from '@/models/staffing/rules';
import { type Crew, callsCarried } from './calls-carried';
import { chanceAtMost, type VolumeQuantile } from './volume-quantiles';

/**
 * The probability that these agents meet the target (and keep the occupancy cap): that no more calls come than they can
 * carry, by the forecast's own quantiles. The handling time is taken as known; where it is off by 5%, so is what the agents
 * can carry. Beyond the outermost quantiles it is extrapolated: say "above 97%", not 99.8%.
 *
 * @param quantiles calls of the interval, two quantiles or more, of rising level
 */
export function chanceTargetMet(
  quantiles: readonly VolumeQuantile[],
  crew: Crew,
  rules: RequirementRules,
): number {
  return chanceAtMost(quantiles, callsCarried(crew, rules));
}
