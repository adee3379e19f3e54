import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';
import { listNotJoined } from '../list-not-joined';
import type { TranscriptMappingInput } from './transcript-mapping';

const context = { actor: CLI_ACTOR };
let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  await newSite();
});
afterAll(() => stores.close());

const CALLS = `call_id,started_at,queue,outcome,wait_s,talk_s,agent,consent
C-1,2026-03-02T09:00:00Z,Sales,answered,20,180,Anna,given
C-2,2026-03-02T09:04:00Z,Sales,answered,0,60,Anna,given
C-3,2026-03-02T09:10:00Z,Sales,answered,0,600,ANNA,given
C-4,2026-03-02T09:10:30Z,Sales,answered,0,600,Bert,given
C-5,2026-03-02T23:59:30Z,Sales,answered,0,300,Bert,given
C-6,2026-03-02T12:00:00Z,Sales,answered,0,300,Carla,refused
`;

async function newSite(): Promise<void> {
  const code = crypto.randomUUID();
  const site = await stores.database.site.create({
    data: { code, name: code, timeZone: 'Europe/Amsterdam', country: 'NL' },
  });
  siteId = site.id;
  await deliver('calls.csv', CALLS);
}

async function deliver(name: string, content: string, join?: TranscriptMappingInput['join']) {
  const folder = mkdtempSync(path.join(stores.dataDir, 'files-'));
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const mapping = { kind: 'transcripts', format: 'whisper', join } as const;
  return deliverFile(siteId, file, join ? { mapping: { ...mapping, join } } : {});
}

/** What Whisper writes; each file says something of its own, or it would be the same delivery. */
const said = (text: string) =>
  JSON.stringify({
    text,
    segments: [{ id: 0, start: 0, end: 2, text, avg_logprob: -0.1, no_speech_prob: 0 }],
    language: 'en',
  });
const texts = async () =>
  (await storedTexts(siteId)).map(
    ({ callId, day, engine, turns }) => `${callId} ${day} ${engine} ${turns.join(' | ')}`,
  );
const BY_AGENT = { by: 'agent_time' } as const;
/** As Amazon's post-call analytics names recordings, on the site's clock (an hour ahead of UTC). */
const named = (agent: string, time: string) => `x_AGENT_${agent}_DT_2026-03-02T${time}.json`;

describe('by id', () => {
  test('a file of one call is that of its name', async () => {
    expect(await deliver('C-1.json', said('One'))).toMatchObject({ rowsStored: 1n });
    expect(await deliver('C-4.wav.json', said('Four'))).toMatchObject({ rowsStored: 1n });
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Hello</v>\n';
    expect(await deliver('C-2_transcript.vtt', vtt)).toMatchObject({ rowsStored: 1n });
    expect(await texts()).toEqual([
      'C-1 2026-03-02 whisper unknown: One',
      'C-2 2026-03-02 webvtt agent: Hello',
      'C-4 2026-03-02 whisper unknown: Four',
    ]);
  });

  test('what joins none is listed, with what to do', async () => {
    const batch = await deliver('C-99.json', said('Nobody knows me'));
    expect(batch).toMatchObject({ status: 'done', rowsStored: 0n, rowsQuarantined: 1n });
    expect(await listNotJoined(context, { batchId: batch.id })).toEqual({
      total: 1,
      rows: [
        {
          line: 1,
          reason: 'No call of this id is known, and the file does not tell when it was.',
          hint: expect.stringContaining('Send the call records first'),
        },
      ],
    });
  });
});

