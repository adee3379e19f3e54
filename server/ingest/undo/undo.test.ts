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
