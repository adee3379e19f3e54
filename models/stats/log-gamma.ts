const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188];
const LARGE = 10;

/** ln Γ(x) for x > 0, to about 14 digits: Stirling's series (DLMF 5.11.1), small x moved up by the recurrence. */
export function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < LARGE) {
    shift += Math.log(z);
    z += 1;
  }
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + stirlingError(z) - shift;
}

/** What Stirling's formula leaves out of ln Γ(z), for z from 10. */
export function stirlingError(z: number): number {
  const inverse = 1 / (z * z);
  return STIRLING.reduceRight((sum, term) => sum * inverse + term, 0) / z;
}
