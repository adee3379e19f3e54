import { judgeSentiment, type SentimentJudgement } from '@/models/sentiment/judge-sentiment';
import type { Probabilities } from '@/models/sentiment/text-sentiment';
import { textTable } from '../forecasting/text-table';
import type { Outcome } from '../output';
import { untilStopped } from '../until-stopped';
import type { SentimentFlags } from './flags';
import { readLabelled } from './read-labelled';
import { withSentiment } from './with-sentiment';

interface Evaluation extends SentimentJudgement {
  model: string;
  /** How the labels of the file were read. */
  labels: Record<string, string>;
  hasNeutral: boolean;
  /** Texts by language. */
  languages: Record<string, number>;
}

const CHUNK = 1024;

/** Holds a model of sentiment against the labelled texts of a file. */
export async function evaluateSentiment(flags: SentimentFlags): Promise<Outcome> {
  const evaluation = await untilStopped((signal) =>
    withSentiment(flags.model, async (model): Promise<Evaluation> => {
      const { examples, labels, meaning, hasNeutral } = await readLabelled(
        flags.input,
        flags.language,
        signal,
      );
      const said: Probabilities[] = [];
      for (let from = 0; from < examples.length; from += CHUNK) {
        signal.throwIfAborted();
        said.push(...(await model.classify(examples.slice(from, from + CHUNK))));
      }
      const languages: Record<string, number> = {};
      for (const { language } of examples) languages[language] = (languages[language] ?? 0) + 1;
      return {
        model: model.card.version,
        labels: meaning,
        hasNeutral,
        languages,
        ...judgeSentiment(said, labels, hasNeutral),
      };
    }),
  );
  return { text: describe(evaluation), data: evaluation };
}

function describe(evaluation: Evaluation): string {
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
  const range = ({ value, low, high }: SentimentJudgement['accuracy']) =>
    `${percent(value)} (${percent(low)} to ${percent(high)})`;
  const languages = Object.entries(evaluation.languages).map(([language, texts]) => `${texts} ${language}`);
  const labels = Object.entries(evaluation.labels).map(([label, meaning]) => `${label} = ${meaning}`);
  const lines = [
    `${evaluation.texts} texts (${languages.join(', ')}), read by ${evaluation.model}.`,
    `Labels read as          ${labels.join(', ')}`,
    `Right                   ${range(evaluation.accuracy)}`,
    `Macro-F1                ${range(evaluation.macroF1)}`,
    `Calibration error       ${evaluation.calibrationError.toFixed(4)} (chance alone on so many texts: ${evaluation.calibrationNoise.toFixed(4)})`,
  ];
  if (!evaluation.hasNeutral) {
    lines.push('No text is neutral: only the probabilities of negative and positive were compared.');
  }
  const table = textTable(
    ['sentiment', '', 'texts', 'precision', 'recall', 'F1'],
    evaluation.perSentiment.map(({ sentiment, texts, precision, recall, f1 }) => [
      sentiment,
      '',
      String(texts),
      percent(precision),
      percent(recall),
      percent(f1),
    ]),
  );
  return [...lines, '', table].join('\n');
}
