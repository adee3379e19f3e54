import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleSite } from '@/server/calls/settle';
import { deliverFile } from '@/server/testing/deliver-file';
import { finishBatch, insertCalls, insertLines, startBatch } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newSite(): Promise<number> {
  const code = crypto.randomUUID();
  const { id } = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  return id;
}

const at = (day: number) => new Date(Date.UTC(2026, 2, day, 9));
const iso = (day: number) => at(day).toISOString().slice(0, 10);

function textsFile(texts: readonly (readonly [callId: string, text: string, day?: number])[]): string {
  const lines = texts.flatMap(([call_id, text, day]) => [
    { call_id, speaker: 'agent', text: 'Hello', ...(day ? { started_at: at(day) } : {}) },
    { call_id, speaker: 'customer', text },
  ]);
  const file = path.join(stores.dataDir, `${crypto.randomUUID()}.jsonl`);
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

async function stand(siteId: number) {
  return (await storedTexts(siteId)).map(({ callId, day, turns }) => [callId, day, turns[1]]);
}

async function count(table: string, siteId: number, day: number, callId: string): Promise<number> {
  const answer = await stores.clickhouse.query({
    query: `SELECT uniq(site_id, started_on, call_id, kind) AS rows FROM {table:Identifier}
      WHERE site_id = {siteId:UInt32} AND started_on = {day:Date} AND call_id = {callId:String}`,
    query_params: { table, siteId, day: iso(day), callId },
    format: 'JSONEachRow',
  });
  return (await answer.json<{ rows: number }>())[0]?.rows ?? -1;
}

test('a transcript goes with its call, with readings, corrections and its original, there and back', async () => {
  const siteId = await newSite();
  await insertCalls(siteId, [
    { callId: 'a', startedAt: at(2) },
    { callId: 'stays', startedAt: at(2) },
  ]);
  await settleSite(siteId);
  await deliverFile(
    siteId,
    textsFile([
      ['a', 'where is it'],
      ['stays', 'thanks'],
    ]),
  );
  const [head] = await stores.clickhouse
    .query({
      query:
        'SELECT toString(version) AS version FROM transcripts WHERE site_id = {siteId:UInt32} AND call_id = {id:String}',
      query_params: { siteId, id: 'a' },
      format: 'JSONEachRow',
    })
    .then((answer) => answer.json<{ version: string }>());
  const place = { site_id: siteId, started_on: iso(2), call_id: 'a', kind: 'intent' };
  await stores.clickhouse.insert({
    table: 'readings',
    values: [
      {
        ...place,
        run: 1,
        model: 'm',
        transcript_version: head?.version,
        labels: ['x'],
        scores: [0.9],
        made_at: '2026-03-02 10:00:00',
      },
    ],
    format: 'JSONEachRow',
  });
  await stores.clickhouse.insert({
    table: 'corrections',
    values: [{ ...place, label: 'x', verdict: 'is', seq: 1 }],
    format: 'JSONEachRow',
  });
  const startedOn = new Date(iso(2));
  await stores.database.sealedOriginal.create({
    data: { siteId, callId: 'a', startedOn, ciphertext: Buffer.from('sealed') },
  });
  await stores.database.labelCorrection.create({
    data: { siteId, callId: 'a', startedOn, kind: 'intent', label: 'x', verdict: 'is', createdBy: 'x' },
  });
  for (const day of [5, 2, 9]) {
    await insertCalls(siteId, [{ callId: 'a', startedAt: at(day) }]);
    await settleSite(siteId);
    expect(await stand(siteId)).toEqual([
      ['a', iso(day), 'customer: where is it'],
      ['stays', iso(2), 'customer: thanks'],
    ]);
    expect(await count('corrections', siteId, day, 'a')).toBe(1);
    expect(await count('readings', siteId, day, 'a')).toBeGreaterThan(0);
    const kept = { siteId, callId: 'a', startedOn: new Date(iso(day)) };
    expect(await stores.database.sealedOriginal.count({ where: kept })).toBe(1);
    expect(await stores.database.labelCorrection.count({ where: kept })).toBe(1);
  }
  await settleSite(siteId);
  expect(await stand(siteId)).toHaveLength(2);
});

test('a later file of texts moves the call it made; only the newest transcript stays', async () => {
  const siteId = await newSite();
  await deliverFile(
    siteId,
    textsFile([
      ['a', 'first', 2],
      ['b', 'other', 2],
    ]),
  );
  await deliverFile(siteId, textsFile([['a', 'second', 4]]));
  expect(await stand(siteId)).toEqual([
    ['a', iso(4), 'customer: second'],
    ['b', iso(2), 'customer: other'],
  ]);
});

test('a record takes a call that only a file of texts told of to its own day, also an older delivery', async () => {
  const siteId = await newSite();
  const records = await startBatch(siteId, 'calls');
  await deliverFile(siteId, textsFile([['a', 'hello', 2]]), { settle: false });
  await insertLines(siteId, records, [{ callId: 'a', startedAt: at(7) }]);
  await finishBatch(records.id, 1);
  await settleSite(siteId);
  expect(await stand(siteId)).toEqual([['a', iso(7), 'customer: hello']]);
  // The record counts whatever came first; the next file of texts finds it.
  await deliverFile(siteId, textsFile([['a', 'corrected', 3]]));
  expect(await stand(siteId)).toEqual([['a', iso(7), 'customer: corrected']]);
});
