import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { clickhouse } from '@/server/clickhouse/client';
import { runBatch } from '@/server/ingest/run-batch';
import { takeBack } from '@/server/ingest/undo/take-back';
import { requestUndo } from '@/server/ingest/undo/undo-batch';
import { closeQueues } from '@/server/jobs/enqueue';
import { eraseCalls } from '@/server/privacy/erase-calls';
import { deliverFile } from '@/server/testing/deliver-file';
import { heldAudio, silentWav } from '@/server/testing/drop-sample';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';
import { DEFAULT_SPEECH_SETTINGS } from '../contracts/settings';
import { dropRecording } from '../drop/drop-recording';
import { removeBytes } from '../drop/keep-bytes';
import { keptFacts } from '../drop/told-facts';
import { REFUSED } from '../judge-recording';
import { cleanAudio } from '../keep/clean-audio';
import { deliverText } from '../run/deliver-text';
import { LISTENED_TO } from './standing-of';

// A vCon and the sound that it refers to come apart, in any order and again: whatever comes first, it is one call.
const context = { actor: CLI_ACTOR };
const START = '2026-03-02T10:00:00Z';
const OF_VCON = 'call-of-vcon';
const BY_ITSELF = 'a-sound';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const NAMINGS = ['sha512', 'sha256', 'inside'] as const;
interface Told {
  naming: (typeof NAMINGS)[number];
  words: boolean;
  refused: boolean;
}

/** A site to which a vCon and its sound come, as people, doors and workers do it. */
class Story {
  private constructor(
    readonly siteId: number,
    private readonly told: Told,
    private readonly sound: Uint8Array,
  ) {}

  static async begin(told: Told): Promise<Story> {
    await stores.database.recording.deleteMany();
    rmSync(path.join(stores.dataDir, 'recordings'), { recursive: true, force: true });
    const code = crypto.randomUUID();
    const { id } = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
    return new Story(id, told, silentWav(1));
  }

  async vcon(callId = OF_VCON): Promise<void> {
    const file = path.join(stores.dataDir, `${this.siteId}.vcon`);
    writeFileSync(file, JSON.stringify(this.#vcon(callId)));
    const mapping = { kind: 'transcripts', format: 'vcon' } as const;
    const { status, rowsQuarantined } = await deliverFile(this.siteId, file, { settle: false, mapping });
    expect({ status, rowsQuarantined }).toEqual({ status: 'done', rowsQuarantined: 0n });
  }

  async arrives(beside: { consent?: 'refused' } = {}): Promise<void> {
    const input = { siteId: this.siteId, fileName: `${BY_ITSELF}.wav`, ...beside };
    await dropRecording(context, input, Readable.from([Buffer.from(this.sound)]));
  }

  async undo(): Promise<void> {
    const standing = await this.#standing();
    if (!standing) return;
    await requestUndo(context, { batchId: standing.id });
    await takeBack(standing.id, { settle: false });
  }

  /** Its text comes in as one does that was recognized; the audio is not kept, as by default. */
  async isHeard(): Promise<void> {
    const row = await this.recording();
    if (row?.status !== 'waiting') return;
    const { id, siteId, callId, queue, calledAt, facts, fileName, purposes, path: held } = row;
    const call = { callId, queue, calledAt, facts: keptFacts.parse(facts), recorded: false };
    const text = { siteId, recordingId: id, fileName, call, purposes, spoken: SPOKEN };
    const batchId = row.listenOnly ? null : (await deliverText(text)).batchId;
    const reason = row.listenOnly ? LISTENED_TO : null;
    const heard = { status: 'done' as const, reason, durationMs: 1000, finishedAt: new Date() };
    const data = { ...heard, path: null, batchId };
    await stores.database.recording.update({ where: { id }, data });
    await removeBytes(held);
  }

  /** What a worker finds to do. */
  async work(): Promise<void> {
    const { siteId } = this;
    const queued = { siteId, status: 'queued' as const, undoRequestedAt: null };
    for (const { id } of await stores.database.ingestBatch.findMany({ where: queued }))
      await runBatch(context, { batchId: id, settle: false });
    const asked = { siteId, undoRequestedAt: { not: null }, undoneAt: null };
    for (const { id } of await stores.database.ingestBatch.findMany({ where: asked }))
      await takeBack(id, { settle: false });
  }

  recording() {
    return stores.database.recording.findFirst({ where: { siteId: this.siteId }, omit: { peaks: true } });
  }

  /** Everything that anybody may see of it. */
  async seen() {
    const { siteId } = this;
    const rows = await stores.database.recording.findMany({ where: { siteId } });
    const texts = await storedTexts(siteId);
    const calls = await clickhouse().query({
      query: `SELECT call_id FROM calls FINAL WHERE site_id = ${siteId} AND is_deleted = 0 ORDER BY call_id`,
      format: 'JSONEachRow',
    });
    return {
      recordings: rows.map(({ callId, status, facts, listenOnly }) => {
        return { callId, status, agent: keptFacts.parse(facts).agent, listenOnly };
      }),
      audio: heldAudio().length,
      texts: texts.map(({ callId, turns }) => ({ callId, turns })),
      calls: (await calls.json<{ call_id: string }>()).map(({ call_id }) => call_id),
      named: await stores.database.namedAudio.count({ where: { siteId } }),
    };
  }

  #standing() {
    const where = { siteId: this.siteId, recordingId: null, undoRequestedAt: null };
    return stores.database.ingestBatch.findFirst({ where, orderBy: { seq: 'desc' } });
  }

  #vcon(uuid: string) {
    const { naming, words, refused } = this.told;
    const bytes = Buffer.from(this.sound);
    const body = { encoding: 'base64url', body: bytes.toString('base64url') };
    const elsewhere = {
      url: 'https://example.org/some/where.wav',
      content_hash: `${naming}-${naming === 'inside' ? '' : createHash(naming).update(bytes).digest('base64url')}`,
    };
    const sound = naming === 'inside' ? body : elsewhere;
    const dialog = {
      type: 'recording',
      start: START,
      duration: 5,
      parties: [0, 1],
      mediatype: 'audio/x-wav',
    };
    const said = [{ speaker: 'agent', start: 0, end: 2, text: 'Words of the vCon.' }];
    return {
      ...{ vcon: '0.4.0', uuid, created_at: START, dialog: [{ ...dialog, ...sound }] },
      parties: [{ role: 'customer' }, { role: 'agent', name: 'Ann' }],
      analysis: words ? [{ type: 'transcript', dialog: 0, vendor: 'v', encoding: 'json', body: said }] : [],
      attachments: refused ? [{ purpose: 'consent', encoding: 'json', body: { status: 'denied' } }] : [],
    };
  }
}

