import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageNamed } from '@/models/intent/examples';
import { openIntentModel } from '@/models/intent/intent-model';
import type { IntentSet } from './data-sets';
import type { Said } from './methods';

/** Share of the texts whose label's score falls when the evidence is taken out of them, by the model in a folder. */
export async function evidenceHolds(set: IntentSet, folder: string, said: readonly Said[]): Promise<number> {
  const model = await openIntentModel(readFileSync(join(folder, 'model', 'model.onnx')));
  const language = languageNamed(set.language) ?? undefined;
  const before = await model.classify(set.test.map(({ text }) => ({ text, language })));
  const after = await model.classify(
    set.test.map(({ text }, row) => {
      const { start = 0, end = 0 } = said[row]?.evidence ?? {};
      return { text: `${text.slice(0, start)} ${text.slice(end)}`, language };
    }),
  );
  await model.close();
  // Where another label is best now, the first one has been overtaken.
  const fallen = after.filter(({ top, score }, row) => top !== before[row]?.top || score < before[row].score);
  return fallen.length / after.length;
}
