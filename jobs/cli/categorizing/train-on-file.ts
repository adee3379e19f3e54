import { type IntentExample, isOutOfScope } from '@/models/intent/examples';
import { openIntentModel } from '@/models/intent/intent-model';
import { trainIntent } from '@/models/intent/train/train-intent';
import type { CommandContext } from '../command';
import { type Outcome, printProgress } from '../output';
import { showProgress } from '../show-progress';
import { untilStopped } from '../until-stopped';
import type { TrainFlags } from './flags';
import { writeModel } from './model-folder';
import { embeddingsOf } from './open-embeddings-flag';
import { readTexts } from './read-texts';

const STAGES = {
  embedding: 'reading sentences',
  checking: 'checking on parts of the examples',
  training: 'training',
} as const;

/** Learns intents from a file and writes the model with its card. */
export async function trainOnFile(context: CommandContext, flags: TrainFlags): Promise<Outcome> {
  const examples: IntentExample[] = [];
  let passedOver = 0;
  for await (const { text, label, language } of readTexts(flags.input, true)) {
    if (text.trim() === '') passedOver += 1;
    else examples.push({ text, label: label ?? '', language: language ?? undefined });
  }
  const embeddings = await embeddingsOf(flags.embeddings, context);
  let lastShare = -1;
  const { bytes, card } = await untilStopped((signal) =>
    trainIntent(examples, {
      seed: flags.seed,
      embeddings,
      signal,
      onProgress: ({ stage, share }) => {
        showProgress({
          stage: STAGES[stage],
          done: Math.round(share * 100),
          total: 100,
          detail: '',
          secondsLeft: null,
        });
        if (!flags.progress || Math.floor(share * 20) === lastShare) return;
        lastShare = Math.floor(share * 20);
        printProgress(`${STAGES[stage]}: ${Math.round(share * 100)}%`, context.json);
      },
    }).finally(() => showProgress(null)),
  );
  await embeddings?.close();
  await writeModel(flags.model, bytes, card);
  const model = await openIntentModel(bytes);
  const { threshold } = model;
  await model.close();
  const percent = (value: number | undefined) =>
    value === undefined ? 'unknown' : `${(value * 100).toFixed(1)}%`;
  const foreign = examples.filter(({ label }) => isOutOfScope(label)).length;
  const lines = [
    `Learned ${Object.keys(card.examples).length} intents from ${examples.length} texts in ${card.seconds.toFixed(1)} s: ${flags.model}`,
    `On examples it had not seen: ${percent(card.accuracy?.value)} right (${percent(card.accuracy?.low)} to ${percent(card.accuracy?.high)}); labels are told from a score of ${threshold.toFixed(2)}.`,
    card.embeddings
      ? `It reads sentence embeddings (${card.embeddings}) besides words.`
      : 'It reads words alone.',
  ];
  if (foreign > 0) lines.push(`${foreign} texts are about none of the intents.`);
  if (passedOver > 0) lines.push(`${passedOver} rows without a text were passed over.`);
  return { text: lines.join('\n'), data: { model: flags.model, threshold, passedOver, ...card } };
}
