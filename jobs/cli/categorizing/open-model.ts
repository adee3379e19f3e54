import { type IntentModel, openIntentModel } from '@/models/intent/intent-model';
import type { CommandContext } from '../command';
import type { CategorizeFlags } from './flags';
import { readModel } from './model-folder';
import { embeddingsOf } from './open-embeddings-flag';

/** Works with the model of the flags and closes it. Says so when embeddings that it was trained on are not here. */
export async function withModel<Result>(
  context: CommandContext,
  flags: CategorizeFlags,
  work: (model: IntentModel) => Promise<Result>,
): Promise<Result> {
  const bytes = await readModel(flags.model);
  const embeddings = await embeddingsOf(flags.embeddings, context);
  const model = await openIntentModel(bytes, { embeddings });
  try {
    const { embeddings: trainedOn } = model.card;
    if (trainedOn && !model.embeddings && flags.embeddings !== 'none') {
      console.error(
        `The model was trained with the sentence embeddings ${trainedOn}, which are not here: it reads words alone. "npx callcast models pull ${trainedOn}" gets them.`,
      );
    }
    return await work(model);
  } finally {
    await model.close();
    await embeddings?.close();
  }
}
