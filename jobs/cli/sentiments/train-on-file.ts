import type { LabelledText } from '@/models/sentiment/sentiment';
import { exportSentiment } from '@/models/sentiment/sentiment-onnx';
import { cardOf } from '@/models/sentiment/training/card-of';
import { MIXTURE_OPTIONS, trainMixture } from '@/models/sentiment/training/train-mixture';
import type { Language } from '@/models/text/transcript';
import { AppError } from '@/server/errors';
import { writeModel } from '../categorizing/model-folder';
import type { Outcome } from '../output';
import { untilStopped } from '../until-stopped';
import type { SentimentTrainFlags } from './flags';
import { readLabelled } from './read-labelled';

/** Fewer texts of a sentiment teach nothing that would hold. */
const LEAST_TEXTS = 10;

/** Learns sentiment from the labelled texts of a file, for texts of the same kind, and writes the model with its card. */
export async function trainSentiment(flags: SentimentTrainFlags): Promise<Outcome> {
  const started = performance.now();
  const { bytes, card, texts } = await untilStopped(async (signal) => {
    const { examples } = await readLabelled(flags.input, flags.language, signal);
    const told = examples.filter(({ text }) => text.trim() !== '');
    const languages = [...byLanguage(told)].map(([language, own]) => {
      requireEnough(language, own);
      return { language, kinds: [{ name: 'own', examples: own }], talk: [] };
    });
    // Whoever asked for this to stop is heard between the steps of training.
    await new Promise(setImmediate);
    const mixture = trainMixture(languages, [], { ...MIXTURE_OPTIONS, signal });
    const made = cardOf(mixture, languages, `own-${told.length}`);
    return { bytes: exportSentiment(mixture, made), card: made, texts: told.length };
  });
  await writeModel(flags.model, bytes, card);
  const seconds = (performance.now() - started) / 1000;
  return {
    text: `Learned from ${texts} texts in ${seconds.toFixed(1)} s: ${flags.model}`,
    data: { model: flags.model, texts, seconds, ...card },
  };
}

function byLanguage(examples: readonly LabelledText[]): Map<Language, LabelledText[]> {
  const groups = new Map<Language, LabelledText[]>();
  for (const example of examples) {
    const group = groups.get(example.language) ?? [];
    groups.set(example.language, group);
    group.push(example);
  }
  return groups;
}

function requireEnough(language: Language, examples: readonly LabelledText[]): void {
  const counts = [0, 0, 0];
  for (const { label } of examples) counts[label] = (counts[label] ?? 0) + 1;
  const used = counts.filter((count) => count > 0);
  if (used.length >= 2 && Math.min(...used) >= LEAST_TEXTS) return;
  throw new AppError('invalid_input', `There are too few labelled texts in ${language} to learn from.`, {
    hint: `Give at least ${LEAST_TEXTS} texts of each of two sentiments in every language of the file.`,
  });
}