test('what joined none joins when its file is renamed, or comes again after its call', async () => {
  const wrong = await deliver('wrong.json', said('Whose?'));
  expect(wrong).toMatchObject({ rowsStored: 0n, rowsQuarantined: 1n });
  expect(await deliver('C-3.json', said('Whose?'))).toMatchObject({ known: false, rowsStored: 1n });
  expect(await deliver('C-3.json', said('Whose?'))).toMatchObject({ known: true, rowsStored: 1n });
  expect(await deliver('C-7.json', said('Early'))).toMatchObject({ rowsStored: 0n, rowsQuarantined: 1n });
  await deliver(
    'more.csv',
    `${CALLS.split('\n')[0]}\nC-7,2026-03-05T09:00:00Z,Sales,answered,0,60,Anna,given\n`,
  );
  expect(await deliver('C-7.json', said('Early'))).toMatchObject({ known: false, rowsStored: 1n });
  expect(await deliver('C-7.json', said('Early'))).toMatchObject({ known: true, rowsStored: 1n });
  expect(await texts()).toEqual(
    expect.arrayContaining([
      'C-3 2026-03-02 whisper unknown: Whose?',
      'C-7 2026-03-05 whisper unknown: Early',
    ]),
  );
});

test('a file that cannot tell when its call was is a call where the mapping tells it', async () => {
  const folder = mkdtempSync(path.join(stores.dataDir, 'files-'));
  const file = path.join(folder, 'N-1.json');
  writeFileSync(file, said('New'));
  const mapping = { kind: 'transcripts', format: 'whisper', startedAt: '2026-03-04T09:00:00' } as const;
  expect(await deliverFile(siteId, file, { mapping })).toMatchObject({ rowsStored: 1n });
  expect(await texts()).toContain('N-1 2026-03-04 whisper unknown: New');
});

describe('by agent and time', () => {
  test.each([
    ['that was answered then', 'Anna', '10-00-20', 'C-1'],
    ['that came in then, though another one had hardly ended', 'anna', '10-04-01', 'C-2'],
    ['that was under way, though it began long before', 'Anna', '10-15-00', 'C-3'],
  ])('the only call %s', async (_what, agent, time, callId) => {
    expect(await deliver(named(agent, time), said(time), BY_AGENT)).toMatchObject({ rowsStored: 1n });
    expect(await texts()).toContain(`${callId} 2026-03-02 whisper unknown: ${time}`);
  });

  test('also past midnight, on the day of the call', async () => {
    const name = 'x_AGENT_Bert_DT_2026-03-03T01-00-30.json';
    expect(await deliver(name, said('Late'), BY_AGENT)).toMatchObject({ rowsStored: 1n });
    expect(await texts()).toContain('C-5 2026-03-02 whisper unknown: Late');
  });

  test('the id counts before agent and time', async () => {
    const call = {
      segments: [{ start: 0, end: 1, text: 'Hi' }],
      call_id: 'C-3',
      agent: 'Bert',
      started_at: '2026-03-02T09:11:00Z',
    };
    expect(await deliver('a.json', JSON.stringify(call), BY_AGENT)).toMatchObject({ rowsStored: 1n });
    expect(await texts()).toContain('C-3 2026-03-02 whisper unknown: Hi');
  });

  test.each([
    [
      'no call of the agent was under way',
      named('Anna', '10-40-00'),
      120,
      'No call of its agent was under way',
    ],
    ['nobody is named', 'x_DT_2026-03-02T10-00-20.json', 120, 'it does not tell the agent'],
    ['no time is told', 'x_AGENT_Anna.json', 120, 'it does not tell when it began'],
    ['several calls may be meant', named('Anna', '10-06-00'), 600, '3 calls of its agent were under way'],
  ])('joins none where %s', async (_what, name, toleranceSeconds, reason) => {
    const batch = await deliver(name, said(`nobody, ${name}`), { ...BY_AGENT, toleranceSeconds });
    expect(batch).toMatchObject({ status: 'done', rowsStored: 0n, rowsQuarantined: 1n });
    const { rows } = await listNotJoined(context, { batchId: batch.id });
    expect(rows).toMatchObject([{ line: 1, reason: expect.stringContaining(reason) }]);
    expect((await texts()).join()).not.toContain(`nobody, ${name}`);
  });

  test('a caller who refused is found this way, too: nothing is kept', async () => {
    const batch = await deliver(named('Carla', '13-00-10'), said('Private'), BY_AGENT);
    expect(batch).toMatchObject({ status: 'done', rowsStored: 0n, rowsQuarantined: 0n });
    expect((await texts()).join()).not.toContain('Private');
  });
});
