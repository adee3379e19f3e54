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
