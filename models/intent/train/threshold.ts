import type { ThresholdPoint } from '../intent-card';

/** What was said of examples by models that had not seen them. */
export interface Answers {
  /** Calibrated score of the best label. */
  confidence: Float64Array;
  /** Whether the best label is right; never for examples about none of the intents. */
  right: Uint8Array;
  /** 1 for examples about none of the intents. */
  outOfScope: Uint8Array;
}

const STEPS = 100;
/** With fewer examples about none of the intents they say too little to steer by. */
const ENOUGH_OUT_OF_SCOPE = 20;
/** So many texts are taken to be about none of the intents where it counts; nobody collects examples of all of them. */
const OUT_OF_SCOPE_SHARE = 0.1;

/** What each threshold from 0 to 1 would tell and keep back. */
export function thresholdCurve({ confidence, right, outOfScope }: Answers): ThresholdPoint[] {
  const foreign = outOfScope.reduce((sum, one) => sum + one, 0);
  return Array.from({ length: STEPS }, (_, step) => {
    const threshold = step / STEPS;
    let told = 0;
    let hits = 0;
    let kept = 0;
    confidence.forEach((score, row) => {
      if (score >= threshold) {
        told += 1;
        hits += right[row] as number;
      } else kept += outOfScope[row] as number;
    });
    return {
      threshold,
      coverage: confidence.length === 0 ? 0 : told / confidence.length,
      accuracy: told === 0 ? 1 : hits / told,
      outOfScopeRecall: foreign === 0 ? null : kept / foreign,
    };
  });
}

/**
 * The threshold from which labels are told, by what it would have done on examples that the models had not seen. Where there
 * are examples about none of the intents it is the one that treats most texts right, told the right label or rightly kept
 * back, if one text in ten is about none. Where there are none, a right label gains a point and a wrong one costs a point,
 * and it is the one that takes the most points.
 */
export function chooseThreshold({ confidence, right, outOfScope }: Answers): number {
  const foreign = outOfScope.reduce((sum, one) => sum + one, 0);
  const own = confidence.length - foreign;
  if (own === 0) return 0.5;
  const known = foreign >= ENOUGH_OUT_OF_SCOPE;
  const gains = {
    foreign: known ? OUT_OF_SCOPE_SHARE / foreign : 1,
    right: known ? -(1 - OUT_OF_SCOPE_SHARE) / own : -1,
    wrong: known ? 0 : 1,
  };
  const order = Array.from(confidence.keys()).sort(
    (one, other) => (confidence[one] as number) - (confidence[other] as number),
  );
  // Raising the threshold over one example after the other, from telling all.
  let gain = 0;
  let best = 0;
  let threshold = 0;
  order.forEach((row, at) => {
    if (outOfScope[row]) gain += gains.foreign;
    else gain += right[row] ? gains.right : gains.wrong;
    const next = order[at + 1];
    if (gain > best && next !== undefined) {
      best = gain;
      threshold = ((confidence[row] as number) + (confidence[next] as number)) / 2;
    }
  });
  return threshold;
}
