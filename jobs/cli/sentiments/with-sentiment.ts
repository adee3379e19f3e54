import { openSentiment, type SentimentModel } from '@/models/sentiment/sentiment-model';
import { readModel } from '../categorizing/model-folder';

/** Works with the model of a folder, or with the shipped one, and closes it. */
export async function withSentiment<Result>(
  folder: string | undefined,
  work: (model: SentimentModel) => Promise<Result>,
): Promise<Result> {
  const model = await openSentiment(folder === undefined ? undefined : await readModel(folder));
  try {
    return await work(model);
  } finally {
    await model.close();
  }
}
