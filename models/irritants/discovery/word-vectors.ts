import { seededRandom } from '../../forecast/accuracy/seeded-random';
import { rowCount, type SparseRows } from './sparse-rows';

const ITERATIONS = 12;
/** Softens the preference of PMI for rare contexts (Levy, Goldberg & Dagan, TACL 3, 2015). */
const CONTEXT_POWER = 0.75;

/**
 * Vectors of features out of the corpus itself: those that occur in the same rows come to lie in the same direction.
 * Positive pointwise mutual information of co-occurrence, reduced by orthogonal iteration to its leading directions, each
 * scaled by the square root of its eigenvalue (Levy & Goldberg, NIPS 2014). Rows of `dimensions` numbers of length 1.
 */
export function wordVectors(
  rows: SparseRows,
  options: { dimensions: number; seed: number; signal?: AbortSignal | undefined },
): Float32Array {
  const ppmi = positiveMutualInformation(rows);
  const size = options.dimensions;
  const random = seededRandom(options.seed);
  let basis: Float64Array = Float64Array.from({ length: rows.width * size }, () => random() - 0.5);
  orthonormalize(basis, rows.width, size);
  let lengths: Float64Array = new Float64Array(size);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    options.signal?.throwIfAborted();
    basis = multiply(ppmi, basis, size);
    lengths = orthonormalize(basis, rows.width, size);
  }
  return unitRows(
    Float32Array.from(basis, (value, at) => value * Math.sqrt(lengths[at % size] ?? 0)),
    size,
  );
}

/** Makes every row of a matrix of `size` columns 1 long; rows of zeros stay. */
export function unitRows(matrix: Float32Array, size: number): Float32Array {
  for (let base = 0; base < matrix.length; base += size) {
    let squares = 0;
    for (let d = 0; d < size; d++) squares += (matrix[base + d] ?? 0) ** 2;
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let d = 0; d < size; d++) matrix[base + d] = (matrix[base + d] ?? 0) * scale;
  }
  return matrix;
}

function positiveMutualInformation(rows: SparseRows): Map<number, number>[] {
  const together = Array.from({ length: rows.width }, () => new Map<number, number>());
  for (let row = 0; row < rowCount(rows); row++) {
    const columns = rows.columns.subarray(rows.starts[row], rows.starts[row + 1]);
    for (const one of columns) {
      const counts = together[one];
      for (const other of columns) if (one !== other) counts?.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  const sums = together.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const softened = sums.map((sum) => sum ** CONTEXT_POWER);
  const total = softened.reduce((sum, value) => sum + value, 0);
  const pmi = (one: number, other: number, count: number): number =>
    Math.log((count * total) / ((sums[one] ?? 1) * (softened[other] ?? 1)));
  return together.map((counts, one) => {
    const positive = new Map<number, number>();
    for (const [other, count] of counts) {
      // Seen together once is no evidence.
      if (count < 2) continue;
      const mean = (pmi(one, other, count) + pmi(other, one, count)) / 2;
      if (mean > 0) positive.set(other, mean);
    }
    return positive;
  });
}

function multiply(matrix: readonly Map<number, number>[], basis: Float64Array, size: number): Float64Array {
  const product = new Float64Array(basis.length);
  matrix.forEach((entries, row) => {
    const to = row * size;
    for (const [column, value] of entries) {
      const from = column * size;
      for (let d = 0; d < size; d++)
        product[to + d] = (product[to + d] ?? 0) + value * (basis[from + d] ?? 0);
    }
  });
  return product;
}

/** Gram-Schmidt, twice for the sake of rounding. @returns how long each column was before. */
function orthonormalize(basis: Float64Array, height: number, size: number): Float64Array {
  const lengths = new Float64Array(size);
  for (let column = 0; column < size; column++) {
    for (let pass = 0; pass < 2; pass++) {
      for (let earlier = 0; earlier < column; earlier++) takeOut(basis, height, size, column, earlier);
      const length = Math.sqrt(dot(basis, height, size, column, column));
      if (pass === 0) lengths[column] = length;
      const scale = length > 1e-12 ? 1 / length : 0;
      for (let row = column; row < height * size; row += size) basis[row] = (basis[row] ?? 0) * scale;
    }
  }
  return lengths;
}

function takeOut(basis: Float64Array, height: number, size: number, column: number, other: number): void {
  const along = dot(basis, height, size, column, other);
  for (let row = 0; row < height * size; row += size) {
    basis[row + column] = (basis[row + column] ?? 0) - along * (basis[row + other] ?? 0);
  }
}

function dot(basis: Float64Array, height: number, size: number, one: number, other: number): number {
  let sum = 0;
  for (let row = 0; row < height * size; row += size)
    sum += (basis[row + one] ?? 0) * (basis[row + other] ?? 0);
  return sum;
}
