import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import type { MappingInput } from './mapping/mapping';

const context = { actor: CLI_ACTOR };
const HEADER = 'call_id,started_at,queue,outcome,wait_s,talk_s';
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newSite(timeZone = 'Europe/Amsterdam'): Promise<{ id: number; code: string }> {
  const code = crypto.randomUUID();
  return stores.database.site.create({ data: { code, name: code, timeZone, country: 'NL' } });
}

function fileOf(lines: readonly string[], name = `${crypto.randomUUID()}.csv`): string {
  const file = path.join(stores.dataDir, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

interface Row {
  id: number;
  day: number;
  wait: number;
  talk: number;
}
const line = ({ id, day, wait, talk }: Row) =>
  `c${id},2024-05-${String(day).padStart(2, '0')}T09:00:00Z,sales,${talk > 0 ? 'answered' : 'abandoned'},${wait},${talk}`;
const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, id) => ({
    id,
    day: 1 + (id % 9),
    wait: id % 50,
    talk: id % 10 && 100 + id,
  }));
const csv = (all: readonly Row[]) => fileOf([HEADER, ...all.map(line)]);

/** What is stored of a site, in the words of `expected`. */
async function figures(site: { code: string }) {
  const stats = await callStats(context, { site: site.code });
  const sum = (mean: number | null) => Math.round((mean ?? 0) * stats.calls);
  return {
    calls: stats.calls,
    answered: stats.byOutcome.answered ?? 0,
    waits: sum(stats.meanWaitSeconds.all),
    talks: sum(stats.meanTalkSeconds.all),
    agree: stats.rollupsAgree,
    dirty: stats.dirtyDays,
  };
}

function expected(all: readonly Row[]) {
  return {
    calls: all.length,
    answered: all.filter(({ talk }) => talk > 0).length,
    waits: all.reduce((sum, { wait }) => sum + wait, 0),
    talks: all.reduce((sum, { talk }) => sum + talk, 0),
    agree: true,
    dirty: 0,
  };
}

