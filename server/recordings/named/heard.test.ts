import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { samplePath } from '@/models/speech/samples/samples';
import { CLI_ACTOR } from '@/server/auth/actor';
import { clickhouse } from '@/server/clickhouse/client';
import { runBatch } from '@/server/ingest/run-batch';
import { takeBack } from '@/server/ingest/undo/take-back';
import { closeQueues } from '@/server/jobs/enqueue';
import { deliverFile } from '@/server/testing/deliver-file';
import { dropSample, heldAudio } from '@/server/testing/drop-sample';
import { openSpeechStores, siteWithoutRecordings } from '@/server/testing/open-speech-stores';
import type { TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';
import { workQueue } from '../run/work-queue';
import { LISTENED_TO } from './standing-of';

// The real engine: sound that a vCon names, which comes by itself.
const FILE = 'quilter-en.wav';
const SOUND = readFileSync(samplePath(FILE));

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openSpeechStores();
}, 600_000);
afterAll(async () => {
  await closeQueues();
  await stores.close();
});
beforeEach(async () => {
  siteId = await siteWithoutRecordings(stores);
});

const work = () => workQueue({ signal: new AbortController().signal });
const recording = () => stores.database.recording.findFirstOrThrow({ where: { siteId } });

/** It may have been given back when the queue was empty already, or have been done when the vCon came. */
async function whatWorkersFind(): Promise<void> {
  await work();
  const queued = { siteId, status: 'queued' as const, undoRequestedAt: null };
  for (const { id } of await stores.database.ingestBatch.findMany({ where: queued }))
    await runBatch({ actor: CLI_ACTOR }, { batchId: id, settle: false });
  const asked = { siteId, undoRequestedAt: { not: null }, undoneAt: null };
  for (const { id } of await stores.database.ingestBatch.findMany({ where: asked })) await takeBack(id);
}

/** A vCon of a call that was passed on; @param said its words, if any */
async function deliverVcon(said: object[]): Promise<void> {
  const start = '2026-03-02T10:00:00Z';
  const hash = createHash('sha512').update(SOUND).digest('base64url');
  const sound = {
    url: 'https://example.org/1.wav',
    content_hash: `sha512-${hash}`,
    mediatype: 'audio/x-wav',
  };
  const transfer = { transferee: 0, transferor: 1, transfer_target: 2, original: 0 };
  const vcon = {
    ...{ vcon: '0.4.0', uuid: 'call-of-vcon', created_at: start },
    parties: [{ role: 'customer' }, { role: 'agent' }, { name: 'Second Line' }],
    dialog: [
      { type: 'recording', start, duration: 6, parties: [0, 1], ...sound },
      { type: 'transfer', start, ...transfer },
    ],
    analysis:
      said.length > 0 ? [{ type: 'transcript', dialog: 0, vendor: 'v', encoding: 'json', body: said }] : [],
  };
  const file = path.join(stores.dataDir, `${siteId}.vcon`);
  writeFileSync(file, JSON.stringify(vcon));
  const mapping = { kind: 'transcripts', format: 'vcon' } as const;
  expect(await deliverFile(siteId, file, { settle: false, mapping })).toMatchObject({ rowsStored: 1n });
}

test('words of the vCon stay: its recording is only made to be listened to', {
  timeout: 240_000,
}, async () => {
  await dropSample(siteId, FILE);
  await deliverVcon([{ speaker: 'agent', start: 0, end: 2, text: 'Words of the vCon.' }]);
  expect(await work()).toMatchObject({ done: 1 });
  expect(await storedTexts(siteId)).toMatchObject([
    { callId: 'call-of-vcon', turns: ['agent: Words of the vCon.'] },
  ]);
  const { id, ...row } = await recording();
  expect(row).toMatchObject({ callId: 'call-of-vcon', status: 'done', reason: LISTENED_TO, batchId: null });
  expect(row.peaks?.length).toBeGreaterThan(0);
  expect(heldAudio()).toEqual([path.join('recordings', 'playback', `${id}.sealed`)]);
});

test('a vCon that comes while its sound is heard: one text, of its call, with its facts', {
  timeout: 240_000,
}, async () => {
  const { id: recordingId } = await dropSample(siteId, FILE);
  const worked = work();
  while ((await stores.database.ingestBatch.count({ where: { recordingId } })) === 0) await pause(2);
  await deliverVcon([]);
  await worked;
  await whatWorkersFind();
  const texts = await storedTexts(siteId);
  expect(texts.map(({ callId }) => callId)).toEqual(['call-of-vcon']);
  expect(texts[0]?.turns.join(' ')).toMatch(/gospel/i);
  const calls = await clickhouse().query({
    query: `SELECT call_id, outcome, transferred_to, talk_ms FROM calls FINAL WHERE site_id = ${siteId} AND is_deleted = 0`,
    format: 'JSONEachRow',
  });
  expect(await calls.json()).toEqual([
    { call_id: 'call-of-vcon', outcome: 'transferred', transferred_to: 'Second Line', talk_ms: 6000 },
  ]);
});
