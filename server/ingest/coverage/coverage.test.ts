import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import type { MappingInput } from '../mapping/mapping';
import { takeBack } from '../undo/take-back';
import { requestUndo } from '../undo/undo-batch';
import { coverage } from './coverage';
import { noteOlderDays } from './note-days';
import { sourceKey } from './source-key';

const context = { actor: CLI_ACTOR };
const MARCH = { from: '2026-03-01', to: '2026-03-31' };
const MAPPING: MappingInput = {
  kind: 'calls',
  fields: {
    callId: { column: 'call_id' },
    startedAt: { columns: ['started_at'], formats: ['iso'] },
    outcome: { column: 'outcome' },
    consent: { column: 'consent' },
  },
};
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newSite(): Promise<number> {
  const code = crypto.randomUUID();
  const site = await stores.database.site.create({
    data: { code, name: code, timeZone: 'Europe/Amsterdam', country: 'NL' },
  });
  return site.id;
}

/** A file of calls, one a day and consent, delivered as if by a door and at a time. */
async function calls(
  siteId: number,
  rows: readonly [id: string, day: number, consent: string][],
  came: { door: 'folder' | 'page'; source: string; at: string },
) {
  const file = path.join(stores.dataDir, `${crypto.randomUUID()}.csv`);
  const lines = rows.map(
    ([id, day, consent]) => `${id},2026-03-${String(day).padStart(2, '0')}T10:00:00Z,answered,${consent}`,
  );
  writeFileSync(file, `call_id,started_at,outcome,consent\n${lines.join('\n')}\n`);
  const { id } = await deliverFile(siteId, file, { mapping: MAPPING });
  const { door, source, at } = came;
  await stores.database.ingestBatch.update({
    where: { id },
    data: { door, source, createdAt: new Date(at) },
  });
  return id;
}

/** A recording of a call that was heard. */
async function recording(siteId: number, callId: string, day: number, layout: 'two' | 'mono') {
  await stores.database.recording.create({
    data: {
      ...{ siteId, callId, origin: 'upload', fileName: 'heard.wav', sizeBytes: 1n, status: 'done' },
      contentSha256: crypto.randomUUID(),
      calledAt: new Date(Date.UTC(2026, 2, day, 10)),
      audio: { layout },
    },
  });
}

async function texts(siteId: number, ids: readonly string[]): Promise<void> {
  const file = path.join(stores.dataDir, `${crypto.randomUUID()}.jsonl`);
  const lines = ids.map((id) => JSON.stringify({ call_id: id, speaker: 'customer', text: 'Hello' }));
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { id } = await deliverFile(siteId, file);
  await stores.database.ingestBatch.update({
    where: { id },
    data: { createdAt: new Date('2026-03-02T23:00:00Z') },
  });
}

test('shares by day, and who sent what and when', async () => {
  const siteId = await newSite();
  const folder = { door: 'folder', source: 'Night folder', at: '2026-03-03T04:00:00Z' } as const;
  await calls(
    siteId,
    [
      ['a', 2, 'given'],
      ['b', 2, 'refused'],
      ['c', 1, 'given'],
      ['d', 1, 'unknown'],
    ],
    folder,
  );
  const late = await calls(siteId, [['e', 3, 'unknown']], {
    door: 'page',
    source: '',
    at: '2026-03-09T04:00:00Z',
  });
  await texts(siteId, ['a', 'c']);
  const found = await coverage(context, { siteId, ...MARCH });
  const day = { recorded: 0, twoChannels: 0 };
  expect(found.days).toEqual([
    {
      ...day,
      day: '2026-03-01',
      calls: 2,
      answered: 2,
      withTranscript: 1,
      consentGiven: 1,
      consentRefused: 0,
    },
    {
      ...day,
      day: '2026-03-02',
      calls: 2,
      answered: 2,
      withTranscript: 1,
      consentGiven: 1,
      consentRefused: 1,
    },
    {
      ...day,
      day: '2026-03-03',
      calls: 1,
      answered: 1,
      withTranscript: 0,
      consentGiven: 0,
      consentRefused: 0,
    },
  ]);
  expect(found.total).toMatchObject({ calls: 5, withTranscript: 2, consentGiven: 2, consentRefused: 1 });
  expect(found.underway).toBe(false);
  const bySource = found.sources.map(({ door, source, kind, rows, lateRows }) => [
    door,
    source,
    kind,
    rows,
    lateRows,
  ]);
  expect(bySource).toEqual([
    ['folder', 'Night folder', 'calls', 4, 2],
    ['command_line', '', 'transcripts', 2, 0],
    ['page', '', 'calls', 1, 1],
  ]);

  await requestUndo(context, { batchId: late });
  await takeBack(late);
  const left = await coverage(context, { siteId, ...MARCH });
  expect(left.total.calls).toBe(4);
  expect(left.sources.map(({ door }) => door)).toEqual(['folder', 'command_line']);
});

