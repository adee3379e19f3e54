import { seededRandom } from '../../forecast/accuracy/seeded-random';
import { unitRows } from './word-vectors';

/** For each row its cluster (−1 for rows of zeros) and its cosine with the cluster's direction. */
export interface Clusters {
  labels: Int32Array;
  closeness: Float32Array;
}

const ITERATIONS = 25;
const STARTS = 4;

/**
 * Groups directions by cosine, the best of several starts that are chosen far apart (k-means++). (Dhillon & Modha, "Concept
 * decompositions for large sparse text data using clustering", Machine Learning 42, 2001; Arthur & Vassilvitskii, SODA 2007.)
 *
 * @param vectors rows of `size` numbers, each 1 long, or zeros
 */
export function sphericalKMeans(
  vectors: Float32Array,
  size: number,
  options: { clusters: number; seed: number; signal?: AbortSignal | undefined },
): Clusters {
  const random = seededRandom(options.seed);
  let best: { clusters: Clusters; total: number } | null = null;
  for (let start = 0; start < STARTS; start++) {
    const centers = farApart(vectors, size, options.clusters, random);
    const clusters = settle(vectors, size, centers, options.signal);
    const total = clusters.closeness.reduce((sum, cosine) => sum + cosine, 0);
    if (!best || total > best.total) best = { clusters, total };
  }
  return best?.clusters ?? { labels: new Int32Array(0), closeness: new Float32Array(0) };
}

function settle(
  vectors: Float32Array,
  size: number,
  centers: Float32Array,
  signal: AbortSignal | undefined,
): Clusters {
  const rows = vectors.length / size;
  const clusters = { labels: new Int32Array(rows).fill(-1), closeness: new Float32Array(rows) };
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    signal?.throwIfAborted();
    const moved = assign(vectors, size, centers, clusters);
    if (moved === 0) break;
    recenter(vectors, size, centers, clusters);
  }
  return clusters;
}

function assign(vectors: Float32Array, size: number, centers: Float32Array, clusters: Clusters): number {
  let moved = 0;
  for (let row = 0; row < clusters.labels.length; row++) {
    let best = -1;
    let closest = 0;
    for (let center = 0; center < centers.length / size; center++) {
      const cosine = dot(vectors, row * size, centers, center * size, size);
      if (cosine > closest) {
        closest = cosine;
        best = center;
      }
    }
    if (clusters.labels[row] !== best) moved++;
    clusters.labels[row] = best;
    clusters.closeness[row] = closest;
  }
  return moved;
}

function recenter(vectors: Float32Array, size: number, centers: Float32Array, { labels }: Clusters): void {
  const sums = new Float32Array(centers.length);
  labels.forEach((label, row) => {
    if (label < 0) return;
    for (let d = 0; d < size; d++) {
      sums[label * size + d] = (sums[label * size + d] ?? 0) + (vectors[row * size + d] ?? 0);
    }
  });
  unitRows(sums, size);
  for (let center = 0; center < centers.length; center += size) {
    const sum = sums.subarray(center, center + size);
    // A cluster that lost all its rows keeps its direction.
    if (sum.some((value) => value !== 0)) centers.set(sum, center);
  }
}

function farApart(vectors: Float32Array, size: number, count: number, random: () => number): Float32Array {
  const rows = vectors.length / size;
  const centers = new Float32Array(Math.min(count, rows) * size);
  const distances = new Float64Array(rows).fill(1);
  for (let center = 0; center < centers.length; center += size) {
    const row = drawByWeight(distances, random);
    centers.set(vectors.subarray(row * size, (row + 1) * size), center);
    for (let other = 0; other < rows; other++) {
      const distance = Math.max(0, 1 - dot(vectors, other * size, centers, center, size));
      distances[other] = Math.min(distances[other] ?? 1, distance);
    }
  }
  return centers;
}

function drawByWeight(weights: Float64Array, random: () => number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = random() * total;
  for (let at = 0; at < weights.length; at++) {
    left -= weights[at] ?? 0;
    if (left < 0) return at;
  }
  return Math.floor(random() * weights.length);
}

function dot(one: Float32Array, oneAt: number, other: Float32Array, otherAt: number, size: number): number {
  let sum = 0;
  for (let d = 0; d < size; d++) sum += (one[oneAt + d] ?? 0) * (other[otherAt + d] ?? 0);
  return sum;
}
