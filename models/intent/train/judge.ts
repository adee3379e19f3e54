import { bestOf, type Calibration, confidenceOf, fitCalibration } from '@/models/linear/calibration';
import { fitPool, pooled } from '@/models/linear/pool';
import type { ExampleTable } from '../examples';
import type { Verdict } from '../file/export-intents';
import type { Points } from './members';
import { type Answers, chooseThreshold } from './threshold';

/** How members' scores become one, and what was said with it of examples that they had not seen. */
export interface Judgement {
  verdict: Verdict;
  answers: Answers;
  /** The examples that were judged, and the label that was best for each. */
  rows: Int32Array;
  said: Int32Array;
  threshold: number;
}

/** What the members' weights come to where examples are many, in the order of memberScores. */
const USUAL_WEIGHTS = { alone: [1.3, 1.1], joint: [0.6, 0.5, 1, 0.7] };
/**
 * The fewer examples an intent has, the softer the linear member speaks: with n each its weight is higher by 4.2 / n^0.6 (as
 * measured on BANKING77 and MASSIVE with 1, 2, 3, 5 and 10 examples an intent).
 */
const SOFT_VOICE = { most: 4.2, fall: 0.6 };
const AS_SAID: Calibration = { sharpness: 1, a: 1, b: 1, c: 0 };
const EVEN_ODDS = 0.5;

/**
 * Weighs members' scores from cross-validation, calibrates them and chooses the threshold. Examples that some member cannot
 * read, and an intent's only example, which nobody can have learned from, are left out; where nothing is left, what is usual
 * holds.
 */
export function judge(
  opinions: readonly Float32Array[],
  table: ExampleTable,
  points: Points | null,
): Judgement {
  const { classes, labels } = table;
  const rows = judgedRows(table, points);
  const truth = rows.map((row) => table.truth[row] as number);
  const own = opinions.map((scores) => rowsOf(scores, rows, classes));
  const weights = fitPool(own, truth, classes, usualWeights(table, points));
  const scores = pooled(own, weights);
  const among = labels.length;
  const calibration =
    rows.length === 0 ? AS_SAID : fitCalibration(scores, truth, classes, { sharpness: 1, among });
  const best = Array.from(rows, (_, row) => bestOf(scores, row, classes, 1, among));
  const answers: Answers = {
    confidence: Float64Array.from(best, ({ probability }) => confidenceOf(calibration, probability)),
    right: Uint8Array.from(best, ({ best: label }, row) => (label === truth[row] ? 1 : 0)),
    outOfScope: Uint8Array.from(truth, (label) => (label === among ? 1 : 0)),
  };
  return {
    verdict: { weights, calibration },
    answers,
    rows,
    said: Int32Array.from(best, ({ best: label }) => label),
    threshold: rows.length === 0 ? EVEN_ODDS : chooseThreshold(answers),
  };
}

function judgedRows({ truth, classes }: ExampleTable, points: Points | null): Int32Array {
  const examples = new Int32Array(classes);
  for (const label of truth) examples[label] = (examples[label] as number) + 1;
  return Int32Array.from(truth.keys()).filter(
    (row) => (examples[truth[row] as number] as number) > 1 && (!points || points.embedded[row] === 1),
  );
}

function usualWeights({ truth, classes }: ExampleTable, points: Points | null): number[] {
  const [linear = 1, ...others] = points ? USUAL_WEIGHTS.joint : USUAL_WEIGHTS.alone;
  const softness = SOFT_VOICE.most / (truth.length / classes) ** SOFT_VOICE.fall;
  return [linear + softness, ...others];
}

function rowsOf(scores: Float32Array, rows: Int32Array, classes: number): Float32Array {
  const picked = new Float32Array(rows.length * classes);
  rows.forEach((row, at) => {
    picked.set(scores.subarray(row * classes, (row + 1) * classes), at * classes);
  });
  return picked;
}
