// How fast transcripts are taken in and searched:
//   npx tsx bench/transcripts.ts [--utterances 10000000] [--delivered 4000] [--rounds 5]
// Takes in `delivered` calls of 40 real turns through the door (masked, with labels and quarantine as ever), then fills a
// site with `utterances` turns out of real sentences (CALLCAST_DATA) over two years and asks /calls for its first page, as
// the page does: newest first, all queues, the whole period and its last month. Prints milliseconds, sizes and the rate.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CLI_ACTOR } from '@/server/auth/actor';
import { listCalls } from '@/server/calls/list-calls';
import { settleSite } from '@/server/calls/settle';
import { clickhouse } from '@/server/clickhouse/client';
import { mappingSite } from '@/server/ingest/mapping-site';
import { previewSource } from '@/server/ingest/preview';
import { registerBatch } from '@/server/ingest/register-batch';
import { runBatch } from '@/server/ingest/run-batch';
import { database } from '@/server/postgres/client';
import { generateTexts, TURNS } from './transcripts/generate-texts';
import { SEARCHES } from './transcripts/searches';
import { realSentences, type Sentence } from './transcripts/sentences';
import { FIRST_DAY, generateCalls, WEEKS } from './trends/generate-calls';
import { timeEach } from './trends/percentiles';
import { withOwnStores } from './with-own-stores';

const LIMIT_P95_MS = 300;
const { values } = parseArgs({
  options: {
    utterances: { type: 'string', default: '10000000' },
    delivered: { type: 'string', default: '4000' },
    rounds: { type: 'string', default: '5' },
  },
});
const calls = Math.floor(Number(values.utterances) / TURNS);
const delivered = Number(values.delivered);
const rounds = Number(values.rounds);
const context = { actor: CLI_ACTOR };
const startedAt = performance.now();
const note = (text: string) =>
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s: ${text}`);

/** Delivers a file of calls as the command line does. */
async function deliver(dataDir: string, sentences: readonly Sentence[]): Promise<void> {
  const english = sentences.filter(({ language }) => language === 'en');
  const lines = Array.from({ length: delivered }, (_, call) => {
    const started = new Date(Date.UTC(2026, 0, 1 + (call % 28), 9, call % 60)).toISOString();
    return Array.from({ length: TURNS }, (__, turn) => {
      const { speaker, text } = english[(call * TURNS + turn) % english.length] ?? {
        speaker: 'agent',
        text: '',
      };
      return JSON.stringify({
        call_id: `d${call}`,
        started_at: started,
        speaker,
        start: turn * 6,
        end: turn * 6 + 5,
        text,
      });
    }).join('\n');
  });
  const file = path.join(dataDir, 'delivered.jsonl');
  writeFileSync(file, lines.join('\n'));
  const site = await database().site.create({ data: { code: 'door', name: 'Door', timeZone: 'UTC' } });
  const rules = mappingSite(site, Date.now());
  const preview = await previewSource({
    origin: { path: file, sealed: false },
    site: rules,
    siteId: site.id,
  });
  const content = readFileSync(file);
  const { batch } = await registerBatch(context, {
    siteId: site.id,
    fileName: 'delivered.jsonl',
    sizeBytes: content.length,
    contentSha256: createHash('sha256').update(content).digest('hex'),
    plan: { mapping: preview.mapping, shape: preview.shape, path: file },
    uploadPath: null,
    door: 'command_line',
  });
  const began = performance.now();
  const read = await runBatch(context, { batchId: batch.id, settle: false });
  const seconds = (performance.now() - began) / 1000;
  const stored = Number(read.rowsStored);
  note(
    `${stored} calls delivered in ${seconds.toFixed(1)} s: ${Math.round(stored / seconds)} calls/s, ` +
      `${Math.round((stored * TURNS) / seconds)} utterances/s, ${(content.length / 1e6 / seconds).toFixed(1)} MB/s`,
  );
}

/** A store that has just taken in years of texts at once still tidies up; on an ordinary day it does not. */
async function untilMerged(): Promise<void> {
  for (const deadline = Date.now() + 900_000; Date.now() < deadline; await sleep(1000)) {
    const answer = await clickhouse().query({
      query: 'SELECT count() AS merges FROM system.merges',
      format: 'JSONEachRow',
    });
    const [row] = await answer.json<{ merges: number }>();
    if (row?.merges === 0) return;
  }
}

async function prepare(sentences: readonly Sentence[]): Promise<number> {
  const siteId = await generateCalls(calls, (stored) => note(`${stored} calls generated`));
  await generateTexts(siteId, calls, sentences, (stored) => note(`${stored} utterances generated`));
  const { days, seconds } = await settleSite(siteId);
  note(`settled ${days} days, with insights, in ${seconds.toFixed(1)} s`);
  await untilMerged();
  note('nothing left to merge');
  const sizes = await clickhouse().query({
    query: `
      SELECT table, sum(rows) AS rows, formatReadableSize(sum(bytes_on_disk)) AS size,
        formatReadableSize(sum(secondary_indices_compressed_bytes)) AS indices
      FROM system.parts WHERE active AND database = currentDatabase() GROUP BY table ORDER BY sum(bytes_on_disk) DESC`,
    format: 'JSONEachRow',
  });
  console.table(await sizes.json());
  return siteId;
}

async function ask(siteId: number, phrase: string, period: { from: string; to: string }): Promise<number> {
  const filter = { siteId, ...period, phrase };
  return (await listCalls(context, { filter })).calls.length;
}

async function measure(siteId: number): Promise<void> {
  const last = Date.parse(FIRST_DAY) + (WEEKS * 7 - 1) * 86_400_000;
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const periods = {
    'two years': { from: FIRST_DAY, to: day(last) },
    'last month': { from: day(last - 29 * 86_400_000), to: day(last) },
  };
  for (const [name, period] of Object.entries(periods)) {
    const table: Record<string, object> = {};
    const all: (() => Promise<unknown>)[] = [];
    for (const [what, phrase] of Object.entries(SEARCHES)) {
      const found = await ask(siteId, phrase, period);
      const attempts = Array.from({ length: rounds }, () => () => ask(siteId, phrase, period));
      const { p50, worst } = await timeEach(attempts);
      table[what] = { search: phrase, found, p50: Math.round(p50), worst: Math.round(worst) };
      all.push(...attempts);
    }
    console.table(table);
    const { p50, p95, worst } = await timeEach(all);
    console.log(
      `First page of /calls, ${name}: p50 ${Math.round(p50)} ms, p95 ${Math.round(p95)} ms (limit ${LIMIT_P95_MS}), worst ${Math.round(worst)} ms`,
    );
  }
}

await withOwnStores(async (dataDir) => {
  const sentences = realSentences();
  note(`${sentences.length} real sentences`);
  if (delivered > 0) await deliver(dataDir, sentences);
  await measure(await prepare(sentences));
});
