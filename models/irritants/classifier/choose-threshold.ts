import { Z95 } from '../../stats/normal';
import type { Share } from './classifier-card';

export interface ScoredExample {
  isPositive: boolean;
  score: number;
}

export interface ThresholdChoice {
  threshold: number;
  reachesTarget: boolean;
  precision: Share;
  recall: Share;
  curve: { threshold: number; precision: number; recall: number }[];
}

const CURVE = Array.from({ length: 19 }, (_, step) => (step + 1) * 0.05);
/** What is likelier not the irritant is never told, however well the judged turns come apart. */
const LEAST_THRESHOLD = 0.5;
/** With fewer told examples a precision is luck. */
const LEAST_TOLD = 5;

/**
 * The lowest threshold from a half up whose precision reaches the target, so that as much as possible is found; the best
 * balance (F1) where none does.
 */
export function chooseThreshold(
  examples: readonly ScoredExample[],
  targetPrecision: number,
): ThresholdChoice {
  const scores = examples.map(({ score }) => score).filter((score) => score > LEAST_THRESHOLD);
  const thresholds = [LEAST_THRESHOLD, ...new Set(scores)].sort((a, b) => a - b);
  const judged = thresholds.map((threshold) => judge(examples, threshold));
  const reaching = judged.find(({ told, right }) => told >= LEAST_TOLD && right / told >= targetPrecision);
  const balanced = judged.reduce(
    (best, one) => (one.f1 > best.f1 ? one : best),
    judge(examples, LEAST_THRESHOLD),
  );
  const chosen = reaching ?? balanced;
  return {
    threshold: chosen.threshold,
    reachesTarget: reaching !== undefined,
    precision: wilson(chosen.right, chosen.told),
    recall: wilson(chosen.right, chosen.positives),
    curve: CURVE.map((threshold) => {
      const { told, right, positives } = judge(examples, threshold);
      return {
        threshold,
        precision: told > 0 ? right / told : 1,
        recall: positives > 0 ? right / positives : 0,
      };
    }),
  };
}

function judge(examples: readonly ScoredExample[], threshold: number) {
  let told = 0;
  let right = 0;
  let positives = 0;
  for (const { isPositive, score } of examples) {
    if (isPositive) positives++;
    if (score < threshold) continue;
    told++;
    if (isPositive) right++;
  }
  return { threshold, told, right, positives, f1: (2 * right) / Math.max(told + positives, 1) };
}

/** A share with its 95% interval (Wilson, JASA 22, 1927), which holds for few cases and shares near 0 or 1 too. */
export function wilson(count: number, total: number): Share {
  if (total === 0) return { value: 0, low: 0, high: 1 };
  const value = count / total;
  const z2 = Z95 * Z95;
  const middle = (value + z2 / (2 * total)) / (1 + z2 / total);
  const half = (Z95 * Math.sqrt((value * (1 - value)) / total + z2 / (4 * total * total))) / (1 + z2 / total);
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
