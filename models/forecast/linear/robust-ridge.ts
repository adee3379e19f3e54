import { factorise, solveFactorised } from './cholesky';

/** One unknown's part in an observation; an observation names only the few that are not zero. */
export interface Term {
  column: number;
  value: number;
}

export interface RobustRidge {
  /** By observation. */
  rows: readonly (readonly Term[])[];
  /** What was observed: one or several things at each observation, each with unknowns of its own. */
  targets: readonly Float64Array[];
  /** One over each observation's variance, as known beforehand; 0 leaves it out. */
  precisions: Float64Array;
  /** First guess of what the rows should give; observations far from it start with little say. */
  firstGuesses: readonly Float64Array[];
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
 * reweighting (Lange, Little and Taylor, "Robust statistical modeling using the t distribution", JASA 84, 1989). Of
 * several targets an observation that is odd in one counts less in all (the multivariate t). Returns each target's unknowns.
 */
export function fitRobustRidge(problem: RobustRidge): Float64Array[] {
  const { rows, targets, size, rounds } = problem;
  let fitted = problem.firstGuesses;
  let unknowns: Float64Array[] = targets.map(() => new Float64Array(size));
  for (let round = 0; round < rounds; round += 1) {
    const matrix = problem.prior.slice();
    const rights = targets.map(() => new Float64Array(size));
    rows.forEach((row, index) => {
      const weight = weightOf(problem, fitted, index);
      if (weight <= 0) return;
      addProducts(matrix, row, weight, size);
      rights.forEach((right, target) => {
        addToRight(right, row, weight * (targets[target]?.[index] ?? 0));
      });
    });
    const factor = factorise(matrix, size);
    const found = rights.map((right) => solveFactorised(factor, size, right));
    fitted = found.map((own) => Float64Array.from(rows, (row) => combined(row, own)));
    unknowns = found;
  }
  return unknowns;
}

/** What a row gives with these unknowns. */
export function combined(row: readonly Term[], unknowns: Float64Array): number {
  let sum = 0;
  for (const { column, value } of row) sum += value * (unknowns[column] ?? 0);
  return sum;
}

function weightOf(
  { precisions, freedom, targets }: RobustRidge,
  fitted: readonly Float64Array[],
  index: number,
): number {
  const precision = precisions[index] ?? 0;
  let squares = 0;
  targets.forEach((target, at) => {
    squares += ((target[index] ?? 0) - (fitted[at]?.[index] ?? 0)) ** 2;
  });
  return (precision * (freedom + targets.length)) / (freedom + squares * precision);
}

function addProducts(matrix: Float64Array, row: readonly Term[], weight: number, size: number): void {
  for (const { column, value } of row) {
    const weighted = weight * value;
    for (const other of row) {
      if (other.column > column) continue;
      const at = column * size + other.column;
      matrix[at] = (matrix[at] ?? 0) + weighted * other.value;
    }
  }
}

function addToRight(right: Float64Array, row: readonly Term[], weighted: number): void {
  for (const { column, value } of row) right[column] = (right[column] ?? 0) + weighted * value;
}
