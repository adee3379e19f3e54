import type { Judged } from './judged';

export interface ReliabilityBin {
  /** scores from this one up to the next bin's */
  from: number;
  to: number;
  count: number;
  meanScore: number;
  /** share that was right */
  accuracy: number;
}

export interface Reliability {
  /** expected calibration error: mean distance of score and accuracy over the bins, by how many fall into each */
  ece: number;
  bins: ReliabilityBin[];
}

/**
 * Whether 80% means right in 80 of 100 cases (Naeini, Cooper & Hauskrecht, "Obtaining well calibrated probabilities using
 * Bayesian binning", AAAI 2015). Examples of none of the intents count as wrong whatever the label. Empty bins are left out.
 */
export function reliabilityOf(judged: readonly Judged[], bins = 10): Reliability {
  const sums = Array.from({ length: bins }, () => ({ count: 0, score: 0, right: 0 }));
  for (const { truth, top, score } of judged) {
    const sum = sums[Math.min(bins - 1, Math.floor(score * bins))];
    if (!sum) continue;
    sum.count += 1;
    sum.score += score;
    sum.right += truth === top ? 1 : 0;
  }
  const filled = sums.flatMap(({ count, score, right }, bin) =>
    count === 0
      ? []
      : [
          {
            from: bin / bins,
            to: (bin + 1) / bins,
            count,
            meanScore: score / count,
            accuracy: right / count,
          },
        ],
  );
  const gaps = filled.reduce(
    (sum, { count, meanScore, accuracy }) => sum + count * Math.abs(meanScore - accuracy),
    0,
  );
  return { ece: judged.length === 0 ? 0 : gaps / judged.length, bins: filled };
}
