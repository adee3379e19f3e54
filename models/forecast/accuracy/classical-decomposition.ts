/**
 * Seasonal factors by the classical multiplicative decomposition: each value over its centred moving average of one
 * season, averaged by place in the season, scaled to a mean of 1. One factor for each place, the first for values[0].
 * The same as R's `decompose(type = "multiplicative")`.
 */
export function multiplicativeSeason(values: ArrayLike<number>, season: number): Float64Array {
  const trend = centredMovingAverage(values, season);
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  for (let at = 0; at < values.length; at += 1) {
    const ratio = (values[at] ?? Number.NaN) / (trend[at] ?? Number.NaN);
    if (Number.isNaN(ratio)) continue;
    sums[at % season] = (sums[at % season] ?? 0) + ratio;
    counts[at % season] = (counts[at % season] ?? 0) + 1;
  }
  const figure = sums.map((sum, place) => sum / (counts[place] ?? 0));
  const mean = figure.reduce((sum, factor) => sum + factor, 0) / season;
  return figure.map((factor) => factor / mean);
}

/** Averages over one season around each value (half weights at both ends of an even season); NaN near the ends. */
function centredMovingAverage(values: ArrayLike<number>, season: number): Float64Array {
  const half = Math.floor(season / 2);
  const endWeight = season % 2 === 0 ? 0.5 : 1;
  const average = new Float64Array(values.length).fill(Number.NaN);
  for (let at = half; at < values.length - half; at += 1) {
    let sum = 0;
    for (let offset = -half; offset <= half; offset += 1) {
      const weight = Math.abs(offset) === half ? endWeight : 1;
      sum += weight * (values[at + offset] ?? Number.NaN);
    }
    average[at] = sum / season;
  }
  return average;
}
