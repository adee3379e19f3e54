import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { takeBack } from '@/server/ingest/undo/take-back';
import { requestUndo } from '@/server/ingest/undo/undo-batch';
import { ApiTester } from '@/server/testing/api-tester';
import { GET as getErrors } from './batches/[id]/errors/route';
import { GET as getBatch } from './batches/[id]/route';
import { POST as postCalls } from './calls/route';
import { POST as postIntervals } from './intervals/route';

let api: ApiTester;
beforeAll(async () => {
  api = await ApiTester.open({
    doors: { '/calls': postCalls, '/intervals': postIntervals },
    ofId: { '/batches/{id}': getBatch, '/batches/{id}/errors': getErrors },
  });
});
beforeEach(() => api.newSite());
afterAll(() => api.close());

const call = (id: string, more: object = {}) => ({
  call_id: id,
  started_at: '2026-05-04T09:00:00Z',
  queue: 'sales',
  outcome: 'answered',
  wait_s: 10,
  talk_s: 60,
  ...more,
});

describe('calls', () => {
  test('are acknowledged with 202, wait on disk, become one delivery, and stand on the pages', async () => {
    const first = await api.accepted(await api.send('/calls', { calls: [call('a'), call('b')] }));
    const second = await api.accepted(
      await api.send('/calls', [call('c', { outcome: 'abandoned', talk_s: 0 })]),
    );
    expect(first.batch).toMatchObject({
      status: 'waiting',
      rows: 2,
      read: 0,
      site: api.site.code,
      kind: 'calls',
    });
    expect((await api.stats()).calls).toBe(0);
    expect(await api.work()).toHaveLength(1);
    expect(await api.batchNow(first.batch.id)).toMatchObject({
      status: 'done',
      rows: 2,
      read: 2,
      shown: true,
    });
    expect(await api.batchNow(second.batch.id)).toMatchObject({
      status: 'done',
      rows: 1,
      read: 1,
      quarantined: 0,
    });
    expect(await api.stats()).toMatchObject({
      calls: 3,
      byOutcome: { answered: 2, abandoned: 1 },
      rollupsAgree: true,
    });
    const [batch] = await api.stores.database.ingestBatch.findMany({ where: { siteId: api.site.id } });
    expect(batch).toMatchObject({ door: 'api', source: 'ACD', rowsRead: 3n, uploadPath: null });
  });

  test('come as JSON lines and packed with gzip, too', async () => {
    const lines = [call('a'), call('b'), call('c')].map((one) => JSON.stringify(one)).join('\n');
    await api.accepted(
      await api.send('/calls', lines, { headers: { 'content-type': 'application/x-ndjson' } }),
    );
    const packed = gzipSync(JSON.stringify({ calls: [call('d')] }));
    await api.accepted(await api.send('/calls', packed, { headers: { 'content-encoding': 'gzip' } }));
    await api.work();
    expect((await api.stats()).calls).toBe(4);
  });

  test('of a later request correct those of an earlier one, also within one delivery', async () => {
    await api.accepted(await api.send('/calls', [call('a', { talk_s: 60 })]));
    await api.accepted(
      await api.send('/calls', [call('a', { talk_s: 90, started_at: '2026-05-05T09:00:00Z' })]),
    );
    await api.work();
    expect(await api.stats()).toMatchObject({ calls: 1, meanTalkSeconds: { all: 90 } });
    await api.accepted(await api.send('/calls', [call('a', { talk_s: 30 })]));
    await api.work();
    expect(await api.stats()).toMatchObject({ calls: 1, meanTalkSeconds: { all: 30 }, rollupsAgree: true });
  });

  test('that do not say when they joined their queue joined it after the menu; who hung up waited until then', async () => {
    const gaveUp = {
      outcome: 'abandoned',
      wait_s: null,
      talk_s: null,
      ivr_s: 20,
      ended_at: '2026-05-04T11:00:50+02:00',
    };
    await api.accepted(
      await api.send('/calls', [call('a', gaveUp), call('b', { outcome: 'contained', ivr_s: 5, wait_s: 0 })]),
    );
    await api.work();
    const rows = await api.rows(
      `SELECT call_id, wait_ms, ivr_ms, toString(queue_entered_at) AS entered FROM calls WHERE site_id = ${api.site.id} ORDER BY call_id`,
    );
    expect(rows).toEqual([
      { call_id: 'a', wait_ms: 30_000, ivr_ms: 20_000, entered: '2026-05-04 09:00:20.000' },
      { call_id: 'b', wait_ms: 0, ivr_ms: 5000, entered: null },
    ]);
  });
});

