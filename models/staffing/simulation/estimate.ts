import { studentT } from '@/models/stats/student-t';

/** A figure of a simulation: between value − halfWidth and value + halfWidth with a confidence of 95%. */
export interface Estimate {
  value: number;
  /** NaN with one replication, of which nothing is known but its value */
  halfWidth: number;
}

/**
 * Ratios of sums over independent replications, as calls in time ÷ calls. The half-width is that of the ratio estimator:
 * residuals about the ratio have its variance, Student's t quantile for the degrees of freedom left (Law, Simulation
 * Modeling and Analysis, 4th ed., section 9.5; Cochran 1977, section 6.4). It takes no mean of ratios, so intervals with
 * few calls neither weigh too much nor bias it.
 */
export class RatioSums {
  private readonly part: Float64Array;
  private readonly whole: Float64Array;
  private readonly partPart: Float64Array;
  private readonly partWhole: Float64Array;
  private readonly wholeWhole: Float64Array;

  constructor(cells: number) {
    this.part = new Float64Array(cells);
    this.whole = new Float64Array(cells);
    this.partPart = new Float64Array(cells);
    this.partWhole = new Float64Array(cells);
    this.wholeWhole = new Float64Array(cells);
  }

  /** What one replication has in a cell. */
  add(cell: number, part: number, whole: number): void {
    this.part[cell] = (this.part[cell] as number) + part;
    this.whole[cell] = (this.whole[cell] as number) + whole;
    this.partPart[cell] = (this.partPart[cell] as number) + part * part;
    this.partWhole[cell] = (this.partWhole[cell] as number) + part * whole;
    this.wholeWhole[cell] = (this.wholeWhole[cell] as number) + whole * whole;
  }

  /** The ratio of a cell; null where no replication had any of the whole. */
  estimate(cell: number, replications: number): Estimate | null {
    const whole = this.whole[cell] as number;
    if (whole === 0) return null;
    const value = (this.part[cell] as number) / whole;
    if (replications < 2) return { value, halfWidth: Number.NaN };
    const residuals =
      (this.partPart[cell] as number) -
      2 * value * (this.partWhole[cell] as number) +
      value * value * (this.wholeWhole[cell] as number);
    const deviation = Math.sqrt(Math.max(0, residuals) / (replications - 1));
    const halfWidth = (studentT(0.975, replications - 1) * deviation * Math.sqrt(replications)) / whole;
    return { value, halfWidth };
  }
}
