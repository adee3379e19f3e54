/**
 * The WAPE that chance alone leaves to a perfect forecast: Σ E|X − λ| / Σ λ, where the count X of each interval is Poisson
 * with its expected count λ. No forecast of single calls does better on average; where calls cluster, chance takes more.
 *
 * E|X − λ| = 2·e^(−λ)·λ^(⌊λ⌋+1) / ⌊λ⌋! (Crow, "The mean deviation of the Poisson distribution", Biometrika 45, 1958). It is
 * about √(2λ/π), from which comes the rule of thumb 0.8/√(mean count); with quiet and busy intervals in one series the rule
 * is too low or too high, this sum is not.
 *
 * `expected` are counts by interval, not totals of days; NaN is skipped. NaN where nothing is expected.
 */
export function poissonNoiseFloor(expected: ArrayLike<number>): number {
  let deviation = 0;
  let volume = 0;
  for (let at = 0; at < expected.length; at += 1) {
    const rate = expected[at] ?? Number.NaN;
    if (!(rate > 0)) continue;
    deviation += poissonMeanDeviation(rate);
    volume += rate;
  }
  return volume > 0 ? deviation / volume : Number.NaN;
}

/** E|X − rate| of a Poisson count X; in logarithms, as the factorial of a busy day has no floating-point number. */
export function poissonMeanDeviation(rate: number): number {
  if (rate <= 0) return 0;
  const whole = Math.floor(rate);
  return 2 * Math.exp((whole + 1) * Math.log(rate) - rate - logFactorial(whole));
}

/** ln n!; summed up to 20, by Stirling's series (error below 1e-12 from there on) above. */
function logFactorial(count: number): number {
  if (count <= 20) {
    let sum = 0;
    for (let factor = 2; factor <= count; factor += 1) sum += Math.log(factor);
    return sum;
  }
  const stirling = count * Math.log(count) - count + 0.5 * Math.log(2 * Math.PI * count);
  return stirling + 1 / (12 * count) - 1 / (360 * count ** 3) + 1 / (1260 * count ** 5);
}