describe('the same request again', () => {
  test('is the same delivery, by its Idempotency-Key, at once or after it was stored', async () => {
    const headers = { 'idempotency-key': '"8e03978e-40d5-43dd-bc93-6894a57f9324"' };
    const both = await Promise.all([1, 2, 3].map(() => api.send('/calls', [call('a')], { headers })));
    const ids = await Promise.all(both.map(async (answer) => (await api.accepted(answer)).batch.id));
    expect(new Set(ids).size).toBe(1);
    await api.work();
    const again = await api.accepted(await api.send('/calls', [call('a')], { headers }));
    expect(again).toMatchObject({ known: true, batch: { id: ids[0], status: 'done' } });
    expect(await api.work()).toEqual([]);
    const other = await api.send('/calls', [call('b')], { headers });
    expect(other.status).toBe(409);
  });

  test('without a key is known by its content', async () => {
    const first = await api.accepted(await api.send('/calls', [call('a')]));
    const again = await api.accepted(await api.send('/calls', { calls: [call('a')] }));
    expect(again).toMatchObject({ known: true, batch: { id: first.batch.id } });
    await api.work();
    expect(await api.stores.database.apiDelivery.count({ where: { siteId: api.site.id } })).toBe(1);
  });
});

test('after an undo the same rows come in anew, and only then', async () => {
  const { batch } = await api.accepted(await api.send('/calls', [call('a'), call('b')]));
  const [batchId = ''] = await api.work();
  await requestUndo({ actor: CLI_ACTOR }, { batchId });
  await takeBack(batchId);
  expect([(await api.batchNow(batch.id)).status, (await api.stats()).calls]).toEqual(['undone', 0]);
  const again = await api.accepted(await api.send('/calls', [call('a'), call('b')]));
  expect(again.known).toBe(false);
  await api.work();
  expect(await api.stats()).toMatchObject({ calls: 2, rollupsAgree: true });
});

test('a time without an offset is on the clock of its site, also where another one follows from it', async () => {
  await api.stores.database.site.update({
    where: { id: api.site.id },
    data: { timeZone: 'Europe/Amsterdam' },
  });
  const local = { started_at: '2026-05-04 09:00:00', ivr_s: 30 };
  const gaveUp = { ...local, outcome: 'abandoned', wait_s: null, ended_at: '2026-05-04T09:01:10' };
  await api.accepted(await api.send('/calls', [call('a', local), call('b', gaveUp)]));
  await api.work();
  const stored = await api.rows(
    `SELECT call_id, toString(started_at) AS started, toString(queue_entered_at) AS entered, ivr_ms, wait_ms
     FROM calls WHERE site_id = ${api.site.id} ORDER BY call_id`,
  );
  const times = { started: '2026-05-04 07:00:00.000', entered: '2026-05-04 07:00:30.000', ivr_ms: 30_000 };
  expect(stored).toEqual([
    { call_id: 'a', ...times, wait_ms: 10_000 },
    { call_id: 'b', ...times, wait_ms: 40_000 },
  ]);
});

