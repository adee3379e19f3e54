import { isOutOfScope, UNKNOWN } from '@/models/intent/examples';
import type { IntentCard } from '@/models/intent/intent-card';
import type { Classified, IntentModel } from '@/models/intent/intent-model';
import { accuracyOf, macroF1Of, perIntent, worstConfusions } from '@/models/intent/train/describe-answers';
import { expectedCalibrationError } from '@/models/linear/calibration';
import type { CommandContext } from '../command';
import { textTable } from '../forecasting/text-table';
import type { Outcome } from '../output';
import { untilStopped } from '../until-stopped';
import type { CategorizeFlags } from './flags';
import { inChunks } from './in-chunks';
import { withModel } from './open-model';
import { readTexts } from './read-texts';

type Interval = NonNullable<IntentCard['accuracy']>;

/** How right a model is on labelled texts. Shares are of the texts about an intent, unless they say otherwise. */
export interface Evaluation {
  texts: number;
  outOfScopeTexts: number;
  threshold: number;
  embeddings: string | null;
  /** of the best label, whatever the threshold */
  accuracy: Interval;
  /** of the label that is told: `unknown` is wrong here */
  accuracyWithUnknown: number;
  macroF1: Interval;
  /** share that is told a label */
  coverage: number;
  /** share of right labels among those told */
  accuracyOfTold: number;
  calibrationError: number;
  /** share of the texts about none of the intents that are `unknown`; null where there are no such texts */
  outOfScopeRecall: number | null;
  /** Intents of the file that the model does not know. */
  unknownIntents: string[];
  perIntent: IntentCard['perIntent'];
  confusions: IntentCard['confusions'];
}

/** Holds a model against labelled texts of a file. */
export async function evaluateFile(context: CommandContext, flags: CategorizeFlags): Promise<Outcome> {
  const evaluation = await untilStopped((signal) =>
    withModel(context, flags, async (model) => {
      const truths: string[] = [];
      const said: Classified[] = [];
      for await (const chunk of inChunks(readTexts(flags.input, true))) {
        signal.throwIfAborted();
        const answers = await model.classify(
          chunk.map(({ text, language }) => ({ text, language: language ?? undefined })),
        );
        said.push(...answers);
        truths.push(...chunk.map(({ label }) => label ?? ''));
      }
      return evaluate(model, truths, said);
    }),
  );
  return { text: describe(evaluation), data: evaluation };
}

function evaluate(model: IntentModel, truths: readonly string[], said: readonly Classified[]): Evaluation {
  const own = truths.filter((label) => !isOutOfScope(label));
  const unknownIntents = [...new Set(own)].filter((label) => !model.labels.includes(label)).sort();
  const labels = [...model.labels, ...unknownIntents];
  const places = new Map(labels.map((label, place) => [label, place]));
  const judged = {
    truth: truths.map((label) => (isOutOfScope(label) ? -1 : (places.get(label) ?? -1))),
    said: said.map(({ top }) => places.get(top) ?? -1),
  };
  const rows = judged.truth.flatMap((label, row) => (label >= 0 ? [row] : []));
  const foreign = said.filter((_, row) => judged.truth[row] === -1);
  const told = rows.filter((row) => said[row]?.label !== UNKNOWN);
  const right = (row: number) => judged.truth[row] === judged.said[row];
  const toldRight = told.filter(right).length;
  return {
    texts: rows.length,
    outOfScopeTexts: foreign.length,
    threshold: model.threshold,
    embeddings: model.embeddings,
    accuracy: accuracyOf(judged, 1),
    accuracyWithUnknown: share(toldRight, rows.length),
    macroF1: macroF1Of(judged, labels.length, 1),
    coverage: share(told.length, rows.length),
    accuracyOfTold: share(toldRight, told.length),
    calibrationError: expectedCalibrationError(
      rows.map((row) => said[row]?.score ?? 0),
      rows.map(right),
    ),
    outOfScopeRecall:
      foreign.length === 0
        ? null
        : share(foreign.filter(({ label }) => label === UNKNOWN).length, foreign.length),
    unknownIntents,
    perIntent: perIntent(judged, labels),
    confusions: worstConfusions(judged, labels),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function describe(evaluation: Evaluation): string {
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
  const range = ({ value, low, high }: Interval) => `${percent(value)} (${percent(low)} to ${percent(high)})`;
  const { outOfScopeRecall, unknownIntents, confusions } = evaluation;
  const lines = [
    `${evaluation.texts} texts about an intent, ${evaluation.outOfScopeTexts} about none; ${evaluation.embeddings ? `with embeddings ${evaluation.embeddings}` : 'words alone'}.`,
    `Best label right        ${range(evaluation.accuracy)}`,
    `Macro-F1                ${range(evaluation.macroF1)}`,
    `Told a label            ${percent(evaluation.coverage)} of texts, from a score of ${evaluation.threshold.toFixed(3)}; right in ${percent(evaluation.accuracyOfTold)}`,
    `Told the right label    ${percent(evaluation.accuracyWithUnknown)}`,
    `Calibration error       ${evaluation.calibrationError.toFixed(4)}`,
  ];
  if (outOfScopeRecall !== null) lines.push(`None, rightly unknown   ${percent(outOfScopeRecall)}`);
  if (unknownIntents.length > 0) {
    lines.push(`The model does not know: ${unknownIntents.join(', ')}. Their texts count as wrong.`);
  }
  const table = textTable(
    ['intent', '', 'texts', 'precision', 'recall', 'F1'],
    evaluation.perIntent
      .filter(({ examples }) => examples > 0)
      .sort((one, other) => one.f1 - other.f1)
      .map(({ label, examples, precision, recall, f1 }) => [
        label,
        '',
        String(examples),
        percent(precision),
        percent(recall),
        percent(f1),
      ]),
  );
  const mistaken = confusions
    .slice(0, 10)
    .map(({ truth, said, times }) => `  ${truth} taken for ${said}: ${times}`);
  return [...lines, '', 'Mistaken most:', ...mistaken, '', 'Intents, the hardest first:', table].join('\n');
}
