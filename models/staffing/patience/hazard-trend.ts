import type { WaitCount } from './wait-counts';

/** Whether callers give up at a constant rate, as Erlang A assumes. */
export interface HazardTrend {
  kind: 'constant' | 'falls' | 'rises' | 'unknown';
  /** the wait by which half of those who give up have done so */
  splitSeconds: number;
  /** giving up a second of waiting, before the split over after it; null where a side has too few calls, or no waiting */
  ratio: number | null;
}

/** Fewer calls given up than this on a side, and nothing can be said. */
const LEAST_CALLS = 15;
/** 99% of a normal distribution: a planner is not to be told of chance. */
const CERTAIN = 2.576;
/** A difference smaller than this does not matter to a plan. */
const LEAST_RATIO = 1.25;

/**
 * Compares how fast callers give up before and after the wait at which half of those who do have done so. At a constant rate
 * both sides have the same calls given up per second waited; the logarithm of the ratio has variance 1/early + 1/late
 * (Gnedenko's test of a constant hazard, here in its large-sample form).
 */
export function hazardTrend(waits: readonly WaitCount[]): HazardTrend {
  const gaveUp = waits.reduce((sum, { abandoned }) => sum + abandoned, 0);
  const splitSeconds = medianAbandonment(waits, gaveUp);
  const early = { calls: 0, seconds: 0 };
  const late = { calls: 0, seconds: 0 };
  for (const { seconds, answered, abandoned } of waits) {
    const calls = answered + abandoned;
    early.seconds += calls * Math.min(seconds, splitSeconds);
    late.seconds += calls * Math.max(0, seconds - splitSeconds);
    if (seconds <= splitSeconds) early.calls += abandoned;
    else late.calls += abandoned;
  }
  if (Math.min(early.calls, late.calls) < LEAST_CALLS) return { kind: 'unknown', splitSeconds, ratio: null };
  if (early.seconds === 0) return { kind: 'falls', splitSeconds, ratio: null };
  const ratio = early.calls / early.seconds / (late.calls / late.seconds);
  const certain = Math.abs(Math.log(ratio)) > CERTAIN * Math.sqrt(1 / early.calls + 1 / late.calls);
  const matters = Math.abs(Math.log(ratio)) > Math.log(LEAST_RATIO);
  if (!certain || !matters) return { kind: 'constant', splitSeconds, ratio };
  return { kind: ratio > 1 ? 'falls' : 'rises', splitSeconds, ratio };
}

/** The wait by which half of those who give up have done so. */
function medianAbandonment(waits: readonly WaitCount[], gaveUp: number): number {
  const sorted = [...waits].sort((one, other) => one.seconds - other.seconds);
  let seen = 0;
  for (const { seconds, abandoned } of sorted) {
    seen += abandoned;
    if (abandoned > 0 && seen >= gaveUp / 2) return seconds;
  }
  return 0;
}