const SPOKEN = {
  ...{ language: 'en', languageProbability: 1, engine: 'whisper', model: 'tiny', parameters: {} },
  ...{ durationMs: 1000, format: 'WAV', warnings: [], layout: 'mono' as const, speech: [], dropped: [] },
  speakers: { by: 'nothing' as const, confidence: null, agentChannel: null },
  utterances: [
    {
      ...{ speaker: 'agent' as const, channel: 0, startMs: 0, endMs: 900, confidence: 0.9, words: null },
      text: 'Words that were heard, by Ann on 06 12345678.',
    },
  ],
};
const WORDS = ['agent: Words of the vCon.'];
const HEARD = ['agent: Words that were heard, by [NAME_1] on [PHONE_1].'];

type Step = 'vcon' | 'arrives' | 'undo' | 'isHeard';
const STEPS: Step[] = ['vcon', 'arrives', 'undo', 'isHeard'];
const steps = fc.array(fc.constantFrom(...STEPS), { minLength: 2, maxLength: 6 });
const PROPERTY = { numRuns: 4 };

async function told(story: Story, plot: readonly Step[]) {
  for (const step of plot) {
    await story[step]();
    await story.work();
  }
  const stands = plot.lastIndexOf('vcon') > plot.lastIndexOf('undo');
  return { stands, came: plot.includes('arrives') };
}

test('of sound and vCon the second finds the first, and takes its text along', {
  timeout: 120_000,
}, async () => {
  const ORDERS: [plot: Step[], words: boolean, status: string, texts: string[]][] = [
    [['arrives', 'isHeard', 'vcon'], false, 'done', HEARD],
    [['vcon', 'arrives', 'isHeard', 'undo'], false, 'done', HEARD],
    [['arrives', 'isHeard', 'vcon'], true, 'done', WORDS],
    // The text that was made of it is gone with the vCon's, and the audio was not kept.
    [['arrives', 'isHeard', 'vcon', 'undo'], true, 'skipped', []],
    [['arrives', 'isHeard', 'vcon', 'undo', 'arrives', 'isHeard'], true, 'done', HEARD],
  ];
  for (const [plot, words, status, turns] of ORDERS) {
    const story = await Story.begin({ naming: 'sha512', words, refused: false });
    const { stands } = await told(story, plot);
    const callId = stands ? OF_VCON : BY_ITSELF;
    const { recordings, texts } = await story.seen();
    expect({ plot, recordings, texts }).toMatchObject({
      recordings: [{ callId, status }],
      texts: turns.length > 0 ? [{ callId, turns }] : [],
    });
  }
});

