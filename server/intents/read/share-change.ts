/** How an intent's calls lie over the days of a period, in sums. */
export interface DaySums {
  /** days with any calls */
  days: number;
  /** calls of the intent, and of all intents */
  calls: number;
  all: number;
  /** sums over days: calls², calls × all, all² */
  callsSquared: number;
  products: number;
  allSquared: number;
}

export interface ShareChange {
  /** share now less share before */
  difference: number;
  /** the interval of the difference at the level asked for */
  low: number;
  high: number;
}

/**
 * How an intent's share changed, with an interval. Calls of a day hang together (an outage, a letter that went out), so that
 * days and not calls are what chance draws: the variance of each share is that of a ratio of day sums (linearized; Cochran,
 * "Sampling Techniques", 1977, 6.3), and never less than that of as many single calls.
 * @param z quantile of the normal distribution, as 1.96 for 95%
 * @returns null where one of the periods has no calls
 */
export function shareChange(now: DaySums, before: DaySums, z: number): ShareChange | null {
  if (now.all === 0 || before.all === 0) return null;
  const difference = now.calls / now.all - before.calls / before.all;
  const reach = z * Math.sqrt(shareVariance(now) + shareVariance(before));
  return { difference, low: difference - reach, high: difference + reach };
}

function shareVariance({ days, calls, all, callsSquared, products, allSquared }: DaySums): number {
  const share = calls / all;
  // Agresti & Coull's two extra calls either way keep a share of none or all from looking certain.
  const careful = (calls + 2) / (all + 4);
  const ofCalls = (careful * (1 - careful)) / all;
  if (days < 2) return ofCalls;
  const squares = callsSquared - 2 * share * products + share * share * allSquared;
  return Math.max(ofCalls, ((days / (days - 1)) * Math.max(0, squares)) / (all * all));
}

/** 1.96 for one comparison; larger where many are made at once, so that one false alarm in twenty pages is all there is. */
export function levelFor(comparisons: number): number {
  return upperQuantile(0.025 / Math.max(1, comparisons));
}

/** z with P(Z > z) = p, for p below ½ (Abramowitz & Stegun 26.2.23; error under 4.5e-4). */
function upperQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  const above = 2.515517 + 0.802853 * t + 0.010328 * t * t;
  const below = 1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3;
  return t - above / below;
}
