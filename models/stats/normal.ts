/** P(Z ≤ z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const upper = 0.5 * erfc(x);
  return z >= 0 ? 1 - upper : upper;
}

/** The complementary error function for x ≥ 0: Taylor series near zero, continued fraction (DLMF 7.9.3) beyond. */
function erfc(x: number): number {
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; n < 60; n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let k = 60; k >= 1; k--) fraction = k / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

/** Half the width of a two-sided 95% interval in standard errors. */
export const Z95 = 1.959963984540054;
