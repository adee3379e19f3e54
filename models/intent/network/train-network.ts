import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { SparseRows } from '@/models/text/vectorizer';

/** One hidden layer: relu(x · inner + innerBias) · outer + outerBias; weights by row, then by column. */
export interface TextNetwork {
  columns: number;
  hidden: number;
  classes: number;
  inner: Float32Array;
  innerBias: Float32Array;
  outer: Float32Array;
  outerBias: Float32Array;
}

export interface NetworkOptions {
  classes: number;
  hidden: number;
  epochs: number;
  /** Share of the features that is not seen in a step, at most: of short rows LEAST_SEEN are seen all the same. */
  dropFeatures: number;
  /** Share of the hidden cells that is not seen in a step. */
  dropHidden: number;
  seed: number;
  signal?: AbortSignal | undefined;
  /** Called after each epoch, and given time to be stopped there. */
  onEpoch?: ((done: number) => void) | undefined;
}

const INNER_RATE = 0.02;
const OUTER_RATE = 0.05;
/** Share of the truth that is spread over all classes (Szegedy et al., "Rethinking the Inception architecture", 2016). */
const SMOOTHING = 0.1;
const TINY = 1e-6;
/** Of fewer features too little would be left to tell anything from. */
const LEAST_SEEN = 24;

/**
 * Trains a network of one hidden layer on sparse rows, one row a step, by AdaGrad with one memory a feature (Duchi, Hazan &
 * Singer, JMLR 12, 2011) and rates that fall to zero; features and hidden cells are left out at random (dropout,
 * Srivastava et al., JMLR 15, 2014), so that no single n-gram is relied on.
 *
 * @param labels the class of each row; −1, none of them, is taught as "all classes alike"
 * @throws the signal's reason when it aborts
 */
export async function trainTextNetwork(
  x: SparseRows,
  labels: ArrayLike<number>,
  options: NetworkOptions,
): Promise<TextNetwork> {
  const random = seededRandom(options.seed);
  const training = new Training(x, labels, options, random);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    await training.epoch(epoch);
    options.onEpoch?.(epoch + 1);
  }
  return training.network;
}

/** Rows between two looks at the clockwork of the process. */
const ROWS_BETWEEN_PAUSES = 2000;

class Training {
  readonly network: TextNetwork;
  private readonly order: Int32Array;
  private readonly hidden: Float32Array;
  private readonly hiddenErrors: Float32Array;
  private readonly errors: Float32Array;
  private readonly innerMemory: Float32Array;
  private readonly innerBiasMemory: Float32Array;
  private readonly outerMemory: Float32Array;
  private readonly outerBiasMemory: Float32Array;
  /** The row's features that are seen in this step. */
  private places = new Int32Array(1024);
  private values = new Float32Array(1024);
  private seen = 0;

  constructor(
    private readonly x: SparseRows,
    private readonly labels: ArrayLike<number>,
    private readonly options: NetworkOptions,
    private readonly random: () => number,
  ) {
    const { hidden, classes } = options;
    const drawn = (size: number, spread: number) =>
      Float32Array.from({ length: size }, () => (random() + random() + random() + random() - 2) * spread);
    this.network = {
      columns: x.columns,
      hidden,
      classes,
      inner: drawn(x.columns * hidden, 0.087),
      innerBias: new Float32Array(hidden),
      outer: drawn(hidden * classes, Math.sqrt(3 / hidden)),
      outerBias: new Float32Array(classes),
    };
    this.order = Int32Array.from({ length: x.rows }, (_, row) => row);
    this.hidden = new Float32Array(hidden);
    this.hiddenErrors = new Float32Array(hidden);
    this.errors = new Float32Array(classes);
    this.innerMemory = new Float32Array(x.columns).fill(TINY);
    this.innerBiasMemory = new Float32Array(hidden).fill(TINY);
    this.outerMemory = new Float32Array(hidden * classes).fill(TINY);
    this.outerBiasMemory = new Float32Array(classes).fill(TINY);
  }

