/** Quantiles of a forecast that was changed: they keep their distance in proportion to it. */
export function scaleBands(bands: readonly number[], before: number, after: number): number[] {
  if (before === after) return [...bands];
  if (before > 0) return bands.map((band) => band * (after / before));
  return bands.map(() => after);
}
