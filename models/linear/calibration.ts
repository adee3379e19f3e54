import { z } from 'zod';

/**
 * How scores become probabilities: softmax(sharpness × scores), and, for the label that is told to people, the beta map of
 * that probability, 1 / (1 + exp(−(a·ln p − b·ln(1 − p) + c))).
 */
export const calibration = z.object({ sharpness: z.number(), a: z.number(), b: z.number(), c: z.number() });
export type Calibration = z.infer<typeof calibration>;

/** Probabilities are kept this far from 0 and 1, so that their logarithms stay small. */
export const LEAST_PROBABILITY = 1e-6;
const BETA_STEPS = 30;
/** Pulls the beta map towards the identity as strongly as so many examples would. */
const IDENTITY_WEIGHT = 3;

export interface CalibrationOptions {
  /** default: fitted; 1 for scores that are logarithms of probabilities already */
  sharpness?: number;
  /** Only the first so many classes are labels that are told; the others take probability away from them. */
  among?: number;
}

/**
 * Fits a calibration to scores of examples that the model was not trained on (rows × classes; cross-validation gives
 * them): the sharpness by maximum likelihood (temperature scaling, Guo et al., "On calibration of modern neural networks",
 * ICML 2017), then the beta map of the best label (Kull, Silva Filho & Flach, "Beta calibration", AISTATS 2017).
 *
 * @param labels the true class of each row; rows of −1 (none of the classes) are passed over for the sharpness and count
 *   as wrong for the beta map
 */
export function fitCalibration(
  scores: Float32Array,
  labels: ArrayLike<number>,
  classes: number,
  { sharpness = fitSharpness(scores, labels, classes), among = classes }: CalibrationOptions = {},
): Calibration {
  const top = new Float64Array(labels.length);
  const right = new Uint8Array(labels.length);
  for (let row = 0; row < labels.length; row += 1) {
    const { best, probability } = bestOf(scores, row, classes, sharpness, among);
    top[row] = probability;
    right[row] = best === labels[row] ? 1 : 0;
  }
  return { sharpness, ...fitBeta(top, right) };
}

/** The beta map of one probability. */
export function confidenceOf({ a, b, c }: Omit<Calibration, 'sharpness'>, probability: number): number {
  const [low, high] = logs(probability);
  return 1 / (1 + Math.exp(-(a * low - b * high + c)));
}

function logs(probability: number): [low: number, high: number] {
  const kept = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, probability));
  return [Math.log(kept), Math.log(1 - kept)];
}

/** The class with the highest score of a row, among the first so many, and its softmax probability among all. */
export function bestOf(
  scores: Float32Array,
  row: number,
  classes: number,
  sharpness: number,
  among = classes,
): { best: number; probability: number } {
  const from = row * classes;
  let best = 0;
  for (let label = 1; label < among; label += 1) {
    if ((scores[from + label] as number) > (scores[from + best] as number)) best = label;
  }
  const highest = scores[from + best] as number;
  let sum = 0;
  for (let label = 0; label < classes; label += 1) {
    sum += Math.exp(sharpness * ((scores[from + label] as number) - highest));
  }
  return { best, probability: 1 / sum };
}

/** Golden section over the logarithm of the sharpness: the likelihood has one peak there. */
function fitSharpness(scores: Float32Array, labels: ArrayLike<number>, classes: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.05);
  let high = Math.log(200);
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let lossLeft = logLoss(scores, labels, classes, Math.exp(left));
  let lossRight = logLoss(scores, labels, classes, Math.exp(right));
  while (high - low > 1e-3) {
    if (lossLeft < lossRight) {
      [high, right, lossRight] = [right, left, lossLeft];
      left = high - golden * (high - low);
      lossLeft = logLoss(scores, labels, classes, Math.exp(left));
    } else {
      [low, left, lossLeft] = [left, right, lossRight];
      right = low + golden * (high - low);
      lossRight = logLoss(scores, labels, classes, Math.exp(right));
    }
  }
  return Math.exp((low + high) / 2);
}

