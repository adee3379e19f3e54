const LARGE = 10;

/** ψ(x), the derivative of ln Γ, for x > 0 to about 14 digits: DLMF 5.11.2, small x moved up by the recurrence. */
export function digamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < LARGE) {
    shift += 1 / z;
    z += 1;
  }
  const inverse = 1 / (z * z);
  const series =
    inverse * (1 / 12 - inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse / 132))));
  return Math.log(z) - 0.5 / z - series - shift;
}
