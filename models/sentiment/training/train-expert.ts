import { bestOf, fitCalibration } from '@/models/linear/calibration';
import { stratifiedFolds } from '@/models/linear/stratified-folds';
import { type LinearModel, scoreRows, trainSupportVectors } from '@/models/linear/support-vectors';
import { rowsAt, type SparseRows } from '@/models/text/vectorizer';

export interface ExpertOptions {
  classes: number;
  /** Costs to choose from; the one whose scores of texts left out are the most likely is taken. */
  costs: readonly number[];
  classWeights?: ArrayLike<number>;
  folds?: number;
  seed?: number;
  signal?: AbortSignal | undefined;
  /** All rows as they look to a model that may know only those inside; x where the rows do not depend on labels. */
  rowsOfFold?: (inside: ReadonlySet<number>) => SparseRows;
}

/** A class that no example has can not be told, so its score is this far below. */
const NEVER = -8;

/**
 * A linear model whose scores, through softmax, are probabilities: support vector machines, with weights and bias times
 * the sharpness that makes the scores of texts left out (by cross-validation) most likely.
 */
export function trainExpert(x: SparseRows, labels: ArrayLike<number>, options: ExpertOptions): LinearModel {
  const { classes, costs, seed = 1 } = options;
  const missing = absent(labels, classes);
  const folds = foldsOf(x, labels, options);
  let best = { cost: Number.NaN, sharpness: 1, loss: Number.POSITIVE_INFINITY };
  for (const cost of costs) {
    const scores = new Float32Array(x.rows * classes);
    for (const { seen, inside, outside } of folds) {
      const part = trainSupportVectors(
        rowsAt(seen, inside),
        inside.map((row) => labels[row] as number),
        { ...options, cost, seed },
      );
      const said = scoreRows(part, rowsAt(seen, outside));
      outside.forEach((row, at) => {
        scores.set(said.subarray(at * classes, (at + 1) * classes), row * classes);
        for (const label of missing) scores[row * classes + label] = NEVER;
      });
    }
    const { sharpness } = fitCalibration(scores, labels, classes);
    const loss = logLoss(scores, labels, classes, sharpness);
    if (loss < best.loss) best = { cost, sharpness, loss };
  }
  const model = trainSupportVectors(x, labels, { ...options, cost: best.cost, seed });
  return sharpened(model, best.sharpness, missing);
}

function foldsOf(
  x: SparseRows,
  labels: ArrayLike<number>,
  { folds = 5, seed = 1, rowsOfFold }: ExpertOptions,
) {
  const foldOf = stratifiedFolds(labels, folds, seed);
  const rows = Array.from({ length: x.rows }, (_, row) => row);
  return Array.from({ length: folds }, (_, fold) => {
    const inside = rows.filter((row) => foldOf[row] !== fold);
    const outside = rows.filter((row) => foldOf[row] === fold);
    return { inside, outside, seen: rowsOfFold?.(new Set(inside)) ?? x };
  });
}

function logLoss(
  scores: Float32Array,
  labels: ArrayLike<number>,
  classes: number,
  sharpness: number,
): number {
  let loss = 0;
  for (let row = 0; row < labels.length; row += 1) {
    const { best, probability } = bestOf(scores, row, classes, sharpness);
    const from = row * classes;
    const behind = (scores[from + best] as number) - (scores[from + (labels[row] as number)] as number);
    loss += sharpness * behind - Math.log(probability);
  }
  return loss;
}

function absent(labels: ArrayLike<number>, classes: number): number[] {
  const present = new Set(Array.from(labels));
  return Array.from({ length: classes }, (_, label) => label).filter((label) => !present.has(label));
}

function sharpened(model: LinearModel, sharpness: number, missing: readonly number[]): LinearModel {
  const weights = model.weights.map((weight) => weight * sharpness);
  const bias = model.bias.map((weight) => weight * sharpness);
  for (const label of missing) {
    for (let column = 0; column < model.columns; column += 1) weights[column * model.classes + label] = 0;
    bias[label] = NEVER;
  }
  return { ...model, weights, bias };
}
