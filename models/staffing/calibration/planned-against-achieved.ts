import { operate } from '../operate';
import { shapleyShares } from './shapley';

/** What was expected of an interval of a queue. */
export interface PlannedInterval {
  calls: number;
  ahtSeconds: number;
  /** on the schedule; with the shrinkage this makes the agents online */
  rostered: number;
  /** share of the rostered who are not online, 0 to below 1 */
  shrinkage: number;
}

/** What it was. */
export interface AchievedInterval {
  calls: number;
  /** null: nothing was handled, so that nothing is known of it */
  ahtSeconds: number | null;
  /** agents online, a mean over the interval */
  present: number;
  /** who was to come; null: not known, and all that is missing is then staffing, not shrinkage */
  rostered: number | null;
  /** answered in time ÷ offered, 0 to 1 */
  serviceLevel: number;
}

export interface CalibrationRules {
  intervalSeconds: number;
  /** the service level's limit */
  answerSeconds: number;
  /** mean; null: nobody hangs up */
  patienceSeconds: number | null;
}

/** Why an interval's service level was not the planned one. Shares of the service level, 0.05 is five points; below 0 it cost. */
export interface Miss {
  planned: number;
  achieved: number;
  /** by the formula with all that came true */
  predicted: number;
  /** achieved − planned: the sum of the five below, exactly */
  difference: number;
  volume: number;
  aht: number;
  /** fewer or more people rostered than planned */
  staffing: number;
  /** of those rostered, more or fewer online than planned */
  shrinkage: number;
  /** achieved − predicted: what the formula does not know, as calls in bursts, or skills */
  rest: number;
}

const FACTORS = 4;

/**
 * Splits the miss of one interval, achieved less planned service level, into what came otherwise than planned: calls, handle
 * time, people rostered, and their shrinkage. The planned level is the formula's (Erlang A; C without patience) with all that
 * was planned, and each part is what the formula changes by when that factor comes true, averaged over all orders
 * (shapleyShares); what is then left is the rest.
 *
 * @returns null where nobody called: there is no service level
 */
export function plannedAgainstAchieved(
  plan: PlannedInterval,
  actual: AchievedInterval,
  rules: CalibrationRules,
): Miss | null {
  if (actual.calls === 0) return null;
  const plannedOnline = plan.rostered * (1 - plan.shrinkage);
  // Without a roster, who was to come is what makes the planned shrinkage true.
  const rostered = actual.rostered ?? actual.present / (1 - plan.shrinkage);
  const online = [
    [plannedOnline, rostered * (1 - plan.shrinkage)],
    [withShrinkage(plan.rostered, actual.present, rostered), actual.present],
  ];
  const level = (changed: number) =>
    levelAt(
      {
        calls: changed & 1 ? actual.calls : plan.calls,
        ahtSeconds: changed & 2 ? (actual.ahtSeconds ?? plan.ahtSeconds) : plan.ahtSeconds,
        agents: online[changed & 8 ? 1 : 0]?.[changed & 4 ? 1 : 0] ?? 0,
      },
      rules,
    );
  const [volume = 0, aht = 0, staffing = 0, shrinkage = 0] = shapleyShares(FACTORS, level);
  const planned = level(0);
  const predicted = level(2 ** FACTORS - 1);
  return {
    planned,
    achieved: actual.serviceLevel,
    predicted,
    difference: actual.serviceLevel - planned,
    volume,
    aht,
    staffing,
    shrinkage,
    rest: actual.serviceLevel - predicted,
  };
}

/** Online of the planned roster had its people been away as those of the actual one were. */
function withShrinkage(plannedRoster: number, present: number, rostered: number): number {
  return rostered > 0 ? (plannedRoster * present) / rostered : plannedRoster;
}

/** The formula's service level; between whole numbers of agents it lies on a straight line. */
function levelAt(
  { calls, ahtSeconds, agents }: { calls: number; ahtSeconds: number; agents: number },
  { intervalSeconds, answerSeconds, patienceSeconds }: CalibrationRules,
): number {
  const demand = { calls, intervalSeconds, ahtSeconds };
  const few = Math.floor(agents);
  const level = (whole: number) => operate(demand, whole, { answerSeconds, patienceSeconds }).serviceLevel;
  const low = level(few);
  return agents === few ? low : low + (agents - few) * (level(few + 1) - low);
}
