import { type HazardTrend, hazardTrend } from './hazard-trend';
import { type MeanPatience, meanPatience } from './mean-patience';
import { type SurvivalPoint, survivalCurve } from './survival-curve';
import type { WaitCount } from './wait-counts';

export type { SurvivalPoint } from './survival-curve';
export type { WaitCount } from './wait-counts';

/** The patience of a queue's callers, as its own waits show it. */
export interface PatienceEstimate extends MeanPatience {
  /** calls that say something: they waited, or gave up at once */
  calls: number;
  /** of them given up */
  abandoned: number;
  /** answered without waiting; they say nothing about patience */
  answeredAtOnce: number;
  curve: SurvivalPoint[];
  hazard: HazardTrend;
  /** a sentence where the mean alone misleads; null where it does not */
  note: string | null;
}

/**
 * Estimates patience from waits that ended in an answer (censored) or with the caller giving up: the exponential mean that
 * Erlang A asks for, the Kaplan–Meier curve that assumes nothing, and a word where the two disagree.
 *
 * @param waits counts by second, any order
 */
export function estimatePatience(waits: readonly WaitCount[]): PatienceEstimate {
  const abandoned = waits.reduce((sum, wait) => sum + wait.abandoned, 0);
  const answeredAtOnce = waits.reduce((sum, wait) => sum + (wait.seconds > 0 ? 0 : wait.answered), 0);
  const waitedAndAnswered = waits.reduce((sum, wait) => sum + (wait.seconds > 0 ? wait.answered : 0), 0);
  const mean = meanPatience(waits);
  const hazard = hazardTrend(waits);
  return {
    ...mean,
    calls: abandoned + waitedAndAnswered,
    abandoned,
    answeredAtOnce,
    curve: survivalCurve(waits),
    hazard,
    note: patienceNote(mean, abandoned, hazard),
  };
}

/** Below this the interval is wider than a factor of 1.4 to either side. */
const FEW_ABANDONED = 30;

function patienceNote({ meanSeconds }: MeanPatience, abandoned: number, hazard: HazardTrend): string | null {
  if (abandoned === 0) return 'Nobody gave up, so patience cannot be told; plan as if nobody did.';
  if (meanSeconds === null)
    return 'Everybody who gave up did so at once, so how long callers wait cannot be told.';
  const { kind, ratio } = hazard;
  const split = Math.round(hazard.splitSeconds);
  if (kind === 'falls') {
    const fast =
      ratio === null ? 'mostly at once' : `${times(ratio)} as fast in the first ${split} s as later`;
    return `Callers give up ${fast}: some leave at the start, those who stay are more patient than the mean says.`;
  }
  if (kind === 'rises' && ratio !== null) {
    return `Callers give up ${times(1 / ratio)} as fast after ${split} s as before: most wait for a while first, then patience runs out sooner than the mean says.`;
  }
  if (abandoned < FEW_ABANDONED) return `Only ${abandoned} calls gave up: the mean is rough.`;
  return null;
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)} times`;
}
