import { studentT } from '@/models/stats/student-t';

/** A figure of a simulation: between value − halfWidth and value + halfWidth with a confidence of 95%. */
export interface Estimate {
  value: number;
  /** NaN with one replication, of which nothing is known but its value */
  halfWidth: number;
}

const CONFIDENCE = 0.975;

/**
 * Ratios of sums over independent replications, as calls in time ÷ calls. Their spread is that of the ratio estimator: residuals
 * about the ratio (Cochran, "Sampling Techniques", 1977, section 6.4). It takes no mean of ratios, so intervals with few calls
 * neither weigh too much nor bias it. Student's t quantile is widened by the residuals' skewness γ to
 * t + |γ|(2t² + 1) / (6√n), the farther side of the interval that Hall corrects for skewness ("On the removal of skewness by
 * transformation", Journal of the Royal Statistical Society B 54, 1992): where waiting is rare it comes in clusters, and a few
 * replications that had one say little of those that had none.
 */
export class RatioSums {
  /** Σ pⁱwʲ of parts p and wholes w for i + j ≤ 3, cell by cell */
  private readonly sums: Float64Array;

  constructor(cells: number) {
    this.sums = new Float64Array(cells * POWERS);
  }

  /** What one replication has in a cell. */
  add(cell: number, part: number, whole: number): void {
    const { sums } = this;
    const at = cell * POWERS;
    sums[at] = (sums[at] as number) + part;
    sums[at + 1] = (sums[at + 1] as number) + whole;
    sums[at + 2] = (sums[at + 2] as number) + part * part;
    sums[at + 3] = (sums[at + 3] as number) + part * whole;
    sums[at + 4] = (sums[at + 4] as number) + whole * whole;
    sums[at + 5] = (sums[at + 5] as number) + part * part * part;
    sums[at + 6] = (sums[at + 6] as number) + part * part * whole;
    sums[at + 7] = (sums[at + 7] as number) + part * whole * whole;
    sums[at + 8] = (sums[at + 8] as number) + whole * whole * whole;
  }

  /** The ratio of a cell; null where no replication had any of the whole. */
  estimate(cell: number, replications: number): Estimate | null {
    const sum = (power: number) => this.sums[cell * POWERS + power] as number;
    const whole = sum(1);
    if (whole === 0) return null;
    const value = sum(0) / whole;
    if (replications < 2) return { value, halfWidth: Number.NaN };
    const squares = Math.max(0, sum(2) - 2 * value * sum(3) + value ** 2 * sum(4));
    const cubes = sum(5) - 3 * value * sum(6) + 3 * value ** 2 * sum(7) - value ** 3 * sum(8);
    const error = (Math.sqrt(squares / (replications - 1)) * Math.sqrt(replications)) / whole;
    return { value, halfWidth: error * widened(replications, squares, cubes) };
  }

  /**
   * The ratio of a cell whose part is counted among its whole. Never surer than so many calls of their own could be (Agresti and
   * Coull 1998), also where all or none of them were counted: calls of a replication wait together.
   */
  estimateShare(cell: number, replications: number): Estimate | null {
    const found = this.estimate(cell, replications);
    if (!found || replications < 2) return found;
    const part = this.sums[cell * POWERS] as number;
    const count = (this.sums[cell * POWERS + 1] as number) + 4;
    const share = (part + 2) / count;
    const least = 2 * Math.sqrt((share * (1 - share)) / count);
    return { value: found.value, halfWidth: Math.max(found.halfWidth, least) };
  }
}

const POWERS = 9;

const quantiles = new Map<number, number>();

function widened(replications: number, squares: number, cubes: number): number {
  const known = quantiles.get(replications);
  const t = known ?? studentT(CONFIDENCE, replications - 1);
  if (known === undefined) quantiles.set(replications, t);
  if (squares === 0) return t;
  const skewness = cubes / replications / (squares / replications) ** 1.5;
  return t + (Math.abs(skewness) * (2 * t * t + 1)) / (6 * Math.sqrt(replications));
}
