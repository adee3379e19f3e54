import type { Concept } from './concepts/concept';
import { rowCount, type SparseRows } from './sparse-rows';
import { sphericalKMeans } from './spherical-k-means';
import { unitRows, wordVectors } from './word-vectors';

/** First guesses, from which the topics are learned. */
export interface Seeds {
  /** The concept behind each class; null for groups that the calls alone suggest. */
  classes: readonly (Concept | null)[];
  /** rows × classes, 0 to 1; a row's sum is at most 1. */
  targets: Float32Array;
}

/** A concept needs so many remarks to become a topic. */
const LEAST_ROWS = 12;
const DIMENSIONS = 50;
/** Learning vectors from more rows than this changes little. */
const MOST_ROWS_FOR_GROUPS = 40_000;

/** Concepts that occur, each remark shared out among those it hints at. */
export function conceptSeeds(hits: Float32Array, concepts: readonly Concept[]): Seeds {
  const width = concepts.length;
  const rows = width > 0 ? hits.length / width : 0;
  const shares = new Float32Array(hits.length);
  const mass = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    const mine = hits.subarray(row * width, (row + 1) * width);
    const sum = mine.reduce((total, hit) => total + hit, 0);
    if (sum === 0) continue;
    mine.forEach((hit, concept) => {
      shares[row * width + concept] = hit / sum;
      mass[concept] = (mass[concept] ?? 0) + hit / sum;
    });
  }
  const kept = concepts.flatMap((concept, at) => ((mass[at] ?? 0) >= LEAST_ROWS ? [{ concept, at }] : []));
  const targets = new Float32Array(rows * kept.length);
  for (let row = 0; row < rows; row++) {
    kept.forEach(({ at }, k) => {
      targets[row * kept.length + k] = shares[row * width + at] ?? 0;
    });
  }
  return { classes: kept.map(({ concept }) => concept), targets };
}

/** Groups of remarks that hint at no concept, by the vectors of their words; `groups` of them at most. */
export function groupSeeds(
  features: SparseRows,
  concepts: Seeds,
  options: { groups: number; seed: number; vectors: Float32Array | null; signal?: AbortSignal | undefined },
): Seeds {
  const rows = rowCount(features);
  const width = concepts.classes.length;
  const open = Uint32Array.from({ length: rows }, (_, row) => row).filter((row) =>
    concepts.targets.subarray(row * width, (row + 1) * width).every((share) => share === 0),
  );
  if (options.groups === 0 || open.length < 2 * LEAST_ROWS) return concepts;
  const step = Math.max(1, Math.ceil(open.length / MOST_ROWS_FOR_GROUPS));
  const used = open.filter((_, at) => at % step === 0);
  const size = options.vectors ? options.vectors.length / rows : DIMENSIONS;
  const all = options.vectors ?? rowVectors(features, options.seed, options.signal);
  const mine = new Float32Array(used.length * size);
  used.forEach((row, at) => {
    mine.set(all.subarray(row * size, (row + 1) * size), at * size);
  });
  const { labels } = sphericalKMeans(unitRows(mine, size), size, { ...options, clusters: options.groups });
  return withGroups(concepts, rows, used, labels, options.groups);
}

/** Remarks as the sum of their words' vectors, less the mean of all, which is what every remark has in common. */
function rowVectors(features: SparseRows, seed: number, signal?: AbortSignal): Float32Array {
  const words = wordVectors(features, { dimensions: DIMENSIONS, seed, signal });
  const rows = rowCount(features);
  const vectors = new Float32Array(rows * DIMENSIONS);
  const mean = new Float64Array(DIMENSIONS);
  for (let row = 0; row < rows; row++) {
    for (let at = features.starts[row] ?? 0; at < (features.starts[row + 1] ?? 0); at++) {
      const from = (features.columns[at] ?? 0) * DIMENSIONS;
      const value = features.values[at] ?? 0;
      for (let d = 0; d < DIMENSIONS; d++) {
        const moved = value * (words[from + d] ?? 0);
        vectors[row * DIMENSIONS + d] = (vectors[row * DIMENSIONS + d] ?? 0) + moved;
        mean[d] = (mean[d] ?? 0) + moved / rows;
      }
    }
  }
  for (let at = 0; at < vectors.length; at++) vectors[at] = (vectors[at] ?? 0) - (mean[at % DIMENSIONS] ?? 0);
  return unitRows(vectors, DIMENSIONS);
}

function withGroups(
  concepts: Seeds,
  rows: number,
  used: Uint32Array,
  labels: Int32Array,
  groups: number,
): Seeds {
  const width = concepts.classes.length;
  const wide = width + groups;
  const targets = new Float32Array(rows * wide);
  for (let row = 0; row < rows; row++) {
    targets.set(concepts.targets.subarray(row * width, (row + 1) * width), row * wide);
  }
  used.forEach((row, at) => {
    const label = labels[at] ?? -1;
    if (label >= 0) targets[row * wide + width + label] = 1;
  });
  return { classes: [...concepts.classes, ...Array.from({ length: groups }, () => null)], targets };
}
