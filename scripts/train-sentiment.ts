// Makes the weights that Callcast ships for sentiment, from labelled texts in CALLCAST_DATA (../shared/data) and from what
// stands in models/sentiment/training:
//   npx tsx scripts/train-sentiment.ts [--out models/sentiment/weights/sentiment.onnx] [--vocabulary 40000]
// The same data and the same version give the same bytes. bench/sentiment.ts measures what it makes on texts kept aside.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exportSentiment } from '@/models/sentiment/sentiment-onnx';
import { cardOf } from '@/models/sentiment/training/card-of';
import { MIXTURE_OPTIONS, trainMixture } from '@/models/sentiment/training/train-mixture';
import { readDataSets } from './sentiment/data-sets';
import { gatherTexts } from './sentiment/gather-texts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'models/sentiment/weights/sentiment.onnx' },
    vocabulary: { type: 'string', default: String(MIXTURE_OPTIONS.vocabulary) },
  },
});
const { languages, tones } = gatherTexts(readDataSets());
const mixture = trainMixture(languages, tones, { ...MIXTURE_OPTIONS, vocabulary: Number(values.vocabulary) });
const bytes = exportSentiment(mixture, cardOf(mixture, languages, 'sentiment-1'));
writeFileSync(values.out, bytes);
console.log(`${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
for (const { language, kinds, talk } of languages) {
  const texts = kinds.map(({ name, examples }) => `${examples.length} ${name}`);
  console.log(`  ${language}: ${[...texts, `${talk.length} service`].join(', ')}`);
}