test('in any order, again, taken back and delivered anew: the end is the same', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(...NAMINGS), fc.boolean(), async (plot, naming, words) => {
      const story = await Story.begin({ naming, words, refused: false });
      const { stands, came } = await told(story, plot);
      const here = came || (stands && naming === 'inside' && !words);
      const { recordings, audio, texts, calls, named } = await story.seen();
      const live = recordings.filter(({ status }) => status !== 'canceled');
      const { status = null } = live[0] ?? {};
      const end = endOf({ stands, words, heard: status === 'done' });
      expect(live).toEqual(here ? [{ ...end.recording, status }] : []);
      expect(audio).toBe(status === 'waiting' ? 1 : 0);
      expect({ texts, calls, named }).toEqual({ texts: end.texts, calls: end.calls, named: end.named });
    }),
    PROPERTY,
  );
});

/** What there is to see at the end, whatever happened before. */
function endOf({ stands, words, heard }: { stands: boolean; words: boolean; heard: boolean }) {
  if (!stands) {
    return {
      recording: { callId: BY_ITSELF, agent: '', listenOnly: false },
      texts: heard ? [{ callId: BY_ITSELF, turns: HEARD }] : [],
      // Before its text there is no call of a recording that came by itself.
      calls: heard ? [BY_ITSELF] : [],
      named: 0,
    };
  }
  const ofRecording = heard ? [{ callId: OF_VCON, turns: HEARD }] : [];
  return {
    recording: { callId: OF_VCON, agent: 'Ann', listenOnly: words },
    texts: words ? [{ callId: OF_VCON, turns: WORDS }] : ofRecording,
    calls: [OF_VCON],
    named: 1,
  };
}

test('of a caller who refused in the vCon nothing is held, whatever came first', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(...NAMINGS), fc.boolean(), async (plot, naming, words) => {
      const story = await Story.begin({ naming, words, refused: true });
      const { stands, came } = await told(story, plot);
      if (!stands) return;
      const { recordings, audio, texts } = await story.seen();
      expect({ audio, texts }).toEqual({ audio: 0, texts: [] });
      if (!came) return;
      // That somebody called who refused is no secret, so a vCon without words is the record of a call.
      const agent = words ? '' : 'Ann';
      expect(recordings).toEqual([{ callId: OF_VCON, status: 'skipped', agent, listenOnly: words }]);
      expect(await story.recording()).toMatchObject({
        reason: REFUSED,
        path: null,
        playback: null,
        batchId: null,
      });
    }),
    PROPERTY,
  );
});

test('a refusal that was told beside the sound holds when a vCon says that it is its recording', async () => {
  const story = await Story.begin({ naming: 'inside', words: false, refused: false });
  await story.arrives({ consent: 'refused' });
  await story.vcon();
  expect((await story.seen()).audio).toBe(0);
  expect(await story.recording()).toMatchObject({ callId: OF_VCON, status: 'skipped', reason: REFUSED });
  await story.undo();
  expect(await story.recording()).toMatchObject({ callId: BY_ITSELF, status: 'skipped', reason: REFUSED });
});

test('both at once: one recording, of the call of the vCon', async () => {
  for (const naming of NAMINGS) {
    const story = await Story.begin({ naming, words: false, refused: false });
    await Promise.all([story.vcon(), story.arrives()]);
    const { recordings, audio } = await story.seen();
    expect(recordings).toMatchObject([{ callId: OF_VCON, status: 'waiting', agent: 'Ann' }]);
    expect(audio).toBe(1);
    await story.undo();
    expect((await story.seen()).recordings).toMatchObject([
      { callId: BY_ITSELF, status: 'waiting', agent: '' },
    ]);
  }
});

test('of two vCons that name the same sound the latest counts, and the one before when it is taken back', async () => {
  const story = await Story.begin({ naming: 'sha256', words: false, refused: false });
  await story.arrives();
  await story.vcon('first');
  await story.vcon('second');
  expect((await story.recording())?.callId).toBe('second');
  await story.undo();
  expect((await story.recording())?.callId).toBe('first');
  await story.undo();
  expect((await story.recording())?.callId).toBe(BY_ITSELF);
});

test('erasure of the call forgets what its vCon named', async () => {
  const story = await Story.begin({ naming: 'sha512', words: false, refused: false });
  await story.vcon();
  await eraseCalls(context, { siteId: story.siteId, callId: OF_VCON });
  expect((await story.seen()).named).toBe(0);
});

test('what did not come in the days for which a site keeps audio is not awaited any more', async () => {
  const story = await Story.begin({ naming: 'sha512', words: false, refused: false });
  await story.vcon();
  const { audioDays } = DEFAULT_SPEECH_SETTINGS;
  const after = (days: number) => cleanAudio(new Date(Date.now() + days * 86_400_000));
  await after(audioDays - 1);
  expect((await story.seen()).named).toBe(1);
  await after(audioDays + 1);
  expect((await story.seen()).named).toBe(0);
});
