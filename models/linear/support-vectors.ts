import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { SparseRows } from '@/models/text/vectorizer';

/** Scores of classes: weights by feature, then by class (`columns` × `classes`), and a bias by class. */
export interface LinearModel {
  columns: number;
  classes: number;
  weights: Float32Array;
  bias: Float32Array;
}

export interface SupportVectorOptions {
  classes: number;
  /** C: what a wrong example costs; smaller is smoother. */
  cost: number;
  /** Multiplies the cost of each class's own examples; 1 where absent. */
  classWeights?: ArrayLike<number>;
  seed: number;
  /** Stops at this largest violation of optimality. */
  tolerance?: number;
  maxEpochs?: number;
  signal?: AbortSignal | undefined;
}

/**
 * Linear support vector machines with squared hinge loss, one class against the rest, by dual coordinate descent with
 * shrinking (Hsieh, Chang, Lin, Keerthi & Sundararajan, "A dual coordinate descent method for large-scale linear SVM",
 * ICML 2008, algorithm 3). The bias is a feature that is always 1, as in LIBLINEAR.
 *
 * @param labels the class of each row, −1 for an example of none of them (it stands on the side of the rest).
 * @throws the signal's reason when it aborts
 */
export function trainSupportVectors(
  x: SparseRows,
  labels: ArrayLike<number>,
  options: SupportVectorOptions,
): LinearModel {
  const { classes, seed } = options;
  const model: LinearModel = {
    columns: x.columns,
    classes,
    weights: new Float32Array(x.columns * classes),
    bias: new Float32Array(classes),
  };
  const problem = new TwoClasses(x, options);
  for (let label = 0; label < classes; label += 1) {
    options.signal?.throwIfAborted();
    const { weights, bias } = problem.solve(labels, label, seededRandom(seed + label));
    for (let column = 0; column < x.columns; column += 1) {
      model.weights[column * classes + label] = weights[column] as number;
    }
    model.bias[label] = bias;
  }
  return model;
}

/** One class against the rest; its arrays serve one class after the other. */
class TwoClasses {
  private readonly weights: Float64Array;
  private bias = 0;
  private readonly lengths: Float64Array;
  private readonly alpha: Float64Array;
  private readonly sign: Int8Array;
  private readonly active: Int32Array;

  constructor(
    private readonly x: SparseRows,
    private readonly options: SupportVectorOptions,
  ) {
    this.weights = new Float64Array(x.columns);
    this.alpha = new Float64Array(x.rows);
    this.sign = new Int8Array(x.rows);
    this.active = new Int32Array(x.rows);
    this.lengths = Float64Array.from({ length: x.rows }, (_, row) => squaredLength(x, row) + 1);
  }

  solve(
    labels: ArrayLike<number>,
    label: number,
    random: () => number,
  ): { weights: Float64Array; bias: number } {
    const { x, alpha, sign, active, options } = this;
    const { tolerance = 0.1, maxEpochs = 200 } = options;
    this.weights.fill(0);
    this.bias = 0;
    alpha.fill(0);
    const cost = options.cost * (options.classWeights?.[label] ?? 1);
    for (let row = 0; row < x.rows; row += 1) {
      sign[row] = labels[row] === label ? 1 : -1;
      active[row] = row;
    }
    let size = x.rows;
    let limit = Number.POSITIVE_INFINITY;
    for (let epoch = 0; epoch < maxEpochs; epoch += 1) {
      shuffle(active, size, random);
      const pass = this.pass(size, limit, cost);
      size = pass.size;
      if (pass.largest - pass.smallest <= tolerance) {
        if (size === x.rows) break;
        // Solved on what was left: look at all once more.
        size = x.rows;
        limit = Number.POSITIVE_INFINITY;
        continue;
      }
      limit = pass.largest <= 0 ? Number.POSITIVE_INFINITY : pass.largest;
    }
    return { weights: this.weights, bias: this.bias };
  }

  /** Once over the active rows; those that rest at zero and will stay there are moved behind `size`. */
  private pass(
    from: number,
    limit: number,
    positiveCost: number,
  ): { size: number; largest: number; smallest: number } {
    const { alpha, sign, active, lengths, options } = this;
    let size = from;
    let largest = Number.NEGATIVE_INFINITY;
    let smallest = Number.POSITIVE_INFINITY;
    for (let at = 0; at < size; at += 1) {
      const row = active[at] as number;
      const side = sign[row] as number;
      const softness = 0.5 / (side > 0 ? positiveCost : options.cost);
      const old = alpha[row] as number;
      const gradient = side * this.score(row) - 1 + softness * old;
      if (old === 0 && gradient > limit) {
        size -= 1;
        active[at] = active[size] as number;
        active[size] = row;
        at -= 1;
        continue;
      }
      const projected = old === 0 ? Math.min(gradient, 0) : gradient;
      if (projected > largest) largest = projected;
      if (projected < smallest) smallest = projected;
      if (Math.abs(projected) < 1e-12) continue;
      const renewed = Math.max(old - gradient / ((lengths[row] as number) + softness), 0);
      alpha[row] = renewed;
      this.addRow(row, (renewed - old) * side);
    }
    return { size, largest, smallest };
  }

  private score(row: number): number {
    const { weights, x } = this;
    const { indices, values } = x;
    const end = x.starts[row + 1] as number;
    let sum = this.bias;
    for (let at = x.starts[row] as number; at < end; at += 1) {
      sum += (weights[indices[at] as number] as number) * (values[at] as number);
    }
    return sum;
  }

  private addRow(row: number, factor: number): void {
    const { weights, x } = this;
    const { indices, values } = x;
    const end = x.starts[row + 1] as number;
    for (let at = x.starts[row] as number; at < end; at += 1) {
      const column = indices[at] as number;
      weights[column] = (weights[column] as number) + factor * (values[at] as number);
    }
    this.bias += factor;
  }
}

function squaredLength({ starts, values }: SparseRows, row: number): number {
  let sum = 0;
  const end = starts[row + 1] as number;
  for (let at = starts[row] as number; at < end; at += 1) sum += (values[at] as number) ** 2;
  return sum;
}

/** Puts the first `size` in random order (Fisher & Yates). */
function shuffle(array: Int32Array, size: number, random: () => number): void {
  for (let at = size - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = array[at] as number;
    array[at] = array[other] as number;
    array[other] = kept;
  }
}

/** The scores of one sparse vector, into `scores` (one cell a class). */
export function scoreInto(
  { weights, bias, classes }: LinearModel,
  vector: { indices: Int32Array; values: Float32Array },
  from: number,
  to: number,
  scores: Float64Array | Float32Array,
): void {
  scores.set(bias);
  for (let at = from; at < to; at += 1) {
    const base = (vector.indices[at] as number) * classes;
    const value = vector.values[at] as number;
    for (let label = 0; label < classes; label += 1) {
      scores[label] = (scores[label] as number) + value * (weights[base + label] as number);
    }
  }
}

/** The scores of many rows: rows × classes. */
export function scoreRows(model: LinearModel, x: SparseRows): Float32Array {
  const scores = new Float32Array(x.rows * model.classes);
  for (let row = 0; row < x.rows; row += 1) {
    scoreInto(
      model,
      x,
      x.starts[row] as number,
      x.starts[row + 1] as number,
      scores.subarray(row * model.classes, (row + 1) * model.classes),
    );
  }
  return scores;
}
