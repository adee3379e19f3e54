const FAR = 8;
const PRECISE = 1e-12;

/** The standard normal distribution, by its series about 0 (Marsaglia, "Evaluating the normal distribution", JSS 11, 2004). */
export function normalCdf(at: number): number {
  if (at <= -FAR) return 0;
  if (at >= FAR) return 1;
  let sum = at;
  let term = at;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (at * at) / odd;
    sum += term;
  }
  return Math.min(1, Math.max(0, 0.5 + sum * density(at)));
}

/**
 * The number below which a share `p` (above 0, below 1) of the standard normal distribution lies: Newton's steps, halved
 * where they leave the bracket.
 */
export function normalQuantile(p: number): number {
  let [low, high] = [-FAR, FAR];
  let at = 0;
  while (high - low > PRECISE) {
    const off = normalCdf(at) - p;
    const step = off / density(at);
    if (Math.abs(step) < PRECISE) return at - step;
    if (off > 0) high = at;
    else low = at;
    const next = at - step;
    at = next > low && next < high ? next : (low + high) / 2;
  }
  return at;
}

function density(at: number): number {
  return Math.exp(-0.5 * at * at) / Math.sqrt(2 * Math.PI);
}
