/**
 * The Cholesky factor L of a symmetric positive definite matrix A = L·Lᵀ (Golub and Van Loan, "Matrix Computations", 4.2).
 *
 * Reads and overwrites the lower triangle of `matrix` (size × size, row by row) and leaves L there. A pivot that rounding
 * has taken to zero or below is raised to a tiny positive number, which takes its unknown to zero rather than to NaN.
 */
export function factorise(matrix: Float64Array, size: number): Float64Array {
  for (let row = 0; row < size; row += 1) {
    const at = row * size;
    for (let column = 0; column <= row; column += 1) {
      const other = column * size;
      let rest = matrix[at + column] ?? 0;
      for (let k = 0; k < column; k += 1) rest -= (matrix[at + k] ?? 0) * (matrix[other + k] ?? 0);
      matrix[at + column] =
        column === row ? Math.sqrt(Math.max(rest, SMALLEST_PIVOT)) : rest / (matrix[other + column] ?? 1);
    }
  }
  return matrix;
}

const SMALLEST_PIVOT = 1e-12;

/** Solves A·x = b by the factor of A; neither argument is changed. */
export function solveFactorised(factor: Float64Array, size: number, right: Float64Array): Float64Array {
  const solution = right.slice();
  for (let row = 0; row < size; row += 1) {
    let rest = solution[row] ?? 0;
    for (let k = 0; k < row; k += 1) rest -= (factor[row * size + k] ?? 0) * (solution[k] ?? 0);
    solution[row] = rest / (factor[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = solution[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) rest -= (factor[k * size + row] ?? 0) * (solution[k] ?? 0);
    solution[row] = rest / (factor[row * size + row] ?? 1);
  }
  return solution;
}
