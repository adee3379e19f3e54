import { exportLinear } from '../../linear/linear-onnx';
import { stratifiedFolds } from '../../linear/stratified-folds';
import { type LinearModel, scoreInto, trainSupportVectors } from '../../linear/support-vectors';
import { ModelError } from '../../model-error';
import { rowsAt, type SparseRows, Vectorizer } from '../../text/vectorizer';
import { packVocabulary, type Vocabulary, vocabularyOf } from '../../text/vocabulary';
import { chooseThreshold } from './choose-threshold';
import { CLASSIFIER_KEY, type ClassifierCard, type ClassifierManifest } from './classifier-card';
import { fitPlattScaling, type PlattScaling } from './platt-scaling';

/** What people judged: turns that are the irritant, and turns (or other turns of such calls) that are not. */
export interface JudgedTurns {
  positives: readonly string[];
  negatives: readonly string[];
}

export interface TrainClassifierOptions {
  seed?: number;
  /** Of what it tells, this share shall be right. */
  targetPrecision?: number;
  signal?: AbortSignal;
}

export interface TrainedClassifier {
  /** ONNX with weights, vocabulary and card: one file. */
  artefact: Uint8Array;
  threshold: number;
  card: ClassifierCard;
}

/** Fewer of either bear no classifier. */
export const LEAST_JUDGED = 20;
const COST = 1;
const MOST_NGRAMS = 30_000;
const FOLDS = 5;

/**
 * Learns an irritant from what people confirmed and rejected: n-grams, a linear support vector machine, Platt scaling and a
 * threshold for a stated precision, both from cross-validation. The same seed and turns give the same file.
 *
 * @throws ModelError with fewer than `LEAST_JUDGED` of either kind; the signal's reason when canceled.
 */
export function trainClassifier(
  judged: JudgedTurns,
  options: TrainClassifierOptions = {},
): TrainedClassifier {
  const { positives, negatives } = withoutTwice(judged);
  if (Math.min(positives.length, negatives.length) < LEAST_JUDGED) {
    throw new ModelError(
      `There are ${positives.length} different confirmed and ${negatives.length} different rejected turns: too few to learn from.`,
      `Judge hits until there are at least ${LEAST_JUDGED} of each.`,
    );
  }
  const seed = options.seed ?? 1;
  const texts = [...positives, ...negatives];
  const labels = Int32Array.from(texts, (_, at) => (at < positives.length ? 0 : -1));
  const vocabulary = vocabularyOf(texts, { minTexts: 2, limit: MOST_NGRAMS });
  const rows = new Vectorizer(vocabulary).readAll(texts);
  const scores = heldOutScores(texts, labels, seed, options.signal);
  const isPositive = Array.from(labels, (label) => label === 0);
  const scaling = fitPlattScaling(scores, isPositive);
  const targetPrecision = options.targetPrecision ?? 0.8;
  const choice = chooseThreshold(
    isPositive.map((positive, at) => ({
      isPositive: positive,
      score: probability(scores[at] ?? 0, scaling),
    })),
    targetPrecision,
  );
  const card: ClassifierCard = {
    ...choice,
    positives: positives.length,
    negatives: negatives.length,
    folds: FOLDS,
    targetPrecision,
    seed,
  };
  const model = trainSupportVectors(rows, labels, { classes: 1, cost: COST, seed, signal: options.signal });
  return { artefact: exportClassifier(model, scaling, vocabulary, card), threshold: choice.threshold, card };
}

/** The same words judged twice teach nothing new, and would be on both sides of a cross-validation; the last word counts. */
function withoutTwice({ positives, negatives }: JudgedTurns): { positives: string[]; negatives: string[] } {
  const confirmed = new Set(positives);
  return {
    positives: [...confirmed],
    negatives: [...new Set(negatives)].filter((text) => !confirmed.has(text)),
  };
}

/** The score of each text by a model that was trained without it, its vocabulary included. */
function heldOutScores(
  texts: readonly string[],
  labels: Int32Array,
  seed: number,
  signal: AbortSignal | undefined,
): Float64Array {
  const foldOf = stratifiedFolds(labels, FOLDS, seed);
  const scores = new Float64Array(texts.length);
  const places = [...texts.keys()];
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = places.filter((at) => foldOf[at] !== fold);
    const held = places.filter((at) => foldOf[at] === fold);
    const vocabulary = vocabularyOf(
      kept.map((at) => texts[at] ?? ''),
      { minTexts: 2, limit: MOST_NGRAMS },
    );
    const rows = new Vectorizer(vocabulary).readAll(texts);
    const ownLabels = Int32Array.from(kept, (at) => labels[at] ?? -1);
    const model = trainSupportVectors(rowsAt(rows, kept), ownLabels, {
      classes: 1,
      cost: COST,
      seed,
      signal,
    });
    for (const at of held) scores[at] = scoreOf(model, rows, at);
  }
  return scores;
}

function scoreOf(model: LinearModel, rows: SparseRows, row: number): number {
  const score = new Float64Array(1);
  scoreInto(model, rows, rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0, score);
  return score[0] ?? 0;
}

function probability(score: number, { slope, intercept }: PlattScaling): number {
  return 1 / (1 + Math.exp(-(slope * score + intercept)));
}

/** Two classes, of which the first (not the irritant) always scores 0: their softmax is the scaled probability. */
function exportClassifier(
  model: LinearModel,
  { slope, intercept }: PlattScaling,
  vocabulary: Vocabulary,
  card: ClassifierCard,
): Uint8Array {
  const weights = new Float32Array(model.columns * 2);
  for (let column = 0; column < model.columns; column++) {
    weights[2 * column + 1] = slope * (model.weights[column] ?? 0);
  }
  const bias = Float32Array.of(0, slope * (model.bias[0] ?? 0) + intercept);
  const manifest: ClassifierManifest = {
    format: 1,
    bias: bias[1] ?? 0,
    vocabulary: packVocabulary(vocabulary),
    card,
  };
  return exportLinear(
    { columns: model.columns, classes: 2, weights, bias },
    { sharpness: 1, a: 1, b: 1, c: 0 },
    { [CLASSIFIER_KEY]: JSON.stringify(manifest) },
  );
}
