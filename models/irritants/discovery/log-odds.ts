/** How often each of several things was counted in one part of a corpus, with the total of all counts of that part. */
export interface Counts {
  counts: ArrayLike<number>;
  total: number;
}

/**
 * How surely each thing is over-represented in one part against another: the standard normal deviate of its log-odds ratio
 * with an informative Dirichlet prior, proportional to its frequency in both parts together. Rare things shrink to zero,
 * and nothing has to be a stop word. (Monroe, Colaresi & Quinn, "Fightin' Words", Political Analysis 16, 2008, eq. 16–22.)
 *
 * @param priorTotal size of the prior in counts; the larger, the more evidence it takes.
 */
export function logOddsScores(one: Counts, other: Counts, priorTotal: number): Float64Array {
  const all = one.total + other.total;
  return Float64Array.from({ length: one.counts.length }, (_, at) => {
    const inOne = one.counts[at] ?? 0;
    const inOther = other.counts[at] ?? 0;
    const prior = (priorTotal * (inOne + inOther)) / Math.max(all, 1);
    if (prior === 0) return 0;
    const logOdds = (count: number, total: number): number =>
      Math.log((count + prior) / Math.max(total + priorTotal - count - prior, 1e-9));
    const difference = logOdds(inOne, one.total) - logOdds(inOther, other.total);
    return difference / Math.sqrt(1 / (inOne + prior) + 1 / (inOther + prior));
  });
}