function logLoss(
  scores: Float32Array,
  labels: ArrayLike<number>,
  classes: number,
  sharpness: number,
): number {
  let loss = 0;
  for (let row = 0; row < labels.length; row += 1) {
    const truth = labels[row] as number;
    if (truth < 0) continue;
    const from = row * classes;
    const { best, probability } = bestOf(scores, row, classes, sharpness);
    const behind = (scores[from + best] as number) - (scores[from + truth] as number);
    loss += sharpness * behind - Math.log(probability);
  }
  return loss;
}

/** Logistic regression on (ln p, −ln(1 − p), 1) by Newton's method, with a weak pull towards the identity (1, 1, 0). */
function fitBeta(top: Float64Array, right: Uint8Array): Omit<Calibration, 'sharpness'> {
  let [a, b, c] = [1, 1, 0];
  for (let step = 0; step < BETA_STEPS; step += 1) {
    const gradient: Triple = [IDENTITY_WEIGHT * (a - 1), IDENTITY_WEIGHT * (b - 1), IDENTITY_WEIGHT * c];
    const curve: [Triple, Triple, Triple] = [
      [IDENTITY_WEIGHT, 0, 0],
      [0, IDENTITY_WEIGHT, 0],
      [0, 0, IDENTITY_WEIGHT],
    ];
    for (let row = 0; row < top.length; row += 1) {
      const [low, high] = logs(top[row] as number);
      const said = 1 / (1 + Math.exp(-(a * low - b * high + c)));
      addSample(gradient, curve, [low, -high, 1], said - (right[row] as number), said * (1 - said));
    }
    const [da, db, dc] = solve(curve, gradient);
    [a, b, c] = [a - da, b - db, c - dc];
    if (Math.abs(da) + Math.abs(db) + Math.abs(dc) < 1e-6) break;
  }
  // A map that falls anywhere would put a surer label below a less sure one.
  return a >= 0 && b >= 0 ? { a, b, c } : { a: 1, b: 1, c: 0 };
}

type Triple = [number, number, number];

function addSample(
  gradient: Triple,
  curve: readonly Triple[],
  sample: Triple,
  error: number,
  weight: number,
): void {
  for (let i = 0; i < 3; i += 1) {
    const cell = sample[i] as number;
    gradient[i] = (gradient[i] as number) + error * cell;
    const row = curve[i] as Triple;
    for (let j = 0; j < 3; j += 1) row[j] = (row[j] as number) + weight * cell * (sample[j] as number);
  }
}

/** Cramer's rule for three equations. */
function solve([x, y, z]: [Triple, Triple, Triple], [p, q, r]: Triple): Triple {
  const determinant = (i: Triple, j: Triple, k: Triple) =>
    i[0] * (j[1] * k[2] - j[2] * k[1]) -
    i[1] * (j[0] * k[2] - j[2] * k[0]) +
    i[2] * (j[0] * k[1] - j[1] * k[0]);
  const whole = determinant(x, y, z);
  return [
    determinant([p, x[1], x[2]], [q, y[1], y[2]], [r, z[1], z[2]]) / whole,
    determinant([x[0], p, x[2]], [y[0], q, y[2]], [z[0], r, z[2]]) / whole,
    determinant([x[0], x[1], p], [y[0], y[1], q], [z[0], z[1], r]) / whole,
  ];
}

/**
 * Expected calibration error: the mean distance of stated confidence from the share that is right, over bins of equal width
 * weighted by their examples (Naeini, Cooper & Hauskrecht, AAAI 2015).
 */
export function expectedCalibrationError(
  confidence: ArrayLike<number>,
  right: ArrayLike<number | boolean>,
  bins = 15,
): number {
  const stated = new Float64Array(bins);
  const hits = new Float64Array(bins);
  for (let row = 0; row < confidence.length; row += 1) {
    const said = confidence[row] as number;
    const bin = Math.min(bins - 1, Math.floor(said * bins));
    stated[bin] = (stated[bin] as number) + said;
    hits[bin] = (hits[bin] as number) + Number(right[row]);
  }
  let error = 0;
  for (let bin = 0; bin < bins; bin += 1) error += Math.abs((stated[bin] as number) - (hits[bin] as number));
  return confidence.length === 0 ? 0 : error / confidence.length;
}
