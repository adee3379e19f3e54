import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { takeBack } from './take-back';
import { requestUndo } from './undo-batch';
import { undoPlan } from './undo-plan';

const context = { actor: CLI_ACTOR };
const HEADER = 'call_id,started_at,queue,outcome,wait_s,talk_s';
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newSite(): Promise<{ id: number; code: string }> {
  const code = crypto.randomUUID();
  return stores.database.site.create({
    data: { code, name: code, timeZone: 'Europe/Amsterdam', country: 'NL' },
  });
}

interface Row {
  id: number;
  day: number;
  wait: number;
  talk: number;
}
const line = ({ id, day, wait, talk }: Row) =>
  `c${id},2024-05-${String(day).padStart(2, '0')}T09:00:00Z,sales,${talk > 0 ? 'answered' : 'abandoned'},${wait},${talk}`;

function fileOf(rows: readonly Row[]): string {
  const file = path.join(stores.dataDir, `${crypto.randomUUID()}.csv`);
  writeFileSync(file, `${[HEADER, ...rows.map(line)].join('\n')}\n`);
  return file;
}

async function undo(batchId: string): Promise<void> {
  await requestUndo(context, { batchId });
  await takeBack(batchId);
}

/** What pages and a scan of the facts say of a site, without anything that depends on when deliveries came. */
async function figures({ id, code }: { id: number; code: string }) {
  const stats = await callStats(context, { site: code });
  const answer = await stores.clickhouse.query({
    query: `SELECT call_id, toString(started_at) AS at, queue, wait_ms, talk_ms FROM calls FINAL
      WHERE site_id = {id:UInt32} ORDER BY call_id, at`,
    query_params: { id },
    format: 'JSONEachRow',
  });
  const { rollupsAgree, dirtyDays, byOutcome, calls } = stats;
  return { facts: await answer.json(), rollupsAgree, dirtyDays, byOutcome, calls };
}

const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, id) => ({
    id,
    day: 1 + (id % 5),
    wait: id % 50,
    talk: id % 4 && 60 + id,
  }));

test('a delivery that is taken back leaves what was there before it, and can be sent again', async () => {
  const site = await newSite();
  const first = rows(200);
  await deliverFile(site.id, fileOf(first));
  const before = await figures(site);
  const changed = first
    .slice(0, 120)
    .map((row) => ({ ...row, wait: row.wait + 7, day: row.day + (row.id % 3) }));
  const added = rows(260).slice(200);
  const file = fileOf([...changed, ...added]);
  const delivery = await deliverFile(site.id, file);
  const after = await figures(site);
  expect(after.calls).toBe(260);
  expect(await undoPlan(context, { batchId: delivery.id })).toMatchObject({ refusal: null, rowsStored: 180 });

  await undo(delivery.id);
  expect(await figures(site)).toEqual(before);
  await takeBack(delivery.id);
  expect(await figures(site)).toEqual(before);

  const again = await deliverFile(site.id, file);
  expect(again).toMatchObject({ known: false, status: 'done', rowsStored: 180n });
  expect(again.id).not.toBe(delivery.id);
  expect(await figures(site)).toEqual(after);

  await undo(again.id);
  expect(await figures(site)).toEqual(before);
});

test('what nobody asked for, or is still being read, is not taken back', async () => {
  const site = await newSite();
  const { id } = await deliverFile(site.id, fileOf(rows(3)));
  await expect(takeBack(id)).rejects.toMatchObject({ code: 'conflict' });
  await stores.database.ingestBatch.update({ where: { id }, data: { status: 'running' } });
  await expect(requestUndo(context, { batchId: id })).rejects.toThrow(/still being read: cancel it first/);
  expect((await undoPlan(context, { batchId: id })).refusal).toMatch(/still being read/);
});

test('one that waits to be taken back is neither read on nor found by its content', async () => {
  const site = await newSite();
  const file = fileOf(rows(3));
  const { id } = await deliverFile(site.id, file);
  await requestUndo(context, { batchId: id });
  await expect(requestUndo(context, { batchId: id })).rejects.toThrow(/being taken back/);
  const again = await deliverFile(site.id, file);
  expect(again).toMatchObject({ known: false, rowsStored: 3n });
  await takeBack(id);
  expect(await figures(site)).toMatchObject({ calls: 3, rollupsAgree: true, dirtyDays: 0 });
});

test('the tables of versions have the columns of the facts, in their order: rows are copied as they are', async () => {
  const columnsOf = async (table: string) => {
    const answer = await stores.clickhouse.query({
      query: `SELECT name, type FROM system.columns
        WHERE database = currentDatabase() AND table = {table:String} ORDER BY position`,
      query_params: { table },
      format: 'JSONEachRow',
    });
    return answer.json();
  };
  for (const [facts, versions] of [
    ['calls', 'call_versions'],
    ['interval_volumes', 'interval_versions'],
    ['transcripts', 'transcript_versions'],
  ] as const) {
    const columns = await columnsOf(facts);
    expect(columns).not.toHaveLength(0);
    expect(await columnsOf(versions)).toEqual(columns);
  }
});
