/** What a period's calls of an irritant should be, by its past. */
export interface Baseline {
  /** Share of the calls of each period that should be of the irritant. */
  shareOf: (period: number) => number;
  /** Variance of a count over its mean, at least 1 (quasi-Poisson). */
  dispersion: number;
  /** Relative standard error of the share in a period, from how much was counted. */
  uncertaintyOf: (period: number) => number;
}

const SEASON_PRIOR = 50;
const TRIM = 2.58;

/**
 * The irritant's share of calls in the past, by part of the week, with the overdispersion that its counts showed. Past
 * outbreaks are weighed down, so that they do not hide the next. (Farrington et al., "A statistical algorithm for the early
 * detection of outbreaks of infectious disease", JRSS A 159, 1996; the weights after Noufaily et al., Stat. in Medicine 32,
 * 2013.) The level is one number and the effects of the week shrink to none where counts are few, so a few weeks are enough.
 */
export function baseline(
  counts: readonly number[],
  totals: readonly number[],
  season: readonly number[],
  past: { from: number; to: number },
): Baseline {
  const periods: number[] = [];
  for (let at = past.from; at < past.to; at++) if ((totals[at] ?? 0) > 0) periods.push(at);
  let weights = periods.map(() => 1);
  let fit = fitShares(periods, weights, counts, totals, season);
  for (let pass = 0; pass < 2; pass++) {
    weights = periods.map((at) => {
      const mean = (totals[at] ?? 0) * fit.shareOf(at);
      const deviate = ((counts[at] ?? 0) - mean) / Math.sqrt(Math.max(mean, 0.5) * fit.dispersion);
      return deviate > TRIM ? (TRIM / deviate) ** 2 : 1;
    });
    fit = fitShares(periods, weights, counts, totals, season);
  }
  return fit;
}

function fitShares(
  periods: readonly number[],
  weights: readonly number[],
  counts: readonly number[],
  totals: readonly number[],
  season: readonly number[],
): Baseline {
  let count = 0.5;
  let total = 0;
  const seen = new Map<number, { count: number; total: number }>();
  periods.forEach((at, index) => {
    const weight = weights[index] ?? 1;
    const part = seen.get(season[at] ?? 0) ?? { count: 0, total: 0 };
    part.count += weight * (counts[at] ?? 0);
    part.total += weight * (totals[at] ?? 0);
    seen.set(season[at] ?? 0, part);
    count += weight * (counts[at] ?? 0);
    total += weight * (totals[at] ?? 0);
  });
  const level = total > 0 ? count / total : 0;
  const shareOf = (at: number): number => {
    const part = seen.get(season[at] ?? 0);
    if (!part) return level;
    return (level * (part.count + SEASON_PRIOR)) / (part.total * level + SEASON_PRIOR);
  };
  const dispersion = dispersionOf(periods, weights, counts, totals, shareOf, seen.size);
  const uncertaintyOf = (at: number): number => {
    const part = seen.get(season[at] ?? 0)?.count ?? 0;
    return Math.sqrt(dispersion * (1 / count + 1 / (part + SEASON_PRIOR)));
  };
  return { shareOf, dispersion, uncertaintyOf };
}

/**
 * Pearson's statistic over its degrees of freedom, shrunk to 1 where periods are few, and half a standard error above its
 * estimate: too small a variance gives false alarms, too large a one only later alarms.
 */
function dispersionOf(
  periods: readonly number[],
  weights: readonly number[],
  counts: readonly number[],
  totals: readonly number[],
  shareOf: (at: number) => number,
  parts: number,
): number {
  let pearson = 0;
  let seen = 0;
  periods.forEach((at, index) => {
    const mean = (totals[at] ?? 0) * shareOf(at);
    if (mean <= 0) return;
    const weight = weights[index] ?? 1;
    pearson += (weight * ((counts[at] ?? 0) - mean) ** 2) / Math.max(mean, 0.5);
    seen += weight;
  });
  const freedom = Math.max(seen - Math.min(parts, 1 + seen / 8), 1);
  const prior = 5;
  return Math.max(1, (pearson + prior) / (freedom + prior)) * (1 + 0.5 * Math.sqrt(2 / (freedom + prior)));
}
