// How many calls a second are masked and read (intent, sentiment, irritants), on all cores:
//   npx tsx bench/reading.ts [--calls 4000] [--threads 2]
// Real phone calls (CALLCAST_DATA, dialogue/agentune) cut into calls of 40 turns, a model of intents trained on the site's
// own kind of text (dialogue/multidogo, insurance), the shipped sentiment weights, and twenty rules. No embeddings. The limit
// is 200 calls a second with everything, the aim 1,000.
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { trainIntent } from '@/models/intent/train/train-intent';
import { NO_FACTS } from '@/models/irritants/rules/call-for-rules';
import { irritantRuleSchema } from '@/models/irritants/rules/rule';
import { maskCall } from '@/models/pii/mask-call';
import type { Transcript } from '@/models/text/transcript';
import type { DetectorSpec } from '@/server/irritants/detectors/detector-spec';
import { openReadingPool } from '@/server/labelling/run/reading-pool';
import type { CallToRead } from '@/server/labelling/run/reading-task';

const TURNS = 40;
const LIMIT = 200;
const DATA = process.env.CALLCAST_DATA ?? '../shared/data';
const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '4000' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
});

function table(file: string, delimiter: string): Record<string, string>[] {
  const text = gunzipSync(readFileSync(path.join(DATA, file)));
  return parse(text, { columns: true, delimiter, relax_quotes: true });
}

/** Calls of 40 turns, the real ones over and over until there are enough. */
function calls(count: number): Transcript[] {
  const turns = table('dialogue/agentune/messages.csv.gz', ',').map(({ message = '', author }) => ({
    speaker: author === 'Agent' ? ('agent' as const) : ('customer' as const),
    startMs: null,
    endMs: null,
    text: message,
  }));
  const whole = Math.floor(turns.length / TURNS);
  return Array.from({ length: count }, (_, at) => {
    const from = (at % whole) * TURNS;
    return { language: 'en', utterances: turns.slice(from, from + TURNS) };
  });
}

async function intents(): Promise<Uint8Array> {
  const rows = table('dialogue/multidogo/insurance-train.tsv.gz', '\t');
  const examples = rows.flatMap(({ utterance = '', intent = '' }) =>
    intent === '' || utterance.trim() === '' || intent.includes('<div>')
      ? []
      : [{ text: utterance, label: intent, language: 'en' as const }],
  );
  return (await trainIntent(examples.slice(0, 6000), { seed: 1 })).bytes;
}

const PHRASES = [
  ['waiting', 'on hold', 'how long'],
  ['wrong', 'mistake', 'error'],
  ['not working', 'does not work', 'broken'],
  ['cancel*', 'refund*'],
  ['supervisor', 'manager', 'complain*'],
];

function rules(): DetectorSpec[] {
  return Array.from({ length: 20 }, (_, at) => ({
    kind: 'rule' as const,
    irritantId: `rule-${at}`,
    version: 1,
    rule: irritantRuleSchema.parse({
      version: 1,
      when: { kind: 'said', phrases: PHRASES[at % PHRASES.length], speaker: 'customer', match: 'any' },
    }),
  }));
}

function rate(count: number, since: number): number {
  return count / ((performance.now() - since) / 1000);
}

const threads = Number(values.threads);
const transcripts = calls(Number(values.calls));
console.log(`${cpus()[0]?.model}, ${threads} threads; ${transcripts.length} calls of ${TURNS} turns`);
maskCall(transcripts[0] as Transcript);
let since = performance.now();
const masked = transcripts.map((transcript) => maskCall(transcript));
const masking = rate(masked.length, since);
console.log(`masking, one thread:                 ${masking.toFixed(0)} calls/s`);

const pool = await openReadingPool(
  {
    intents: { artefact: await intents(), threshold: 0.5 },
    sentiment: true,
    irritants: { specs: rules(), checks: [], fingerprint: 'bench' },
  },
  threads,
);
const all = transcripts.map(
  (transcript): CallToRead => ({
    transcript,
    facts: NO_FACTS,
    kinds: ['intent', 'sentiment', 'irritant'],
    intents: null,
    customerSentiment: null,
  }),
);
await pool.read(all.slice(0, 200));
for (const kinds of [['intent'], ['sentiment'], ['irritant'], ['intent', 'sentiment', 'irritant']] as const) {
  since = performance.now();
  await pool.read(all.map((call) => ({ ...call, kinds })));
  const reading = rate(all.length, since);
  console.log(`${kinds.join(' + ').padEnd(36)} ${reading.toFixed(0)} calls/s`);
  if (kinds.length < 3) continue;
  const joint = 1 / (1 / (masking * threads) + 1 / reading);
  console.log(
    `with masking, on the same threads:   ${joint.toFixed(0)} calls/s, ${(joint / LIMIT).toFixed(2)} of the limit of ${LIMIT}`,
  );
}
await pool.close();
