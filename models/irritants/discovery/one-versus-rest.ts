import { seededRandom } from '../../forecast/accuracy/seeded-random';
import { rowCount, type SparseRows } from './sparse-rows';

/** One logistic regression a class: weights[feature × classes + class]. */
export interface OneVersusRest {
  classes: number;
  weights: Float32Array;
  biases: Float32Array;
}

const EPOCHS = 12;
const STEP = 0.3;
const SMALL = 1e-6;

/**
 * Learns, for every class at once, how likely a row is of it. Targets may be fractions (a row that is half of one class and
 * half of another). Minimizes the logistic loss with an L2 penalty of 1 / (2 · softness) by AdaGrad (Duchi, Hazan & Singer,
 * JMLR 12, 2011); each feature's penalty is spread over the rows in which it occurs. The same seed gives the same weights.
 *
 * @param targets rows × classes, 0 to 1
 */
export function trainOneVersusRest(
  rows: SparseRows,
  targets: Float32Array,
  options: { classes: number; softness: number; seed: number; signal?: AbortSignal | undefined },
): OneVersusRest {
  const trainer = new Trainer(rows, targets, options.classes, options.softness);
  const order = Uint32Array.from({ length: rowCount(rows) }, (_, at) => at);
  const random = seededRandom(options.seed);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    options.signal?.throwIfAborted();
    shuffle(order, random);
    for (const row of order) trainer.learn(row);
  }
  return trainer.model;
}

/** The probability of each class for a row, into `into`. */
function scoreRow(model: OneVersusRest, rows: SparseRows, row: number, into: Float32Array): void {
  const { classes, weights, biases } = model;
  into.set(biases);
  for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
    const base = (rows.columns[at] ?? 0) * classes;
    const value = rows.values[at] ?? 0;
    for (let k = 0; k < classes; k++) into[k] = (into[k] ?? 0) + (weights[base + k] ?? 0) * value;
  }
  for (let k = 0; k < classes; k++) into[k] = 1 / (1 + Math.exp(-(into[k] ?? 0)));
}

class Trainer {
  readonly model: OneVersusRest;
  private readonly squares: Float32Array;
  private readonly biasSquares: Float32Array;
  private readonly penalties: Float32Array;
  private readonly scores: Float32Array;

  constructor(
    private readonly rows: SparseRows,
    private readonly targets: Float32Array,
    classes: number,
    softness: number,
  ) {
    this.model = {
      classes,
      weights: new Float32Array(rows.width * classes),
      biases: startingBiases(targets, classes),
    };
    this.squares = new Float32Array(rows.width * classes).fill(SMALL);
    this.biasSquares = new Float32Array(classes).fill(SMALL);
    const frequencies = new Uint32Array(rows.width);
    for (const column of rows.columns) frequencies[column] = (frequencies[column] ?? 0) + 1;
    this.penalties = Float32Array.from(frequencies, (count) => 1 / (softness * Math.max(count, 1)));
    this.scores = new Float32Array(classes);
  }

  learn(row: number): void {
    const { classes, biases } = this.model;
    scoreRow(this.model, this.rows, row, this.scores);
    const errors = this.scores;
    for (let k = 0; k < classes; k++) {
      const error = (errors[k] ?? 0) - (this.targets[row * classes + k] ?? 0);
      errors[k] = error;
      const square = (this.biasSquares[k] ?? 0) + error * error;
      this.biasSquares[k] = square;
      biases[k] = (biases[k] ?? 0) - (STEP * 0.1 * error) / Math.sqrt(square);
    }
    const to = this.rows.starts[row + 1] ?? 0;
    for (let at = this.rows.starts[row] ?? 0; at < to; at++) this.learnFeature(at, errors);
  }

  private learnFeature(at: number, errors: Float32Array): void {
    const { classes, weights } = this.model;
    const column = this.rows.columns[at] ?? 0;
    const value = this.rows.values[at] ?? 0;
    const penalty = this.penalties[column] ?? 0;
    const base = column * classes;
    for (let k = 0; k < classes; k++) {
      const weight = weights[base + k] ?? 0;
      const gradient = (errors[k] ?? 0) * value + penalty * weight;
      const square = (this.squares[base + k] ?? 0) + gradient * gradient;
      this.squares[base + k] = square;
      weights[base + k] = weight - (STEP * gradient) / Math.sqrt(square);
    }
  }
}

function startingBiases(targets: Float32Array, classes: number): Float32Array {
  const sums = new Float64Array(classes);
  for (let at = 0; at < targets.length; at++)
    sums[at % classes] = (sums[at % classes] ?? 0) + (targets[at] ?? 0);
  const rows = targets.length / classes;
  return Float32Array.from(sums, (sum) => {
    const share = (sum + 0.5) / (rows + 1);
    return Math.log(share / (1 - share));
  });
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
