import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertTranscripts, type TestTranscript } from '@/server/testing/insert-transcripts';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { transcriptsOfDay } from './transcripts-of-day';

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({ data: { code: 'a', name: 'A', timeZone: 'UTC' } });
  siteId = site.id;
});
afterAll(() => stores.close());

const call = (callId: string, more: Partial<TestTranscript> = {}): TestTranscript => ({
  callId,
  startedAt: new Date('2026-03-02T09:00:00Z'),
  turns: [
    ['agent', 'Hello', 0, 900],
    ['customer', `This is ${callId}`],
  ],
  ...more,
});

test('pages of a day hold every call once, in its version that counts, until the empty one', async () => {
  await insertTranscripts(siteId, [
    call('a'),
    call('b'),
    call('b', { version: 2, turns: [['customer', 'Corrected']] }),
  ]);
  await insertTranscripts(siteId, [call('c'), call('d', { startedAt: new Date('2026-03-03T00:00:00Z') })]);
  const first = await transcriptsOfDay(siteId, '2026-03-02', { afterCallId: '', limit: 2 });
  expect(first).toMatchObject([
    {
      callId: 'a',
      version: '1',
      language: 'en',
      utterances: [
        { speaker: 'agent', startMs: 0, endMs: 900, text: 'Hello' },
        { speaker: 'customer', startMs: null, endMs: null, text: 'This is a' },
      ],
    },
    { callId: 'b', version: '2', utterances: [{ text: 'Corrected' }] },
  ]);
  const second = await transcriptsOfDay(siteId, '2026-03-02', { afterCallId: 'b', limit: 2 });
  expect(second.map(({ callId }) => callId)).toEqual(['c']);
  expect(await transcriptsOfDay(siteId, '2026-03-02', { afterCallId: 'c', limit: 2 })).toEqual([]);
});

test('an utterance that was stored twice is read once', async () => {
  await insertTranscripts(siteId, [call('twice', { startedAt: new Date('2026-03-04T09:00:00Z') })]);
  await insertTranscripts(siteId, [call('twice', { startedAt: new Date('2026-03-04T09:00:00Z') })]);
  const [read] = await transcriptsOfDay(siteId, '2026-03-04', { afterCallId: '', limit: 9 });
  expect(read?.utterances).toHaveLength(2);
});

test('especially sensitive calls are left out where the site says so', async () => {
  const day = '2026-03-05';
  const startedAt = new Date(`${day}T09:00:00Z`);
  await insertTranscripts(siteId, [
    call('ill', { startedAt, sensitive: ['health'] }),
    call('well', { startedAt }),
  ]);
  const ids = async () =>
    (await transcriptsOfDay(siteId, day, { afterCallId: '', limit: 9 })).map(({ callId }) => callId);
  expect(await ids()).toEqual(['ill', 'well']);
  await stores.database.textPolicy.create({ data: { siteId, skipSensitive: true } });
  expect(await ids()).toEqual(['well']);
});
