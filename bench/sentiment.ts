// How right the sentiment of texts is, beside TF-IDF with a linear support vector machine (scikit-learn) on the same split:
//   npx tsx bench/sentiment.ts [--folds 5] [--json results.json]
// One model of all languages and kinds of texts is trained on four fifths of every set, as scripts/train-sentiment.ts does
// on all, and reads the fifth kept aside; --folds 1 does this once, 5 for every fifth. The shipped model then reads the
// service cases (models/sentiment/service-cases), and calls against the clock. The data are in CALLCAST_DATA
// (../shared/data); the peer needs bench/peers/install.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stratifiedFolds } from '@/models/linear/stratified-folds';
import { judgeSentiment } from '@/models/sentiment/judge-sentiment';
import { openSentiment } from '@/models/sentiment/sentiment-model';
import { exportSentiment } from '@/models/sentiment/sentiment-onnx';
import type { Probabilities } from '@/models/sentiment/text-sentiment';
import { cardOf } from '@/models/sentiment/training/card-of';
import { trainMixture } from '@/models/sentiment/training/train-mixture';
import { type DataSet, readDataSets } from '../scripts/sentiment/data-sets';
import { gatherTexts } from '../scripts/sentiment/gather-texts';
import { linearPeer, peerIsInstalled } from './sentiment/linear-peer';
import { measureCalls } from './sentiment/measure-calls';
import { printTable, type SetResult } from './sentiment/print-table';
import { readServiceCases } from './sentiment/service-cases';

const FOLDS = 5;
const { values } = parseArgs({
  options: { folds: { type: 'string', default: '1' }, json: { type: 'string' } },
});
const sets = readDataSets();
const folds = sets.map(({ examples }) =>
  stratifiedFolds(
    examples.map(({ label }) => label),
    FOLDS,
    3,
  ),
);
const said = sets.map(() => ({
  labels: [] as number[],
  ours: [] as Probabilities[],
  peer: [] as Probabilities[],
}));
if (!peerIsInstalled()) console.error('The peer is not installed (bench/peers/install): Callcast alone.');

for (let fold = 0; fold < Number(values.folds); fold += 1) await runFold(fold);

const results = sets.map(({ name, language }, at): SetResult => {
  const { labels, ours, peer } = said[at] as (typeof said)[number];
  const hasNeutral = labels.includes(1);
  return {
    name,
    language,
    ours: judgeSentiment(ours, labels, hasNeutral),
    peer: peer.length > 0 ? judgeSentiment(peer, labels, hasNeutral) : null,
  };
});
printTable('Labelled sets, texts kept aside', results);

const shipped = await openSentiment();
const cases: SetResult[] = [];
for (const { language, examples } of readServiceCases()) {
  const ours = await shipped.classify(examples);
  cases.push({
    name: 'service cases',
    language,
    ours: judgeSentiment(
      ours,
      examples.map(({ label }) => label),
      true,
    ),
    peer: null,
  });
}
printTable('Service cases, the shipped model', cases);
const speed = await measureCalls(shipped);
console.log(`Reading calls of 40 utterances: ${Math.round(speed)} calls/s on one core.`);
await shipped.close();
if (values.json) writeFileSync(values.json, `${JSON.stringify({ results, cases, speed }, null, 2)}\n`);

async function runFold(fold: number): Promise<void> {
  const parts = sets.map(({ examples }, at) => ({
    train: examples.filter((_, row) => folds[at]?.[row] !== fold),
    test: examples.filter((_, row) => folds[at]?.[row] === fold),
  }));
  const seen: DataSet[] = sets.map((set, at) => ({ ...set, examples: parts[at]?.train ?? [] }));
  const { languages, tones } = gatherTexts(seen);
  const mixture = trainMixture(languages, tones);
  const model = await openSentiment(exportSentiment(mixture, cardOf(mixture, languages, `fold-${fold}`)));
  for (const [at, { train, test }] of parts.entries()) {
    const result = said[at] as (typeof said)[number];
    result.labels.push(...test.map(({ label }) => label));
    result.ours.push(...(await model.classify(test)));
    if (peerIsInstalled()) result.peer.push(...(await linearPeer(train, test)));
  }
  await model.close();
  console.error(`fold ${fold + 1} of ${values.folds} is done`);
}
