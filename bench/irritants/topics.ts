import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddings } from '@/models/embeddings/open-embeddings';
import { type DiscoverOptions, discoverTopics } from '@/models/irritants/discovery/discover';
import type { Remark } from '@/models/irritants/discovery/topic';
import { agreement } from './agreement';
import { airlineTweets, type Tweet } from './airline-tweets';
import { benchTopicEvidence } from './evidence';

const PEERS = '.callcast/bench/peers/bin/python';
const UNTOLD = "Can't Tell";
const NOTHING = -1;

/**
 * Topics found without labels, held against why customers complained (ten reasons as annotators saw them; nine without
 * "Can't Tell"). Which tweets are negative is given, as a sentiment model would tell it.
 */
export async function benchTopics(): Promise<void> {
  const tweets = airlineTweets();
  if (!tweets) return console.log('No airline tweets: set CALLCAST_DATA. Left out.');
  const remarks = tweets.map(
    ({ text, sentiment }, at): Remark => ({
      call: String(at),
      utterance: 0,
      text,
      language: 'en',
      bad: sentiment === 'negative',
    }),
  );
  console.log('\nTopics against complaint reasons (negative airline tweets)');
  console.log('method | topics | NMI, 10 reasons | purity | NMI, 9 reasons | in no topic | seconds');
  const vectors = await embeddingsOf(remarks);
  for (const [name, concepts] of [
    ['no prior knowledge', []],
    ['with shipped concepts', undefined],
  ] as const) {
    for (const groups of concepts ? [10, 15, 20, 30] : [0, 8, 15]) {
      const options = { groups, ...(concepts ? { concepts } : {}) };
      await report(`${name}, ${groups} groups`, tweets, remarks, options);
      if (vectors)
        await report(`${name}, ${groups} groups, MiniLM`, tweets, remarks, { ...options, vectors });
    }
  }
  reportPeers(tweets);
  await benchTopicEvidence(remarks);
}

async function report(
  name: string,
  tweets: readonly Tweet[],
  remarks: readonly Remark[],
  options: DiscoverOptions,
): Promise<void> {
  const began = performance.now();
  const { topics } = await discoverTopics(remarks, options);
  const seconds = (performance.now() - began) / 1000;
  const topicOf = new Array<number>(tweets.length).fill(NOTHING);
  topics.forEach(({ members }, topic) => {
    for (const { remark } of members) topicOf[remark] = topic;
  });
  print(name, tweets, topicOf, seconds);
}

function print(
  name: string,
  tweets: readonly Tweet[],
  topicOf: readonly number[],
  seconds: number | null,
): void {
  const rows = tweets.flatMap(({ reason }, row) => (reason === '' ? [] : [row]));
  const score = (kept: readonly number[]) =>
    agreement(
      kept.map((row) => tweets[row]?.reason ?? ''),
      kept.map((row) => topicOf[row] ?? NOTHING),
    );
  const all = score(rows);
  const told = score(rows.filter((row) => tweets[row]?.reason !== UNTOLD));
  const nowhere = rows.filter((row) => topicOf[row] === NOTHING).length / rows.length;
  const figures = [
    all.groups - (nowhere > 0 ? 1 : 0),
    all.nmi.toFixed(3),
    all.purity.toFixed(3),
    told.nmi.toFixed(3),
  ];
  console.log([name, ...figures, `${Math.round(nowhere * 100)}%`, seconds?.toFixed(1) ?? ''].join(' | '));
}

async function embeddingsOf(remarks: readonly Remark[]): Promise<Float32Array | null> {
  const folder = join(process.env.CALLCAST_MODELS ?? '../shared/models', 'embeddings/all-MiniLM-L6-v2-q4');
  if (!existsSync(folder)) {
    console.log('No sentence embeddings: set CALLCAST_MODELS. Left out.');
    return null;
  }
  const embeddings = await openEmbeddings(folder);
  const vectors = await embeddings.embed(remarks.map(({ text }) => text));
  await embeddings.close();
  return vectors;
}

/** Peers group the negative tweets alone, which is all they have to do. */
function reportPeers(tweets: readonly Tweet[]): void {
  if (!existsSync(PEERS)) {
    console.log('The peers are not installed (bench/peers/install).');
    return;
  }
  const rows = tweets.flatMap(({ reason }, row) => (reason === '' ? [] : [row]));
  const input = JSON.stringify({ texts: rows.map((row) => tweets[row]?.text ?? ''), topics: [10, 20, 40] });
  const run = spawnSync(PEERS, ['bench/peers/irritants.py'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`The peers failed: ${run.stderr}`);
  const said: Record<string, number[]> = JSON.parse(run.stdout);
  for (const [method, groups] of Object.entries(said)) {
    const topicOf = new Array<number>(tweets.length).fill(NOTHING);
    rows.forEach((row, at) => {
      topicOf[row] = groups[at] ?? NOTHING;
    });
    print(method, tweets, topicOf, null);
  }
}
