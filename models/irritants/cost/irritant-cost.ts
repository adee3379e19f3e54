import { Z95 } from '../../stats/normal';
import { type ComparableCall, type Estimate, matchingKey } from './comparable-call';
import { costSentence } from './cost-sentence';
import { type MatchedDifference, Strata, type StratumSums } from './matched-difference';

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

/** Calls summed up by stratum. */
export interface CallSums {
  calls: Float64Array;
  handleSeconds: StratumSums;
  /** 1 for a call whose caller called again, 0 for one whose caller did not. */
  callsAgain: StratumSums;
}

/**
 * What the calls at `cases` (indexes into `calls`) cost more than comparable ones. Estimates have 95% intervals; that of the
 * cost takes both estimates as independent and the number of calls as known.
 */
export function irritantCost(
  calls: readonly ComparableCall[],
  cases: ReadonlySet<number>,
  options: CostOptions,
): IrritantCost {
  const keys = new Map<string, { at: number; key: readonly string[] }>();
  const stratumOf = calls.map((call) => {
    const key = matchingKey(call);
    const name = key.join('\u0001');
    const known = keys.get(name) ?? { at: keys.size, key };
    keys.set(name, known);
    return known.at;
  });
  const all = emptySums(keys.size);
  const ofCases = emptySums(keys.size);
  calls.forEach((call, index) => {
    addCall(all, stratumOf[index] ?? 0, call);
    if (cases.has(index)) addCall(ofCases, stratumOf[index] ?? 0, call);
  });
  return irritantCostOfSums(new Strata([...keys.values()].map(({ key }) => key)), all, ofCases, options);
}

/**
 * The same from calls that were summed up by stratum: exactly the same figures at a fraction of the work.
 * @param all all calls, cases among them
 */
export function irritantCostOfSums(
  strata: Strata,
  all: CallSums,
  cases: CallSums,
  options: CostOptions,
): IrritantCost {
  const handle = strata.difference(all.handleSeconds, cases.handleSeconds);
  const repeats = strata.difference(all.callsAgain, cases.callsAgain);
  const count = total(cases.calls);
  const callsPerMonth = (count * DAYS_OF_MONTH) / options.days;
  const handled = total(all.handleSeconds.counts);
  const costPerMonth = costOf(
    usable(handle),
    usable(repeats),
    callsPerMonth,
    handled === 0 ? 0 : total(all.handleSeconds.sums) / handled,
    options.agentHour / 3600,
  );
  const caution = cautionOf(handle, count);
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

/** Sums of no calls, for so many strata. */
export function emptySums(size: number): CallSums {
  const sums = (): StratumSums => ({
    counts: new Float64Array(size),
    sums: new Float64Array(size),
    squares: new Float64Array(size),
  });
  return { calls: new Float64Array(size), handleSeconds: sums(), callsAgain: sums() };
}

function addCall(to: CallSums, stratum: number, { handleSeconds, callsAgain }: ComparableCall): void {
  to.calls[stratum] = (to.calls[stratum] ?? 0) + 1;
  if (handleSeconds !== null) addValue(to.handleSeconds, stratum, handleSeconds);
  if (callsAgain !== null) addValue(to.callsAgain, stratum, Number(callsAgain));
}

function addValue({ counts, sums, squares }: StratumSums, stratum: number, value: number): void {
  counts[stratum] = (counts[stratum] ?? 0) + 1;
  sums[stratum] = (sums[stratum] ?? 0) + value;
  squares[stratum] = (squares[stratum] ?? 0) + value * value;
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

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
