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
/** How many texts are about none of the intents where it counts; among examples they are rarer, as nobody collects them. */
const OUT_OF_SCOPE_SHARE = 0.15;

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
 * The threshold from which labels are told. A right label gains a point, a wrong one costs a point, and "unknown" neither:
 * the rule takes the most points on examples that the models had not seen. Examples about none of the intents count as
 * if they were 15% of what is read.
 */
export function chooseThreshold(answers: Answers): number {
  const { confidence, right, outOfScope } = answers;
  const foreign = outOfScope.reduce((sum, one) => sum + one, 0);
  const own = confidence.length - foreign;
  if (own === 0) return 0.5;
  const weights =
    foreign >= ENOUGH_OUT_OF_SCOPE
      ? { own: (1 - OUT_OF_SCOPE_SHARE) / own, foreign: OUT_OF_SCOPE_SHARE / foreign }
      : { own: 1, foreign: 1 };
  const order = Array.from(confidence.keys()).sort(
    (one, other) => (confidence[one] as number) - (confidence[other] as number),
  );
  // Raising the threshold over one example after the other, from telling all.
  let gain = 0;
  let best = 0;
  let threshold = 0;
  order.forEach((row, at) => {
    if (outOfScope[row]) gain += weights.foreign;
    else gain += right[row] ? -weights.own : weights.own;
    const next = order[at + 1];
    if (gain > best && next !== undefined) {
      best = gain;
      threshold = ((confidence[row] as number) + (confidence[next] as number)) / 2;
    }
  });
  return threshold;
}