  async epoch(epoch: number): Promise<void> {
    const { order, x, random, options } = this;
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      const kept = order[at] as number;
      order[at] = order[other] as number;
      order[other] = kept;
    }
    for (let at = 0; at < order.length; at += 1) {
      if (at % ROWS_BETWEEN_PAUSES === 0) {
        // Lets a stop, and whatever else the process has to do, come in between.
        await new Promise((resolve) => setImmediate(resolve));
        options.signal?.throwIfAborted();
      }
      const row = order[at] as number;
      const left = 1 - (epoch * x.rows + at) / (options.epochs * x.rows);
      this.draw(row);
      this.forward();
      this.measure(this.labels[row] as number);
      this.backward(left);
    }
  }

  /** Which features of the row are seen, scaled up for those that are not. */
  private draw(row: number): void {
    const { x, random, options } = this;
    const from = x.starts[row] as number;
    const to = x.starts[row + 1] as number;
    if (to - from > this.places.length) {
      this.places = new Int32Array(2 * (to - from));
      this.values = new Float32Array(2 * (to - from));
    }
    const drop = Math.max(0, Math.min(options.dropFeatures, 1 - LEAST_SEEN / (to - from)));
    const scale = 1 / (1 - drop);
    let seen = 0;
    for (let at = from; at < to; at += 1) {
      if (drop > 0 && random() < drop) continue;
      this.places[seen] = x.indices[at] as number;
      this.values[seen] = (x.values[at] as number) * scale;
      seen += 1;
    }
    this.seen = seen;
  }

  private forward(): void {
    const { hidden, errors, network, random, places, values } = this;
    const { inner, outer, classes } = network;
    const cells = hidden.length;
    hidden.set(network.innerBias);
    for (let at = 0; at < this.seen; at += 1) {
      const base = (places[at] as number) * cells;
      const value = values[at] as number;
      for (let cell = 0; cell < cells; cell += 1) {
        hidden[cell] = (hidden[cell] as number) + value * (inner[base + cell] as number);
      }
    }
    const { dropHidden } = this.options;
    const scale = 1 / (1 - dropHidden);
    errors.set(network.outerBias);
    for (let cell = 0; cell < cells; cell += 1) {
      const sum = hidden[cell] as number;
      const lit = sum > 0 && random() >= dropHidden ? sum * scale : 0;
      hidden[cell] = lit;
      if (lit === 0) continue;
      const base = cell * classes;
      for (let label = 0; label < classes; label += 1) {
        errors[label] = (errors[label] as number) + lit * (outer[base + label] as number);
      }
    }
  }

  /** Turns the scores in `errors` into probabilities less the smoothed truth. */
  private measure(truth: number): void {
    const { errors } = this;
    const classes = errors.length;
    let highest = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < classes; label += 1) highest = Math.max(highest, errors[label] as number);
    let sum = 0;
    for (let label = 0; label < classes; label += 1) {
      const power = Math.exp((errors[label] as number) - highest);
      errors[label] = power;
      sum += power;
    }
    const spread = (truth < 0 ? 1 : SMOOTHING) / classes;
    for (let label = 0; label < classes; label += 1) errors[label] = (errors[label] as number) / sum - spread;
    if (truth >= 0) errors[truth] = (errors[truth] as number) - (1 - SMOOTHING);
  }

  private backward(left: number): void {
    const rate = OUTER_RATE * left;
    this.backwardOuter(rate);
    adjust(this.network.outerBias, this.outerBiasMemory, this.errors, rate);
    this.backwardInner(INNER_RATE * left);
  }

  private backwardOuter(rate: number): void {
    const { hidden, hiddenErrors, errors, network, outerMemory } = this;
    const { outer, classes } = network;
    const scale = 1 / (1 - this.options.dropHidden);
    for (let cell = 0; cell < hidden.length; cell += 1) {
      const lit = hidden[cell] as number;
      let sum = 0;
      const base = cell * classes;
      for (let label = 0; lit > 0 && label < classes; label += 1) {
        const error = errors[label] as number;
        const at = base + label;
        const weight = outer[at] as number;
        sum += error * weight;
        const slope = error * lit;
        const memory = (outerMemory[at] as number) + slope * slope;
        outerMemory[at] = memory;
        outer[at] = weight - (rate * slope) / Math.sqrt(memory);
      }
      hiddenErrors[cell] = sum * scale;
    }
  }

  private backwardInner(rate: number): void {
    const { hiddenErrors, network, innerMemory, places, values } = this;
    const { inner } = network;
    const cells = hiddenErrors.length;
    let square = 0;
    for (let cell = 0; cell < cells; cell += 1) square += (hiddenErrors[cell] as number) ** 2;
    square /= cells;
    adjust(network.innerBias, this.innerBiasMemory, hiddenErrors, rate);
    for (let at = 0; at < this.seen; at += 1) {
      const place = places[at] as number;
      const value = values[at] as number;
      const memory = (innerMemory[place] as number) + square * value * value;
      innerMemory[place] = memory;
      const factor = (rate * value) / Math.sqrt(memory);
      const base = place * cells;
      for (let cell = 0; cell < cells; cell += 1) {
        inner[base + cell] = (inner[base + cell] as number) - factor * (hiddenErrors[cell] as number);
      }
    }
  }
}

function adjust(weights: Float32Array, memory: Float32Array, slopes: Float32Array, rate: number): void {
  for (let at = 0; at < weights.length; at += 1) {
    const slope = slopes[at] as number;
    if (slope === 0) continue;
    const total = (memory[at] as number) + slope * slope;
    memory[at] = total;
    weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(total);
  }
}

/** The scores of many rows: rows × classes. */
export function networkScores(network: TextNetwork, x: SparseRows): Float32Array {
  const { hidden: cells, classes, inner, outer } = network;
  const scores = new Float32Array(x.rows * classes);
  const hidden = new Float32Array(cells);
  for (let row = 0; row < x.rows; row += 1) {
    hidden.set(network.innerBias);
    const end = x.starts[row + 1] as number;
    for (let at = x.starts[row] as number; at < end; at += 1) {
      addScaled(hidden, inner, (x.indices[at] as number) * cells, x.values[at] as number);
    }
    const own = scores.subarray(row * classes, (row + 1) * classes);
    own.set(network.outerBias);
    for (let cell = 0; cell < cells; cell += 1) {
      const lit = hidden[cell] as number;
      if (lit > 0) addScaled(own, outer, cell * classes, lit);
    }
  }
  return scores;
}

function addScaled(target: Float32Array, source: Float32Array, from: number, factor: number): void {
  for (let at = 0; at < target.length; at += 1) {
    target[at] = (target[at] as number) + factor * (source[from + at] as number);
  }
}
