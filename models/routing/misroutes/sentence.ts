import type { Effect } from './effect';

interface Told {
  /** names, as people know them */
  intent: string;
  queue: string;
  to: string;
  share: number;
  expected: number;
  calls: number;
  effect: Effect;
}

/** Hours below this are told with a decimal. */
const FEW = 10;

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const hours = (value: number): string =>
  Math.abs(value) < FEW ? value.toFixed(1).replace('-', '−') : whole(value).replace('-', '−');

/**
 * A recommendation in a sentence: which share of which calls is passed on, and what a menu line for them would save. Where
 * the interval does not lie above nothing, or nothing can be compared, only the calls are told.
 */
export function recommendationSentence({ intent, queue, to, share, calls, effect }: Told): string {
  const subject = `${Math.round(share * 100)}% of ${whole(calls)} calls that enter ${queue} about “${intent}” are passed on to ${to}`;
  const saved = effect.handleHours;
  if (!saved || saved.low <= 0) {
    return `${subject}: a menu line for them would spare about ${whole(effect.transfers.mean)} callers a month being passed on.`;
  }
  const range = `${hours(saved.low)}–${hours(saved.high)}`;
  return `${subject}: a menu line “${intent}” would save ${hours(saved.mean)} agent hours a month (${range}).`;
}
