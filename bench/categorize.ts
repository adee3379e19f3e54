// How right the intents of the command line are, beside the usual baselines on the same split:
//   npx tsx bench/categorize.ts [set…] [--embeddings none|auto|FOLDER] [--json results.json]
// Sets: banking77, clinc150, massive-en, massive-nl, massive-de, massive-it, massive-zh; all where none is named. The data are
// in CALLCAST_DATA (../shared/data); the peers (scikit-learn's TF-IDF with LinearSVC, and logistic regression on the same
// sentence embeddings) need bench/peers/install. The parts that are scored are validation parts or a fifth kept aside, so
// figures are for comparing, the bars of docs/BENCHMARKS.md are for test parts.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { embeddingsOf } from '@/jobs/cli/categorizing/open-embeddings-flag';
import { evidenceHolds } from './categorize/check-evidence';
import { INTENT_SETS, type IntentSet } from './categorize/data-sets';
import { difference } from './categorize/judge';
import { callsPerSecond } from './categorize/measure-calls';
import {
  callcast,
  type MethodRun,
  peersAreInstalled,
  pointRegression,
  supportVectors,
} from './categorize/methods';
import { printBars, printDifference, printMethods } from './categorize/print-results';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { embeddings: { type: 'string', default: 'auto' }, json: { type: 'string' } },
});
const strange = positionals.filter((name) => !INTENT_SETS[name]);
if (strange.length > 0) {
  throw new Error(
    `No set is called ${strange.join(', ')}; there are ${Object.keys(INTENT_SETS).join(', ')}.`,
  );
}
if (!peersAreInstalled()) console.error('The peers are not installed (bench/peers/install): Callcast alone.');
const embeddings = await embeddingsOf(values.embeddings, { dataDir: undefined });
const results: object[] = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(INTENT_SETS)) {
  const set = INTENT_SETS[name]?.();
  if (set) results.push(await runSet(set));
}
await embeddings?.close();
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);

async function runSet(set: IntentSet): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'callcast-categorize-'));
  const own = (name: string) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  try {
    console.error(`${set.name}: ${set.train.length} to learn from, ${set.test.length} to judge by`);
    const methods = new Map<string, MethodRun>();
    const words = await callcast(set, own('words'), 'none');
    methods.set('callcast', words);
    if (peersAreInstalled()) methods.set('TF-IDF + LinearSVC', supportVectors(set, own('svm')));
    if (embeddings && set.bars.embeddings) {
      methods.set('callcast with embeddings', await callcast(set, own('both'), values.embeddings));
      if (peersAreInstalled()) {
        methods.set(
          'embeddings + logistic regression',
          await pointRegression(set, own('points'), embeddings),
        );
      }
    }
    const evidence = await evidenceHolds(set, join(folder, 'words'), words.said);
    const speed = await callsPerSecond(set, join(folder, 'words'));
    const judged = printMethods(set, methods);
    printBars(set, judged);
    for (const [one, other] of [
      ['callcast', 'TF-IDF + LinearSVC'],
      ['callcast with embeddings', 'embeddings + logistic regression'],
    ] as const) {
      const [ours, theirs] = [methods.get(one), methods.get(other)];
      if (ours && theirs) printDifference(one, other, difference(set, ours.said, theirs.said));
    }
    console.log(
      `Taking the evidence out lowers the score in ${(100 * evidence).toFixed(1)}% of texts. Reading calls of 40 turns: ${Math.round(speed)} a second of processor time.\n`,
    );
    return { name: set.name, methods: Object.fromEntries(judged), evidence, callsPerSecond: speed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