describe('rows that are wrong', () => {
  const wrong = [call('a'), call('b', { wait_s: -1 }), call('c', { started_at: 'yesterday' })];

  test('refuse the request as a whole, each with its line, field, reason and hint', async () => {
    const answer = await api.send('/calls', wrong);
    expect(answer.status).toBe(422);
    const { error } = await answer.json();
    expect(error.data.lines).toEqual([
      { line: 2, field: 'wait_s', reason: '"-1" is negative.', hint: expect.any(String) },
      { line: 3, field: 'started_at', reason: '"yesterday" is not a time.', hint: expect.any(String) },
    ]);
    expect(await api.work()).toEqual([]);
  });

  test('are kept aside with ?quarantine=true, and told of by their place in the request', async () => {
    await api.accepted(await api.send('/calls', [call('x'), call('y')]));
    const { batch } = await api.accepted(await api.send('/calls', wrong, { query: '?quarantine=true' }));
    await api.work();
    expect(await api.batchNow(batch.id)).toMatchObject({ status: 'done', rows: 3, read: 3, quarantined: 2 });
    const { lines, total } = await (await api.get('/batches/{id}/errors', batch.id)).json();
    expect([total, lines.map(({ line, field }: { line: number; field: string }) => [line, field])]).toEqual([
      2,
      [
        [2, 'wait_s'],
        [3, 'started_at'],
      ],
    ]);
    expect((await api.stats()).calls).toBe(3);
  });

  test('with fields that nobody knows are refused in either case: one misspelt would be lost', async () => {
    const answer = await api.send('/calls', [call('a', { que: 'sales' })], { query: '?quarantine=true' });
    expect([answer.status, (await answer.json()).error.data.lines[0]]).toEqual([
      422,
      expect.objectContaining({ line: 1, field: 'que' }),
    ]);
  });

  test('are all told of at once, whatever is wrong with them', async () => {
    const answer = await api.send('/calls', [...wrong, call('d', { que: 'sales' })]);
    const { error } = await answer.json();
    expect(error.data.lines.map(({ line, field }: { line: number; field: string }) => [line, field])).toEqual(
      [
        [2, 'wait_s'],
        [3, 'started_at'],
        [4, 'que'],
      ],
    );
  });

  test('do not keep the rows of others out, however many they are', async () => {
    const bad = Array.from({ length: 6000 }, (_, index) => call(`bad ${index}`, { wait_s: -1 }));
    await api.accepted(await api.send('/calls', bad, { query: '?quarantine=true' }));
    const good = await api.accepted(await api.send('/calls', [call('good')]));
    await api.work();
    expect(await api.batchNow(good.batch.id)).toMatchObject({
      status: 'done',
      read: 1,
      quarantined: 0,
      error: null,
    });
    expect((await api.stats()).calls).toBe(1);
  });

  test('are those nested without end, too', async () => {
    const deep = `[{"call_id": ${'['.repeat(100_000)}${']'.repeat(100_000)}}]`;
    expect((await api.send('/calls', deep)).status).toBe(422);
  });

  test('of JSON lines that are no objects are told of, too', async () => {
    const headers = { 'content-type': 'application/x-ndjson' };
    const answer = await api.send('/calls', `${JSON.stringify(call('a'))}\n{"call_id": \n[1]\n`, { headers });
    const { error } = await answer.json();
    expect(error.data.lines.map(({ line }: { line: number }) => line)).toEqual([2, 3]);
  });
});

test('interval volumes are taken in, of the length the request says', async () => {
  const rows = [
    { interval_start: '2026-05-04T09:00:00Z', queue: 'sales', offered: 10, answered: 9, abandoned: 1 },
  ];
  await api.accepted(await api.send('/intervals', { intervals: rows }, { query: '?minutes=15' }));
  await api.work();
  const stored = await api.rows(
    `SELECT interval_minutes, offered FROM interval_volumes WHERE site_id = ${api.site.id}`,
  );
  expect(stored).toMatchObject([{ interval_minutes: 15, offered: 10 }]);
});
