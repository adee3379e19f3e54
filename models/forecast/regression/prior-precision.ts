/** Next to nothing, so that a level that nothing else fixes can be solved for. */
const FAINT = 1e-3;
/** How much a ring of effects is drawn to zero, as a share of how much neighbours are drawn together. */
const RING_PULL = 0.05;

/** Collects the prior precisions of blocks of unknowns: each call adds a block and returns its first column. */
export class PriorPrecision {
  size = 0;
  private readonly entries: { row: number; column: number; value: number }[] = [];

  /** Unknowns that say nothing of each other. */
  independent(count: number, deviation: number): number {
    const first = this.grow(count);
    for (let at = first; at < first + count; at += 1) this.add(at, at, 1 / deviation ** 2);
    return first;
  }

  /** A random walk through knots so many days apart, with this deviation per square root of a day. */
  walk(gaps: readonly number[], deviation: number): number {
    const first = this.grow(gaps.length + 1);
    this.add(first, first, FAINT);
    gaps.forEach((gap, index) => {
      this.tie(first + index, first + index + 1, 1 / (deviation ** 2 * gap));
    });
    return first;
  }

  /** Swings around zero that forget half of themselves in `halfLife` days (Ornstein and Uhlenbeck). */
  fading(gaps: readonly number[], deviation: number, halfLife: number): number {
    const first = this.grow(gaps.length + 1);
    this.add(first, first, 1 / deviation ** 2);
    gaps.forEach((gap, index) => {
      const kept = 2 ** (-gap / halfLife);
      const precision = 1 / (deviation ** 2 * (1 - kept ** 2));
      const at = first + index;
      this.add(at, at, precision * kept ** 2);
      this.add(at + 1, at + 1, precision);
      this.add(at + 1, at, -precision * kept);
    });
    return first;
  }

  /** Effects on a closed ring, each like its neighbours but for this deviation. */
  ring(count: number, deviation: number): number {
    const first = this.grow(count);
    const precision = 1 / deviation ** 2;
    for (let index = 0; index < count; index += 1) {
      this.tie(first + index, first + ((index + 1) % count), precision);
      this.add(first + index, first + index, RING_PULL * precision);
    }
    return first;
  }

  /** size × size, row by row; the lower triangle. */
  matrix(): Float64Array {
    const matrix = new Float64Array(this.size * this.size);
    for (const { row, column, value } of this.entries) {
      const at = row * this.size + column;
      matrix[at] = (matrix[at] ?? 0) + value;
    }
    return matrix;
  }

  private grow(count: number): number {
    this.size += count;
    return this.size - count;
  }

  private tie(one: number, other: number, precision: number): void {
    this.add(one, one, precision);
    this.add(other, other, precision);
    this.add(one, other, -precision);
  }

  private add(one: number, other: number, value: number): void {
    this.entries.push({ row: Math.max(one, other), column: Math.min(one, other), value });
  }
}
