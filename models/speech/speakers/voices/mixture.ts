/** A mixture of Gaussians without covariances, of points with `dimensions` numbers each. */
export interface Mixture {
  dimensions: number;
  /** of each component, the logarithm of its weight and of its density at its mean */
  peaks: Float64Array;
  means: Float64Array;
  /** 1 / variance */
  precisions: Float64Array;
}

const ROUNDS = 12;
/** Of the whole's variance: no component is narrower. */
const LEAST_VARIANCE = 0.05;
const LOG_TWO_PI = Math.log(2 * Math.PI);

/**
 * Fits a mixture by expectation and maximization (Dempster, Laird & Rubin 1977); it begins with equal parts of the points in
 * the order of their first number, so that the same points give the same mixture.
 */
export function fitMixture(points: Float32Array, dimensions: number, components: number): Mixture {
  const rows = points.length / dimensions;
  const spread = variancesOf(points, dimensions);
  const mixture = beginning(points, dimensions, components, spread);
  const shares = new Float64Array(components);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = new Float64Array(components * dimensions);
    const squares = new Float64Array(components * dimensions);
    const counts = new Float64Array(components);
    for (let row = 0; row < rows; row += 1) {
      sharesOf(mixture, points, row * dimensions, shares);
      for (let component = 0; component < components; component += 1) {
        const share = shares[component] as number;
        if (share < 1e-6) continue;
        counts[component] = (counts[component] as number) + share;
        for (let axis = 0; axis < dimensions; axis += 1) {
          const value = points[row * dimensions + axis] as number;
          const at = component * dimensions + axis;
          sums[at] = (sums[at] as number) + share * value;
          squares[at] = (squares[at] as number) + share * value * value;
        }
      }
    }
    take(mixture, { sums, squares, counts, rows, spread });
  }
  return mixture;
}

/** Natural logarithm of a point's density. @param at where the point begins in `points` */
export function logDensity(mixture: Mixture, points: Float32Array, at: number): number {
  const shares = new Float64Array(mixture.peaks.length);
  return sharesOf(mixture, points, at, shares);
}

/** Fills in how much of a point each component explains. @returns the logarithm of its density */
function sharesOf(mixture: Mixture, points: Float32Array, from: number, shares: Float64Array): number {
  const { dimensions, peaks, means, precisions } = mixture;
  let top = -Infinity;
  for (let component = 0; component < peaks.length; component += 1) {
    let squares = 0;
    const first = component * dimensions;
    for (let axis = 0; axis < dimensions; axis += 1) {
      const off = (points[from + axis] as number) - (means[first + axis] as number);
      squares += off * off * (precisions[first + axis] as number);
    }
    const density = (peaks[component] as number) - 0.5 * squares;
    shares[component] = density;
    if (density > top) top = density;
  }
  let all = 0;
  for (let component = 0; component < shares.length; component += 1) {
    shares[component] = Math.exp((shares[component] as number) - top);
    all += shares[component] as number;
  }
  for (let component = 0; component < shares.length; component += 1) {
    shares[component] = (shares[component] as number) / all;
  }
  return top + Math.log(all);
}

interface Sums {
  sums: Float64Array;
  squares: Float64Array;
  counts: Float64Array;
  rows: number;
  spread: Float64Array;
}

function take(mixture: Mixture, { sums, squares, counts, rows, spread }: Sums): void {
  const { dimensions, peaks, means, precisions } = mixture;
  for (let component = 0; component < peaks.length; component += 1) {
    const count = Math.max(counts[component] as number, 1e-3);
    for (let axis = 0; axis < dimensions; axis += 1) {
      const at = component * dimensions + axis;
      const mean = (sums[at] as number) / count;
      const variance = (squares[at] as number) / count - mean * mean;
      means[at] = mean;
      precisions[at] = 1 / Math.max(variance, (spread[axis] as number) * LEAST_VARIANCE);
    }
    peaks[component] = peakOf(mixture, component, count / rows);
  }
}

function peakOf({ dimensions, precisions }: Mixture, component: number, weight: number): number {
  const own = precisions.subarray(component * dimensions, (component + 1) * dimensions);
  return own.reduce((sum, precision) => sum + 0.5 * (Math.log(precision) - LOG_TWO_PI), Math.log(weight));
}

function beginning(
  points: Float32Array,
  dimensions: number,
  components: number,
  spread: Float64Array,
): Mixture {
  const rows = points.length / dimensions;
  const order = Array.from({ length: rows }, (_, row) => row).sort(
    (one, other) => (points[one * dimensions] as number) - (points[other * dimensions] as number),
  );
  const means = new Float64Array(components * dimensions);
  order.forEach((row, rank) => {
    const component = Math.min(components - 1, Math.floor((rank * components) / rows));
    for (let axis = 0; axis < dimensions; axis += 1) {
      const at = component * dimensions + axis;
      means[at] = (means[at] as number) + ((points[row * dimensions + axis] as number) * components) / rows;
    }
  });
  const precisions = Float64Array.from(
    { length: components * dimensions },
    (_, at) => 1 / (spread[at % dimensions] as number),
  );
  const mixture = { dimensions, peaks: new Float64Array(components), means, precisions };
  mixture.peaks.forEach((_, component) => {
    mixture.peaks[component] = peakOf(mixture, component, 1 / components);
  });
  return mixture;
}

function variancesOf(points: Float32Array, dimensions: number): Float64Array {
  const rows = Math.max(1, points.length / dimensions);
  const sums = new Float64Array(dimensions);
  const squares = new Float64Array(dimensions);
  points.forEach((value, at) => {
    const axis = at % dimensions;
    sums[axis] = (sums[axis] as number) + value;
    squares[axis] = (squares[axis] as number) + value * value;
  });
  return squares.map((square, axis) => Math.max(1e-4, square / rows - ((sums[axis] as number) / rows) ** 2));
}
