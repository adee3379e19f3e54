import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { expectedCalibrationError } from '@/models/linear/calibration';
import { NEUTRAL, SENTIMENTS, type Sentiment } from './sentiment';
import type { Probabilities } from './text-sentiment';

/** A share with its 95% interval, by bootstrap over texts. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** How right a model is on labelled texts. */
export interface SentimentJudgement {
  texts: number;
  accuracy: Interval;
  /** Mean F1 of the sentiments that the texts have. */
  macroF1: Interval;
  /** Expected calibration error of the probability of the sentiment told, 15 bins. */
  calibrationError: number;
  /** What a model that is calibrated perfectly would be measured at on so few texts. */
  calibrationNoise: number;
  perSentiment: { sentiment: Sentiment; texts: number; precision: number; recall: number; f1: number }[];
  /** Texts by true sentiment, then by the one told. */
  confusion: number[][];
}

const DRAWS = 1000;
const NOISE_DRAWS = 50;

/**
 * @param hasNeutral false: the texts are negative or positive, and only these two probabilities are compared
 */
export function judgeSentiment(
  said: readonly Probabilities[],
  labels: readonly number[],
  hasNeutral: boolean,
): SentimentJudgement {
  const told = said.map((probabilities) => best(hasNeutral ? probabilities : withoutNeutral(probabilities)));
  const classes = [0, 1, 2].filter((label) => hasNeutral || label !== NEUTRAL);
  const random = seededRandom(1);
  const confusion = confusionOf(told, labels);
  const draws = Array.from({ length: DRAWS }, () =>
    confusionOf(told, labels, () => Math.floor(random() * told.length)),
  );
  const interval = (measure: (confusion: number[][]) => number): Interval => {
    const drawn = draws.map(measure).sort((one, other) => one - other);
    const at = (share: number) => drawn[Math.floor(share * (DRAWS - 1))] ?? 0;
    return { value: measure(confusion), low: at(0.025), high: at(0.975) };
  };
  const stated = told.map(({ score }) => score);
  const noise = Array.from({ length: NOISE_DRAWS }, () =>
    expectedCalibrationError(
      stated,
      stated.map((score) => random() < score),
    ),
  );
  return {
    texts: told.length,
    accuracy: interval(accuracyOf),
    macroF1: interval((table) => meanOf(classes.map((label) => scoresOf(table, label).f1))),
    calibrationError: expectedCalibrationError(
      stated,
      told.map(({ label }, row) => label === labels[row]),
    ),
    calibrationNoise: meanOf(noise),
    perSentiment: classes.map((label) => ({
      sentiment: SENTIMENTS[label] ?? 'neutral',
      ...scoresOf(confusion, label),
    })),
    confusion,
  };
}

function withoutNeutral([negative, , positive]: Probabilities): Probabilities {
  const both = negative + positive;
  return [negative / both, 0, positive / both];
}

function best(probabilities: Probabilities): { label: number; score: number } {
  const score = Math.max(...probabilities);
  return { label: probabilities.indexOf(score), score };
}

function confusionOf(
  told: readonly { label: number }[],
  labels: readonly number[],
  draw?: () => number,
): number[][] {
  const table = SENTIMENTS.map(() => SENTIMENTS.map(() => 0));
  for (let row = 0; row < told.length; row += 1) {
    const at = draw ? draw() : row;
    const line = table[labels[at] ?? 0] as number[];
    const label = told[at]?.label ?? 0;
    line[label] = (line[label] ?? 0) + 1;
  }
  return table;
}

function accuracyOf(confusion: readonly number[][]): number {
  const all = confusion.flat().reduce((sum, count) => sum + count, 0);
  return confusion.reduce((sum, line, label) => sum + (line[label] ?? 0), 0) / Math.max(1, all);
}

function scoresOf(confusion: readonly number[][], label: number) {
  const hits = confusion[label]?.[label] ?? 0;
  const texts = (confusion[label] ?? []).reduce((sum, count) => sum + count, 0);
  const said = confusion.reduce((sum, line) => sum + (line[label] ?? 0), 0);
  return {
    texts,
    precision: said === 0 ? 0 : hits / said,
    recall: texts === 0 ? 0 : hits / texts,
    f1: texts + said === 0 ? 0 : (2 * hits) / (texts + said),
  };
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