const FOLDER = { door: 'folder', source: 'Night folder', at: '2026-03-03T04:00:00Z' } as const;
const PAGE = { door: 'page', source: '', at: '2026-03-04T04:00:00Z' } as const;

test('each source has the shares of the calls whose record that counts is its own, and its days', async () => {
  const siteId = await newSite();
  await calls(
    siteId,
    [
      ['a', 1, 'given'],
      ['b', 2, 'unknown'],
      ['c', 2, 'refused'],
    ],
    FOLDER,
  );
  // A correction: the call is the page's from now on, with the transcript and the recording that it has.
  const corrected = await calls(siteId, [['b', 2, 'given']], PAGE);
  await texts(siteId, ['b', 'only-told']);
  await recording(siteId, 'a', 1, 'mono');
  await recording(siteId, 'b', 2, 'two');
  const key = sourceKey({ door: 'page', source: '', kind: 'calls', format: 'delimited' });
  const found = await coverage(context, { siteId, ...MARCH, source: key });
  const held = found.sources.map(({ door, kind, formatTitle, held }) => [door, kind, formatTitle, held]);
  const folder = { calls: 2, answered: 2, withTranscript: 0, consentGiven: 1, consentRefused: 1 };
  const page = { calls: 1, answered: 1, withTranscript: 1, consentGiven: 1, consentRefused: 0 };
  expect(held).toEqual([
    ['folder', 'calls', 'Delimited text', { ...folder, recorded: 1, twoChannels: 0 }],
    ['command_line', 'transcripts', 'Utterances', expect.objectContaining({ calls: 0, recorded: 0 })],
    ['page', 'calls', 'Delimited text', { ...page, recorded: 1, twoChannels: 1 }],
  ]);
  expect(found.chosen).toEqual({
    key,
    days: [{ day: '2026-03-02', ...page, recorded: 1, twoChannels: 1 }],
  });
  expect(found).toMatchObject({ recordingsLookedUp: null, total: { calls: 3, recorded: 2, twoChannels: 1 } });

  // Taken back, the call is the folder's again.
  await requestUndo(context, { batchId: corrected });
  await takeBack(corrected);
  const after = await coverage(context, { siteId, ...MARCH, source: key });
  expect(after.chosen).toBeNull();
  expect(after.sources[0]?.held).toEqual({
    ...{ calls: 3, answered: 3, withTranscript: 1, consentGiven: 1, consentRefused: 1 },
    ...{ recorded: 2, twoChannels: 1 },
  });
});

test('a day on which one source was silent is its gap, though another sent', async () => {
  const siteId = await newSite();
  const february = (day: number) => `2026-02-${String(day).padStart(2, '0')}`;
  const days = Array.from({ length: 28 }, (_, day) => day + 1);
  const batch = async (source: string, some: readonly number[]) => {
    const [first] = some;
    const id = await calls(siteId, [[`${source}-${first}`, 1, 'unknown']], {
      door: 'folder',
      source,
      at: '2026-03-02T04:00:00Z',
    });
    await stores.database.batchDay.createMany({
      data: some.map((day) => ({ batchId: id, day: new Date(february(day)), rows: 5n })),
    });
  };
  await batch('one', days);
  await batch(
    'other',
    days.filter((day) => day !== 26),
  );
  const found = await coverage(context, { siteId, from: '2026-02-24', to: '2026-02-28' });
  expect(found.sources.map(({ source, gaps }) => [source, gaps])).toEqual([
    ['one', []],
    ['other', ['2026-02-26']],
  ]);
});

test('deliveries of before days were kept get theirs from what is stored', async () => {
  const siteId = await newSite();
  const id = await calls(
    siteId,
    [
      ['a', 2, 'unknown'],
      ['b', 2, 'unknown'],
      ['c', 7, 'unknown'],
    ],
    { door: 'page', source: '', at: '2026-03-08T00:00:00Z' },
  );
  const noted = () => stores.database.batchDay.findMany({ where: { batchId: id }, orderBy: { day: 'asc' } });
  const before = await noted();
  await stores.database.batchDay.deleteMany({ where: { batchId: id } });
  expect(await noteOlderDays()).toBe(1);
  expect(await noted()).toEqual(before);
  expect(await noteOlderDays()).toBe(0);
});

test('a period that is too long, or ends before it begins, is refused', async () => {
  const siteId = await newSite();
  const ask = (from: string, to: string) => coverage(context, { siteId, from, to });
  await expect(ask('2026-01-01', '2027-01-02')).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(ask('2026-01-02', '2026-01-01')).rejects.toThrow(/last day lies before the first/);
});
