import { expectedCalibrationError } from '@/models/linear/calibration';
import { packVocabulary } from '@/models/text/vocabulary';
import { type ExampleTable, exampleTable, type IntentExample } from '../examples';
import { exportIntents } from '../file/export-intents';
import type { IntentCard } from '../intent-card';
import { crossValidate } from './cross-validate';
import { accuracyOf, macroF1Of, perIntent, worstConfusions } from './describe-answers';
import { embedExamples } from './embed-examples';
import { type Judgement, judge } from './judge';
import { type Lessons, trainMembers } from './members';
import { thresholdCurve } from './threshold';
import type { TrainIntentOptions } from './train-options';

export interface TrainedIntent {
  /** An ONNX file: openIntentModel reads it. */
  bytes: Uint8Array;
  card: IntentCard & { seconds: number };
}

/** Share of the time that each stage takes, about: three rounds on two thirds, then one on all. */
const CHECKING = 2 / 3;
/**
 * Trains a classifier of intents on labelled texts: members on n-grams (a linear support vector machine and a small
 * network) and, with embeddings, two on sentence points; their weights, the calibration, the threshold and all figures of
 * the card come from cross-validation. Labels such as `oos`, `none` or `unknown` mark texts about none of the intents: they
 * are never told, and teach what to keep back. The same examples and seed give the same file.
 *
 * @throws ModelError where the examples do not suffice; the signal's reason when it aborts
 */
export async function trainIntent(
  examples: readonly IntentExample[],
  options: TrainIntentOptions,
): Promise<TrainedIntent> {
  const started = performance.now();
  const table = exampleTable(examples);
  const embedded = await embedExamples(table, options);
  const points = embedded?.points ?? null;
  const { texts, truth, classes, labels } = table;
  const lessons: Lessons = { texts, truth, classes, points };
  const { seed, signal, onProgress } = options;
  const { folds, scores } = await crossValidate(lessons, {
    seed,
    signal,
    onProgress: (share) => onProgress?.({ stage: 'checking', share: CHECKING * share }),
  });
  const alone = judge(scores.slice(0, 2), table, null);
  const joint = points ? judge(scores, table, points) : null;
  const members = await trainMembers(lessons, {
    seed,
    signal,
    onProgress: (share) => onProgress?.({ stage: 'training', share: CHECKING + (1 - CHECKING) * share }),
  });
  const card: IntentCard = {
    ...countsOf(table),
    ...figuresOf(joint ?? alone, table, seed),
    folds: (joint ?? alone).rows.length === 0 ? 0 : folds,
    embeddings: joint ? (options.embeddings?.name ?? null) : null,
    settings: { seed, source: 'examples' },
  };
  const bytes = exportIntents({
    members,
    alone: alone.verdict,
    joint: joint?.verdict ?? null,
    manifest: {
      format: 1,
      labels,
      classes,
      threshold: alone.threshold,
      embeddings:
        joint && embedded && options.embeddings
          ? {
              name: options.embeddings.name,
              dimensions: embedded.points.dimensions,
              unsaid: embedded.unsaid,
              threshold: joint.threshold,
            }
          : null,
      vocabulary: packVocabulary(members.vocabulary),
      card,
    },
  });
  return { bytes, card: { ...card, seconds: (performance.now() - started) / 1000 } };
}

function countsOf({
  labels,
  truth,
  languages,
}: ExampleTable): Pick<IntentCard, 'examples' | 'outOfScopeExamples' | 'languages'> {
  const byLabel = new Int32Array(labels.length);
  let outOfScopeExamples = 0;
  for (const label of truth) {
    if (label === labels.length) outOfScopeExamples += 1;
    else byLabel[label] = (byLabel[label] as number) + 1;
  }
  const byLanguage = new Map<string, number>();
  for (const language of languages) byLanguage.set(language ?? '', (byLanguage.get(language ?? '') ?? 0) + 1);
  return {
    examples: Object.fromEntries(labels.map((label, place) => [label, byLabel[place] as number])),
    outOfScopeExamples,
    languages: Object.fromEntries(byLanguage),
  };
}

type Figures = Pick<
  IntentCard,
  'accuracy' | 'macroF1' | 'calibrationError' | 'perIntent' | 'confusions' | 'curve'
>;

/** Of one example an intent nothing can be kept aside to check on. */
const NOTHING_JUDGED: Figures = {
  accuracy: null,
  macroF1: null,
  calibrationError: null,
  perIntent: [],
  confusions: [],
  curve: [],
};

function figuresOf(
  { answers, rows, said }: Judgement,
  { labels, truth: all }: ExampleTable,
  seed: number,
): Figures {
  if (rows.length === 0) return NOTHING_JUDGED;
  const place = (row: number) => ((all[row] as number) < labels.length ? (all[row] as number) : -1);
  const judged = { truth: rows.map(place), said };
  const own = Array.from(rows.keys()).filter((row) => (judged.truth[row] as number) >= 0);
  return {
    accuracy: accuracyOf(judged, seed),
    macroF1: macroF1Of(judged, labels.length, seed),
    calibrationError: expectedCalibrationError(
      own.map((row) => answers.confidence[row] as number),
      own.map((row) => answers.right[row] as number),
    ),
    perIntent: perIntent(judged, labels),
    confusions: worstConfusions(judged, labels),
    curve: thresholdCurve(answers),
  };
}
