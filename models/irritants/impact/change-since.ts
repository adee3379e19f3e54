import { Z95 } from '../../stats/normal';
import { baseline } from '../alarms/baseline';
import type { Estimate } from '../cost/comparable-call';

/** Daily counts of one irritant, consecutive days, oldest first. */
export interface DailyCounts {
  /** 0–6; days alike in it are compared. */
  season: readonly number[];
  /** Calls that were read each day. */
  totals: readonly number[];
  /** Of those, calls of the irritant. */
  counts: readonly number[];
}

/** How an irritant's share of the calls changed. */
export interface ShareChange {
  /** Share of the calls before and since. */
  before: number;
  since: number;
  /** Relative change of the share, as by the weekdays it should be: −0.4 is 40% less. null where it cannot be told. */
  change: Estimate | null;
  verdict: 'shrank' | 'grew' | 'no clear change' | 'too early';
  sentence: string;
}

const LEAST_DAYS = 7;
const LONGEST_BEFORE = 56;
/** With so few expected calls nothing can be seen. */
const LEAST_EXPECTED = 5;

/**
 * Whether an irritant's share of the calls changed from a day on, as after an action: the calls since, against what the
 * share of the weeks before, weekday by weekday, lets expect; the interval is that of a ratio of overdispersed counts
 * (quasi-Poisson, on the logarithm). Other things that changed that day are not told apart from the action.
 *
 * @param day index of the first day of the new state
 */
export function changeSince({ season, totals, counts }: DailyCounts, day: number): ShareChange {
  const from = Math.max(0, day - LONGEST_BEFORE);
  const usual = baseline(counts, totals, season, { from, to: day });
  const before = sum(counts, from, day);
  const observed = sum(counts, day, totals.length);
  let expected = 0;
  for (let at = day; at < totals.length; at++) expected += (totals[at] ?? 0) * usual.shareOf(at);
  const shares = {
    before: share(before, sum(totals, from, day)),
    since: share(observed, sum(totals, day, totals.length)),
  };
  const days = totals.length - day;
  if (day - from < LEAST_DAYS || days < LEAST_DAYS || expected < LEAST_EXPECTED) {
    const sentence = 'Too early to tell: it takes a week before and after, and a few calls.';
    return { ...shares, change: null, verdict: 'too early', sentence };
  }
  const ratio = (observed + 0.5) / (expected + 0.5);
  const error = Math.sqrt(usual.dispersion * (1 / (observed + 0.5) + 1 / (before + 0.5)));
  const change = {
    value: ratio - 1,
    low: ratio * Math.exp(-Z95 * error) - 1,
    high: ratio * Math.exp(Z95 * error) - 1,
  };
  const verdict = change.high < 0 ? 'shrank' : change.low > 0 ? 'grew' : 'no clear change';
  return { ...shares, change, verdict, sentence: sentenceOf(shares, change, verdict, days) };
}

function sentenceOf(
  shares: { before: number; since: number },
  change: Estimate,
  verdict: 'shrank' | 'grew' | 'no clear change',
  days: number,
): string {
  const span = `from ${percent(shares.before)} of calls to ${percent(shares.since)} in ${days} days`;
  const size = (value: number): string => `${Math.round(Math.abs(value) * 100)}%`;
  if (verdict === 'shrank') {
    return `It shrank by ${size(change.value)} (${size(change.high)} to ${size(change.low)}), ${span}.`;
  }
  if (verdict === 'grew')
    return `It grew by ${size(change.value)} (${size(change.low)} to ${size(change.high)}), ${span}.`;
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${size(value)}`;
  return `No clear change: ${span} (${signed(change.low)} to ${signed(change.high)}).`;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(value < 0.1 ? 1 : 0)}%`;
}

function share(count: number, total: number): number {
  return total > 0 ? count / total : 0;
}

function sum(values: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += values[at] ?? 0;
  return total;
}