async function countFacts(siteId: number): Promise<number> {
  const answer = await stores.clickhouse.query({
    query: 'SELECT count() AS rows FROM calls WHERE site_id = {siteId:UInt32}',
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  return (await answer.json<{ rows: number }>())[0]?.rows ?? -1;
}

test('the same file again changes nothing, whatever it is called', async () => {
  const site = await newSite();
  const all = rows(300);
  const first = await deliverFile(site.id, csv(all));
  const facts = await countFacts(site.id);
  const again = await deliverFile(site.id, csv(all));
  expect(again).toMatchObject({ id: first.id, known: true, status: 'done', rowsStored: 300n });
  expect(await countFacts(site.id)).toBe(facts);
  expect(await figures(site)).toEqual(expected(all));
});

test('a corrected file gives corrected totals, and sending the first one again does not undo them', async () => {
  const site = await newSite();
  const all = rows(300);
  await deliverFile(site.id, csv(all));
  const corrected = all.map((row) => (row.id % 3 ? row : { ...row, wait: row.wait + 7, talk: 0 }));
  await deliverFile(site.id, csv(corrected));
  expect(await figures(site)).toEqual(expected(corrected));
  await deliverFile(site.id, csv(all));
  expect(await figures(site)).toEqual(expected(corrected));
});

test('calls that a correction moves to other days are on one day only', async () => {
  const site = await newSite();
  const all = rows(300);
  await deliverFile(site.id, csv(all));
  const moved = all.map((row) => (row.id % 4 ? row : { ...row, day: row.day + 11 }));
  await deliverFile(site.id, csv(moved));
  expect(await figures(site)).toEqual(expected(moved));
  const back = moved.map((row) => (row.id % 8 ? row : { ...row, day: 1 + (row.id % 9) }));
  await deliverFile(site.id, csv(back));
  expect(await figures(site)).toEqual(expected(back));
});

test('of two versions of a call in one file the later line counts', async () => {
  const site = await newSite();
  const first = rows(50);
  const later = first.map((row) => ({ ...row, day: row.day + 1, talk: 5 }));
  await deliverFile(site.id, csv([...first, ...later]));
  expect(await figures(site)).toEqual(expected(later));
});

test('the same file read with another mapping is another delivery, and the later one counts', async () => {
  const site = await newSite();
  const file = csv([{ id: 1, day: 1, wait: 10, talk: 20 }]);
  const swapped: MappingInput = {
    kind: 'calls',
    fields: {
      callId: { column: 'call_id' },
      startedAt: { columns: ['started_at'], formats: ['iso'] },
      waitMs: { column: 'talk_s' },
      talkMs: { column: 'wait_s' },
    },
  };
  const one = await deliverFile(site.id, file);
  const two = await deliverFile(site.id, file, { mapping: swapped });
  expect(two.id).not.toBe(one.id);
  expect(await figures(site)).toEqual(expected([{ id: 1, day: 1, wait: 20, talk: 10 }]));
});

describe('a file of three blocks', () => {
  const all = rows(120_000).map((row) => ({ ...row, talk: 1 }));

  test('that is canceled keeps whole blocks, and goes on where it stopped', async () => {
    const site = await newSite();
    const file = csv(all);
    const stop = new AbortController();
    const canceled = await deliverFile(site.id, file, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(canceled.status).toBe('canceled');
    const kept = Number(canceled.rowsStored);
    // The header is the first line of the first block.
    expect([49_999, 99_999]).toContain(kept);
    expect(await figures(site)).toEqual(expected(all.slice(0, kept)));

    const facts = await countFacts(site.id);
    const rest = await deliverFile(site.id, file);
    expect(rest).toMatchObject({ id: canceled.id, status: 'done', rowsRead: 120_000n, rowsStored: 120_000n });
    expect((await countFacts(site.id)) - facts).toBe(120_000 - kept);
    expect(await figures(site)).toEqual(expected(all));
  });
});

describe('interval volumes', () => {
  interface Volume {
    calls: number;
    offered: number | null;
    answered: number | null;
    abandoned: number | null;
    within_target: number | null;
    asa_ms: number | null;
    aht_ms: number | null;
    interval_minutes: number;
    start: string;
  }

  async function volumes(siteId: number): Promise<Volume[]> {
    const answer = await stores.clickhouse.query({
      query: `SELECT *, formatDateTime(interval_start, '%FT%T', 'UTC') AS start FROM interval_volumes FINAL
        WHERE site_id = {siteId:UInt32} ORDER BY interval_start`,
      query_params: { siteId },
      format: 'JSONEachRow',
    });
    return answer.json<Volume>();
  }

  test('of six minutes, in a zone of half hours, corrected by a later file', async () => {
    const site = await newSite('Asia/Kolkata');
    const lines = ['date,start,calls', '2024-05-01,09:00,4', '2024-05-01,09:06,0', '2024-05-01,09:12,7'];
    expect(await deliverFile(site.id, fileOf(lines))).toMatchObject({ kind: 'intervals', status: 'done' });
    await deliverFile(site.id, fileOf([...lines.slice(0, 3), '2024-05-01,09:12,9']));
    const stored = await volumes(site.id);
    expect(stored.map(({ start, calls, interval_minutes }) => [start, calls, interval_minutes])).toEqual([
      ['2024-05-01T03:30:00', 4, 6],
      ['2024-05-01T03:36:00', 0, 6],
      ['2024-05-01T03:42:00', 9, 6],
    ]);
    expect(stored[0]).toMatchObject({ offered: null, answered: null, aht_ms: null });
    const stats = await callStats(context, { site: site.code });
    expect(stats.sites[0]).toMatchObject({
      intervalVolumes: { intervals: 3, calls: 13 },
      rollupsAgree: true,
    });
  });

  test('of an ACD report with handle times and percentages', async () => {
    const site = await newSite('UTC');
    const mapping: MappingInput = {
      kind: 'intervals',
      minutes: 30,
      fields: {
        queue: { column: 'Split' },
        intervalStart: { columns: ['Interval'], formats: ['M/d/yyyy h:mm a'] },
        offered: { column: 'Offered' },
        abandoned: { column: 'Aband %', percentOf: 'offered' },
        answered: { column: 'Ans %', percentOf: 'offered' },
        withinTarget: { column: 'SL', percentOf: 'answered' },
        asaMs: { column: 'ASA' },
        ahtMs: { column: 'AHT' },
      },
    };
    const file = fileOf([
      'Split,Interval,Offered,Ans %,Aband %,SL,ASA,AHT',
      'Sales,5/1/2024 12:00 AM,40,90%,10 %,75%,0:12,4:05',
      'Sales,5/1/2024 12:30 PM,0,,,,,',
      'Sales,5/1/2024 1:00 PM,-3,1%,1%,1%,0:01,0:01',
      'Sales,5/1/2024 1:30 PM,many,1%,1%,1%,0:01,0:01',
    ]);
    const batch = await deliverFile(site.id, file, { mapping });
    expect(batch).toMatchObject({ status: 'done', rowsStored: 2n, rowsQuarantined: 2n });
    const [first, second] = await volumes(site.id);
    expect(first).toMatchObject({
      start: '2024-05-01T00:00:00',
      calls: 40,
      offered: 40,
      answered: 36,
      abandoned: 4,
      within_target: 27,
      asa_ms: 12_000,
      aht_ms: 245_000,
    });
    expect(second).toMatchObject({ start: '2024-05-01T12:30:00', calls: 0, answered: null, aht_ms: null });
  });
});

test('no number of a caller stands anywhere in ClickHouse; the same caller has one key', async () => {
  const site = await newSite();
  const numbers = ['0201234567', '+31 6 1234 5678', '0031201234567', 'anonymous'];
  const lines = numbers.map((number, id) => `${id},2024-05-01T09:00:0${id}Z,${number},sales`);
  const bad = '9,never,0687654321,sales';
  const batch = await deliverFile(site.id, fileOf(['id,start,caller,queue', ...lines, bad]));
  expect(batch).toMatchObject({ rowsStored: 4n, rowsQuarantined: 1n });

  const answer = await stores.clickhouse.query({
    query: `SELECT table, name FROM system.columns WHERE database = currentDatabase() AND type LIKE '%String%'`,
    format: 'JSONEachRow',
  });
  const columns = await answer.json<{ table: string; name: string }>();
  expect(columns.length).toBeGreaterThan(20);
  for (const { table, name } of columns) {
    const found = await stores.clickhouse.query({
      query: `SELECT count() AS rows FROM {table:Identifier}
        WHERE match(replaceRegexpAll(toString({name:Identifier}), '[^0-9]', ''), '201234567|612345678|687654321')`,
      query_params: { table, name },
      format: 'JSONEachRow',
    });
    expect({ table, name, found: await found.json() }).toEqual({ table, name, found: [{ rows: 0 }] });
  }
  const keys = await stores.clickhouse.query({
    query: 'SELECT caller_key FROM calls FINAL WHERE site_id = {siteId:UInt32} ORDER BY call_id',
    query_params: { siteId: site.id },
    format: 'JSONEachRow',
  });
  const [a, b, c, nobody] = (await keys.json<{ caller_key: string }>()).map(({ caller_key }) => caller_key);
  expect(a).toMatch(/^[0-9a-f]{32}$/);
  expect(c).toBe(a);
  expect(b).not.toBe(a);
  expect(nobody).toBe('');
});

test('a call that joins its queue past midnight, in the night the clocks go back, is not thrown out', async () => {
  const site = await newSite();
  const mapping: MappingInput = {
    kind: 'calls',
    fields: {
      startedAt: { columns: ['date', 'start'], formats: ['iso'] },
      queueEnteredAt: { columns: ['date', 'queued'], formats: ['iso'], mayCrossMidnight: true },
    },
  };
  const file = fileOf(['date,start,queued', '2024-10-27,23:58:00,00:03:00', '2024-03-31,23:58:00,00:03:00']);
  expect(await deliverFile(site.id, file, { mapping })).toMatchObject({ rowsStored: 2n });
  const answer = await stores.clickhouse.query({
    query: 'SELECT ivr_ms FROM calls FINAL WHERE site_id = {siteId:UInt32}',
    query_params: { siteId: site.id },
    format: 'JSONEachRow',
  });
  expect(await answer.json()).toEqual([{ ivr_ms: 300_000 }, { ivr_ms: 300_000 }]);
});
