import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { samplePath } from '@/models/speech/samples/samples';
import { CLI_ACTOR } from '@/server/auth/actor';
import { takeBack } from '@/server/ingest/undo/take-back';
import { requestUndo } from '@/server/ingest/undo/undo-batch';
import { undoPlan } from '@/server/ingest/undo/undo-plan';
import { closeQueues } from '@/server/jobs/enqueue';
import { deliverFile } from '@/server/testing/deliver-file';
import { heldAudio } from '@/server/testing/drop-sample';
import { openSpeechStores, siteWithoutRecordings } from '@/server/testing/open-speech-stores';
import type { TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';
import { DELIVERY_UNDONE } from './keep/take-back-audio';
import { workQueue } from './run/work-queue';

// A recording that came inside a vCon goes when the vCon's delivery is taken back: wherever it is on its way to a text.
const context = { actor: CLI_ACTOR };
const SOUND = readFileSync(samplePath('quilter-en.wav')).toString('base64url');

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

/** A vCon without words whose recording is inside it. */
async function deliverVcon(): Promise<string> {
  const file = path.join(stores.dataDir, `${siteId}.vcon`);
  const dialog = {
    ...{ type: 'recording', start: '2026-03-02T10:00:00Z', duration: 5, parties: [0, 1] },
    ...{ mediatype: 'audio/x-wav', filename: 'call.wav', encoding: 'base64url', body: SOUND },
  };
  const vcon = {
    ...{ vcon: '0.4.0', uuid: 'quilter', created_at: '2026-03-02T10:00:00Z', dialog: [dialog] },
    parties: [{ role: 'customer' }, { role: 'agent' }],
  };
  writeFileSync(file, JSON.stringify(vcon));
  const mapping = { kind: 'transcripts', format: 'vcon' } as const;
  const { id } = await deliverFile(siteId, file, { settle: false, mapping });
  return id;
}

async function undo(batchId: string): Promise<void> {
  await requestUndo(context, { batchId });
  await takeBack(batchId);
}

/** What a worker finds to do. */
async function finishUndos(): Promise<void> {
  const asked = await stores.database.ingestBatch.findMany({
    where: { siteId, undoRequestedAt: { not: null }, undoneAt: null },
  });
  for (const { id } of asked) await takeBack(id);
}

async function expectGone(): Promise<void> {
  expect(await recording()).toMatchObject({
    ...{ status: 'canceled', reason: DELIVERY_UNDONE },
    ...{ path: null, playback: null, peaks: null },
  });
  expect(heldAudio()).toEqual([]);
  expect(await storedTexts(siteId)).toEqual([]);
  expect(await stores.database.ingestBatch.count({ where: { siteId, undoneAt: null } })).toBe(0);
}

test('while it waits; delivered again, it is heard', { timeout: 240_000 }, async () => {
  const batchId = await deliverVcon();
  expect(heldAudio()).toHaveLength(1);
  expect(await undoPlan(context, { batchId })).toMatchObject({ recordings: 1 });
  await undo(batchId);
  await expectGone();
  expect(await work()).toEqual({ done: 0, skipped: 0, failed: 0, other: 0 });
  await deliverVcon();
  expect(await work()).toMatchObject({ done: 1 });
  expect((await storedTexts(siteId))[0]?.turns.join(' ')).toMatch(/gospel/i);
});

test('after it was transcribed: its text goes, too', { timeout: 240_000 }, async () => {
  const batchId = await deliverVcon();
  await work();
  expect(await storedTexts(siteId)).toHaveLength(1);
  await undo(batchId);
  await expectGone();
});

test('while its text is stored', { timeout: 240_000 }, async () => {
  const batchId = await deliverVcon();
  const worked = work();
  const { id: recordingId } = await recording();
  while ((await stores.database.ingestBatch.count({ where: { recordingId } })) === 0) await pause(2);
  await undo(batchId);
  await worked;
  await finishUndos();
  await expectGone();
});
