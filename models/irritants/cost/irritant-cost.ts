import { Z95 } from '../../stats/normal';
import {
  type CallGroup,
  type ComparableCall,
  type Estimate,
  groupOfCall,
  type Sums,
} from './comparable-call';
import { costSentence } from './cost-sentence';
import { type MatchedDifference, matchedDifference, type Observation } from './matched-difference';

export interface CostOptions {
  /** How many days the calls were taken from. */
  days: number;
  /** Loaded cost of an agent's hour, in the site's currency. */
  agentHour: number;
}

/** What an irritant costs. A null estimate cannot be made; `caution` says why. */
export interface IrritantCost {
  /** Calls of the irritant a month (30.44 days). */
  callsPerMonth: number;
  /** Seconds that such a call takes longer than comparable calls. */
  extraHandleSeconds: Estimate | null;
  /** How much likelier its caller calls again within seven days than that of comparable calls (0.05: 5 points). */
  extraRepeats: Estimate | null;
  /** (extra seconds × calls + extra repeats × mean handle time) × cost of a second, a month, in the site's currency. */
  costPerMonth: Estimate | null;
  handle: MatchedDifference | null;
  repeats: MatchedDifference | null;
  /** What to bear in mind: too few comparable calls, mostly of other intents; '' where nothing. */
  caution: string;
  sentence: string;
}

const DAYS_OF_MONTH = 30.4375;
/** Fewer cases or comparable calls bear no estimate. */
const LEAST_CASES = 20;
const LEAST_COMPARABLE = 30;
/** Less of the comparison with calls of the same intent is a comparison of unlike calls. */
const LEAST_ALIKE = 0.5;

/**
 * What the calls at `cases` (indexes into `calls`) cost more than comparable ones. Estimates have 95% intervals; that of the
 * cost takes both estimates as independent and the number of calls as known.
 */
export function irritantCost(
  calls: readonly ComparableCall[],
  cases: ReadonlySet<number>,
  options: CostOptions,
): IrritantCost {
  return irritantCostOfGroups(
    calls.map((call, at) => groupOfCall(call, cases.has(at))),
    options,
  );
}

/**
 * The same from calls that were summed up by what they are matched on, cases apart from the others: exactly the same
 * figures at a fraction of the work.
 */
export function irritantCostOfGroups(groups: readonly CallGroup[], options: CostOptions): IrritantCost {
  const handle = compare(groups, (group) => group.handleSeconds);
  const repeats = compare(groups, (group) => group.callsAgain);
  const cases = groups.reduce((sum, { isCase, calls }) => sum + (isCase ? calls : 0), 0);
  const callsPerMonth = (cases * DAYS_OF_MONTH) / options.days;
  const costPerMonth = costOf(
    usable(handle),
    usable(repeats),
    callsPerMonth,
    meanOf(groups),
    options.agentHour / 3600,
  );
  const caution = cautionOf(handle, cases);
  return {
    callsPerMonth,
    extraHandleSeconds: usable(handle)?.difference ?? null,
    extraRepeats: usable(repeats)?.difference ?? null,
    costPerMonth,
    handle,
    repeats,
    caution,
    sentence: costSentence(usable(handle), usable(repeats), caution),
  };
}

function compare(groups: readonly CallGroup[], sumsOf: (group: CallGroup) => Sums): MatchedDifference | null {
  const observations = groups.flatMap((group): Observation[] => {
    const sums = sumsOf(group);
    return sums.count > 0 ? [{ isCase: group.isCase, key: group.key, ...sums }] : [];
  });
  return matchedDifference(observations);
}

function usable(difference: MatchedDifference | null): MatchedDifference | null {
  if (!difference || difference.cases < LEAST_CASES) return null;
  return difference.effectiveComparable < LEAST_COMPARABLE ? null : difference;
}

function costOf(
  handle: MatchedDifference | null,
  repeats: MatchedDifference | null,
  calls: number,
  meanHandle: number,
  costOfSecond: number,
): Estimate | null {
  if (!handle) return null;
  const perSecond = calls * costOfSecond;
  const perRepeat = calls * meanHandle * costOfSecond;
  const value = perSecond * handle.difference.value + perRepeat * (repeats?.difference.value ?? 0);
  const error = Math.hypot(perSecond * handle.standardError, perRepeat * (repeats?.standardError ?? 0));
  return { value, low: value - Z95 * error, high: value + Z95 * error };
}

function cautionOf(handle: MatchedDifference | null, cases: number): string {
  if (!handle || handle.cases < LEAST_CASES) {
    return `Only ${handle?.cases ?? cases} calls with a handle time: too few to compare.`;
  }
  if (handle.effectiveComparable < LEAST_COMPARABLE) return 'Too few comparable calls without it.';
  if (handle.alike < LEAST_ALIKE)
    return 'Few calls of the same intent are without it: it is compared mostly with others.';
  return '';
}

function meanOf(groups: readonly CallGroup[]): number {
  let count = 0;
  let sum = 0;
  for (const { handleSeconds } of groups) {
    count += handleSeconds.count;
    sum += handleSeconds.sum;
  }
  return count === 0 ? 0 : sum / count;
}
