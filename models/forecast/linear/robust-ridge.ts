import { factorise, solveFactorised } from './cholesky';

/** One unknown's part in an observation; an observation names only the few that are not zero. */
export interface Term {
  column: number;
  value: number;
}

export interface RobustRidge {
  /** By observation. */
  rows: readonly (readonly Term[])[];
  targets: Float64Array;
  /** One over each observation's variance, as known beforehand; 0 leaves it out. */
  precisions: Float64Array;
  /** First guess of what the rows should give; observations far from it start with little say. */
  firstGuess: Float64Array;
  /** Prior precision of the unknowns, size × size, row by row, lower triangle used; their prior mean is 0. */
  prior: Float64Array;
  size: number;
  /** Of Student's t that the errors follow: the smaller, the less an odd observation counts. */
  freedom: number;
  /** Times that odd observations are told from ordinary ones. */
  rounds: number;
}

/**
 * Penalised least squares with errors of Student's t: the unknowns' posterior mode under a Gaussian prior, by iterated
 * reweighting (Lange, Little and Taylor, "Robust statistical modeling using the t distribution", JASA 84, 1989).
 * Returns the unknowns.
 */
export function fitRobustRidge(problem: RobustRidge): Float64Array {
  const { rows, targets, size, rounds } = problem;
  let fitted = problem.firstGuess;
  let unknowns: Float64Array = new Float64Array(size);
  for (let round = 0; round < rounds; round += 1) {
    const matrix = problem.prior.slice();
    const right = new Float64Array(size);
    rows.forEach((row, index) => {
      const weight = weightOf(problem, index, (targets[index] ?? 0) - (fitted[index] ?? 0));
      if (weight > 0) addObservation(matrix, right, row, { size, weight, target: targets[index] ?? 0 });
    });
    unknowns = solveFactorised(factorise(matrix, size), size, right);
    fitted = Float64Array.from(rows, (row) => combined(row, unknowns));
  }
  return unknowns;
}

/** What a row gives with these unknowns. */
export function combined(row: readonly Term[], unknowns: Float64Array): number {
  let sum = 0;
  for (const { column, value } of row) sum += value * (unknowns[column] ?? 0);
  return sum;
}

function weightOf({ precisions, freedom }: RobustRidge, index: number, error: number): number {
  const precision = precisions[index] ?? 0;
  return (precision * (freedom + 1)) / (freedom + error * error * precision);
}

function addObservation(
  matrix: Float64Array,
  right: Float64Array,
  row: readonly Term[],
  { size, weight, target }: { size: number; weight: number; target: number },
): void {
  for (const { column, value } of row) {
    const weighted = weight * value;
    right[column] = (right[column] ?? 0) + weighted * target;
    for (const other of row) {
      if (other.column > column) continue;
      const at = column * size + other.column;
      matrix[at] = (matrix[at] ?? 0) + weighted * other.value;
    }
  }
}
