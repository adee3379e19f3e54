import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AcceptedBody, BatchAnswer } from '@/server/api/contracts/answers';
import { takeUpSpool } from '@/server/api/spool/take-up';
import { createApiKey } from '@/server/api-keys/create';
import type { API_KEY_SCOPES } from '@/server/api-keys/scopes';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { forgetEnv } from '@/server/env';
import { runBatch } from '@/server/ingest/run-batch';
import { takeBack } from '@/server/ingest/undo/take-back';
import { requestUndo } from '@/server/ingest/undo/undo-batch';
import { closeQueues } from '@/server/jobs/enqueue';
import { wrongInAnswer } from '@/server/testing/check-answer';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { GET as getErrors } from './batches/[id]/errors/route';
import { GET as getBatch } from './batches/[id]/route';
import { GET as getVcon } from './calls/[id]/vcon/route';
import { POST as postCalls } from './calls/route';
import { POST as postIntervals } from './intervals/route';
import { POST as postTranscripts } from './transcripts/route';
import { POST as postUtterances } from './utterances/route';

let stores: TestStores;
let key: string;
let site: { id: number; code: string };

beforeAll(async () => {
  process.env.CALLCAST_API_SPOOL_SECONDS = '600';
  stores = await openTestStores();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});
beforeEach(async () => {
  const code = crypto.randomUUID();
  site = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC', country: 'NL' } });
  key = await keyOf(['ingest:write']);
});

async function keyOf(scopes: (typeof API_KEY_SCOPES)[number][], siteId: number | null = site.id) {
  const context = { actor: CLI_ACTOR };
  return (await createApiKey(context, { name: 'ACD', scopes, siteId, expiresAt: null })).key;
}

const DOORS = {
  '/calls': postCalls,
  '/intervals': postIntervals,
  '/utterances': postUtterances,
  '/transcripts': postTranscripts,
};

interface Sent {
  headers?: Record<string, string>;
  query?: string;
}

/** Sends a body and holds the answer against the OpenAPI document. */
async function send(door: keyof typeof DOORS, body: unknown, { headers = {}, query = '' }: Sent = {}) {
  const request = new Request(`http://callcast.test/api/v1${door}${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    body: body instanceof Uint8Array || typeof body === 'string' ? (body as BodyInit) : JSON.stringify(body),
  });
  const answer = await DOORS[door](request);
  expect(await wrongInAnswer(door, 'post', answer)).toEqual([]);
  return answer;
}

async function accepted(answer: Response): Promise<AcceptedBody> {
  const body = await answer.json();
  expect([answer.status, body.error]).toEqual([202, undefined]);
  expect(answer.headers.get('location')).toBe(body.batch.href);
  return body;
}

async function batchNow(id: string): Promise<BatchAnswer> {
  const request = new Request(`http://callcast.test/api/v1/batches/${id}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const answer = await getBatch(request, { params: Promise.resolve({ id }) });
  expect(await wrongInAnswer('/batches/{id}', 'get', answer)).toEqual([]);
  return (await answer.json()).batch;
}

async function errorsOf(id: string) {
  const request = new Request(`http://callcast.test/api/v1/batches/${id}/errors`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const answer = await getErrors(request, { params: Promise.resolve({ id }) });
  expect(await wrongInAnswer('/batches/{id}/errors', 'get', answer)).toEqual([]);
  return answer.json();
}

/** What a worker does with what was acknowledged. */
async function work(): Promise<string[]> {
  const batches = await takeUpSpool();
  for (const batchId of batches) await runBatch({ actor: CLI_ACTOR }, { batchId });
  return batches;
}

const call = (id: string, more: object = {}) => ({
  call_id: id,
  started_at: '2026-05-04T09:00:00Z',
  queue: 'sales',
  outcome: 'answered',
  wait_s: 10,
  talk_s: 60,
  ...more,
});
const stats = () => callStats({ actor: CLI_ACTOR }, { site: site.code });

describe('calls', () => {
  test('are acknowledged with 202, wait on disk, become one delivery, and stand on the pages', async () => {
    const first = await accepted(await send('/calls', { calls: [call('a'), call('b')] }));
    const second = await accepted(await send('/calls', [call('c', { outcome: 'abandoned', talk_s: 0 })]));
    expect(first.batch).toMatchObject({
      status: 'waiting',
      rows: 2,
      read: 0,
      site: site.code,
      kind: 'calls',
    });
    expect((await stats()).calls).toBe(0);
    expect(await work()).toHaveLength(1);
    expect(await batchNow(first.batch.id)).toMatchObject({ status: 'done', rows: 2, read: 2, shown: true });
    expect(await batchNow(second.batch.id)).toMatchObject({
      status: 'done',
      rows: 1,
      read: 1,
      quarantined: 0,
    });
    expect(await stats()).toMatchObject({
      calls: 3,
      byOutcome: { answered: 2, abandoned: 1 },
      rollupsAgree: true,
    });
    const [batch] = await stores.database.ingestBatch.findMany({ where: { siteId: site.id } });
    expect(batch).toMatchObject({ door: 'api', source: 'ACD', rowsRead: 3n, uploadPath: null });
  });

  test('come as JSON lines and packed with gzip, too', async () => {
    const lines = [call('a'), call('b'), call('c')].map((one) => JSON.stringify(one)).join('\n');
    await accepted(await send('/calls', lines, { headers: { 'content-type': 'application/x-ndjson' } }));
    const packed = gzipSync(JSON.stringify({ calls: [call('d')] }));
    await accepted(await send('/calls', packed, { headers: { 'content-encoding': 'gzip' } }));
    await work();
    expect((await stats()).calls).toBe(4);
  });

  test('of a later request correct those of an earlier one, also within one delivery', async () => {
    await accepted(await send('/calls', [call('a', { talk_s: 60 })]));
    await accepted(await send('/calls', [call('a', { talk_s: 90, started_at: '2026-05-05T09:00:00Z' })]));
    await work();
    expect(await stats()).toMatchObject({ calls: 1, meanTalkSeconds: { all: 90 } });
    await accepted(await send('/calls', [call('a', { talk_s: 30 })]));
    await work();
    expect(await stats()).toMatchObject({ calls: 1, meanTalkSeconds: { all: 30 }, rollupsAgree: true });
  });

  test('that do not say when they joined their queue joined it after the menu; who hung up waited until then', async () => {
    const gaveUp = {
      outcome: 'abandoned',
      wait_s: null,
      talk_s: null,
      ivr_s: 20,
      ended_at: '2026-05-04T11:00:50+02:00',
    };
    await accepted(
      await send('/calls', [call('a', gaveUp), call('b', { outcome: 'contained', ivr_s: 5, wait_s: 0 })]),
    );
    await work();
    const rows = await stores.clickhouse.query({
      query: `SELECT call_id, wait_ms, ivr_ms, toString(queue_entered_at) AS entered FROM calls WHERE site_id = ${site.id} ORDER BY call_id`,
      format: 'JSONEachRow',
    });
    expect(await rows.json()).toEqual([
      { call_id: 'a', wait_ms: 30_000, ivr_ms: 20_000, entered: '2026-05-04 09:00:20.000' },
      { call_id: 'b', wait_ms: 0, ivr_ms: 5000, entered: null },
    ]);
  });
});

describe('the same request again', () => {
  test('is the same delivery, by its Idempotency-Key, at once or after it was stored', async () => {
    const headers = { 'idempotency-key': '"8e03978e-40d5-43dd-bc93-6894a57f9324"' };
    const both = await Promise.all([1, 2, 3].map(() => send('/calls', [call('a')], { headers })));
    const ids = await Promise.all(both.map(async (answer) => (await accepted(answer)).batch.id));
    expect(new Set(ids).size).toBe(1);
    await work();
    const again = await accepted(await send('/calls', [call('a')], { headers }));
    expect(again).toMatchObject({ known: true, batch: { id: ids[0], status: 'done' } });
    expect(await work()).toEqual([]);
    const other = await send('/calls', [call('b')], { headers });
    expect(other.status).toBe(409);
  });

  test('without a key is known by its content', async () => {
    const first = await accepted(await send('/calls', [call('a')]));
    const again = await accepted(await send('/calls', { calls: [call('a')] }));
    expect(again).toMatchObject({ known: true, batch: { id: first.batch.id } });
    await work();
    expect(await stores.database.apiDelivery.count({ where: { siteId: site.id } })).toBe(1);
  });
});

test('after an undo the same rows come in anew, and only then', async () => {
  const { batch } = await accepted(await send('/calls', [call('a'), call('b')]));
  const [batchId = ''] = await work();
  await requestUndo({ actor: CLI_ACTOR }, { batchId });
  await takeBack(batchId);
  expect([(await batchNow(batch.id)).status, (await stats()).calls]).toEqual(['undone', 0]);
  const again = await accepted(await send('/calls', [call('a'), call('b')]));
  expect(again.known).toBe(false);
  await work();
  expect(await stats()).toMatchObject({ calls: 2, rollupsAgree: true });
});

describe('rows that are wrong', () => {
  const wrong = [call('a'), call('b', { wait_s: -1 }), call('c', { started_at: 'yesterday' })];

  test('refuse the request as a whole, each with its line, field, reason and hint', async () => {
    const answer = await send('/calls', wrong);
    expect(answer.status).toBe(422);
    const { error } = await answer.json();
    expect(error.data.lines).toEqual([
      { line: 2, field: 'wait_s', reason: '"-1" is negative.', hint: expect.any(String) },
      { line: 3, field: 'started_at', reason: '"yesterday" is not a time.', hint: expect.any(String) },
    ]);
    expect(await work()).toEqual([]);
  });

  test('are kept aside with ?quarantine=true, and told of by their place in the request', async () => {
    await accepted(await send('/calls', [call('x'), call('y')]));
    const { batch } = await accepted(await send('/calls', wrong, { query: '?quarantine=true' }));
    await work();
    expect(await batchNow(batch.id)).toMatchObject({ status: 'done', rows: 3, read: 3, quarantined: 2 });
    const { lines, total } = await errorsOf(batch.id);
    expect([total, lines.map(({ line, field }: { line: number; field: string }) => [line, field])]).toEqual([
      2,
      [
        [2, 'wait_s'],
        [3, 'started_at'],
      ],
    ]);
    expect((await stats()).calls).toBe(3);
  });

  test('with fields that nobody knows are refused in either case: one misspelt would be lost', async () => {
    const answer = await send('/calls', [call('a', { que: 'sales' })], { query: '?quarantine=true' });
    expect([answer.status, (await answer.json()).error.data.lines[0]]).toEqual([
      422,
      expect.objectContaining({ line: 1, field: 'que' }),
    ]);
  });

  test('do not keep the rows of others out, however many they are', async () => {
    const bad = Array.from({ length: 6000 }, (_, index) => call(`bad ${index}`, { wait_s: -1 }));
    await accepted(await send('/calls', bad, { query: '?quarantine=true' }));
    const good = await accepted(await send('/calls', [call('good')]));
    await work();
    expect(await batchNow(good.batch.id)).toMatchObject({
      status: 'done',
      read: 1,
      quarantined: 0,
      error: null,
    });
    expect((await stats()).calls).toBe(1);
  });

  test('are those nested without end, too', async () => {
    const deep = `[{"call_id": ${'['.repeat(100_000)}${']'.repeat(100_000)}}]`;
    expect((await send('/calls', deep)).status).toBe(422);
  });

  test('of JSON lines that are no objects are told of, too', async () => {
    const headers = { 'content-type': 'application/x-ndjson' };
    const answer = await send('/calls', `${JSON.stringify(call('a'))}\n{"call_id": \n[1]\n`, { headers });
    const { error } = await answer.json();
    expect(error.data.lines.map(({ line }: { line: number }) => line)).toEqual([2, 3]);
  });
});

describe('what is said', () => {
  test('can be fetched as a vCon, by a key for that', async () => {
    const said = {
      call_id: 'v 1',
      started_at: '2026-05-04T09:00:00Z',
      speaker: 'customer',
      text: 'Where is it?',
    };
    await accepted(await send('/utterances', [said]));
    await work();
    const fetched = async () => {
      const id = 'v 1';
      const request = new Request(`http://callcast.test/api/v1/calls/v%201/vcon`, {
        headers: { authorization: `Bearer ${key}` },
      });
      const answer = await getVcon(request, { params: Promise.resolve({ id }) });
      expect(await wrongInAnswer('/calls/{id}/vcon', 'get', answer)).toEqual([]);
      return answer;
    };
    expect((await fetched()).status).toBe(403);
    key = await keyOf(['vcon:export']);
    const answer = await fetched();
    expect([answer.status, JSON.stringify(await answer.json())]).toEqual([
      200,
      expect.stringContaining('Where is it?'),
    ]);
  });

  test('comes by utterances, which are brought together by call', async () => {
    const rows = [
      {
        call_id: 't1',
        started_at: '2026-05-04T09:00:00Z',
        speaker: 'agent',
        text: 'Good morning',
        start: 0,
        end: 1,
      },
      {
        call_id: 't2',
        started_at: '2026-05-04T10:00:00Z',
        speaker: 'customer',
        text: 'Where is my invoice?',
      },
      { call_id: 't1', speaker: 'customer', text: 'I lost my card', start: 2, end: 3 },
    ];
    const { batch } = await accepted(await send('/utterances', { utterances: rows }));
    expect(batch).toMatchObject({ kind: 'transcripts', rows: 2 });
    await work();
    expect(await batchNow(batch.id)).toMatchObject({ status: 'done', read: 2, quarantined: 0 });
    const heads = await stores.clickhouse.query({
      query: `SELECT call_id, utterances FROM transcripts WHERE site_id = ${site.id} ORDER BY call_id`,
      format: 'JSONEachRow',
    });
    expect(await heads.json()).toMatchObject([{ call_id: 't1' }, { call_id: 't2' }]);
  });

  test('of calls that nobody told of is kept aside, and keeps nothing else out', async () => {
    const unknown = Array.from({ length: 300 }, (_, index) => ({
      call_id: `u ${index}`,
      utterances: [{ speaker: 'customer', text: 'Hello' }],
    }));
    const told = { ...unknown[0], call_id: 'told', started_at: '2026-05-04T09:00:00Z' };
    const { batch } = await accepted(await send('/transcripts', unknown));
    const good = await accepted(await send('/transcripts', [told]));
    await work();
    expect(await batchNow(batch.id)).toMatchObject({ status: 'done', rows: 300, quarantined: 300 });
    expect(await batchNow(good.batch.id)).toMatchObject({ status: 'done', read: 1, quarantined: 0 });
    expect((await errorsOf(batch.id)).lines[0]).toMatchObject({
      line: 1,
      reason: expect.stringContaining('No call of this id'),
    });
  });

  test('of a call that comes twice before it is taken up counts as it came last', async () => {
    const said = (text: string) => ({
      call_id: 't1',
      started_at: '2026-05-04T09:00:00Z',
      utterances: [{ speaker: 'customer', text }],
    });
    const first = await accepted(await send('/transcripts', [said('wrong words')]));
    await accepted(await send('/transcripts', [said('right words')]));
    await work();
    expect(await batchNow(first.batch.id)).toMatchObject({ status: 'done', quarantined: 0 });
    const texts = await stores.clickhouse.query({
      query: `SELECT text FROM utterances WHERE site_id = ${site.id}`,
      format: 'JSONEachRow',
    });
    expect(await texts.json()).toEqual([{ text: 'right words' }]);
    const twice = await send('/transcripts', [said('one'), said('two')]);
    expect(twice.status).toBe(422);
  });
});

test('interval volumes are taken in, of the length the request says', async () => {
  const rows = [
    { interval_start: '2026-05-04T09:00:00Z', queue: 'sales', offered: 10, answered: 9, abandoned: 1 },
  ];
  await accepted(await send('/intervals', { intervals: rows }, { query: '?minutes=15' }));
  await work();
  const stored = await stores.clickhouse.query({
    query: `SELECT interval_minutes, offered FROM interval_volumes WHERE site_id = ${site.id}`,
    format: 'JSONEachRow',
  });
  expect(await stored.json()).toMatchObject([{ interval_minutes: 15, offered: 10 }]);
});

describe('refused', () => {
  const status = async (answer: Promise<Response>) => (await answer).status;

  test('are strangers, keys for other things, and other sites', async () => {
    expect(await status(send('/calls', [], { headers: { authorization: 'Bearer cc_1' } }))).toBe(401);
    expect(await status(send('/calls', [call('a')], { query: '?site=elsewhere' }))).toBe(404);
    key = await keyOf(['trends:read']);
    expect(await status(send('/calls', [call('a')]))).toBe(403);
    key = await keyOf(['ingest:write'], null);
    expect(await status(send('/calls', [call('a')], { query: `?site=${site.code}` }))).toBe(202);
  });

  test('are bodies that are no JSON, none, too large or packed strangely', async () => {
    expect(await status(send('/calls', '{"calls": ['))).toBe(400);
    expect(await status(send('/calls', { calls: [] }))).toBe(400);
    expect(await status(send('/calls', 'a,b', { headers: { 'content-type': 'text/csv' } }))).toBe(415);
    expect(await status(send('/calls', [call('a')], { headers: { 'content-encoding': 'br' } }))).toBe(415);
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    expect(await status(send('/calls', bomb, { headers: { 'content-encoding': 'gzip' } }))).toBe(413);
    expect(
      await status(send('/calls', bomb.subarray(0, 100), { headers: { 'content-encoding': 'gzip' } })),
    ).toBe(400);
    const many = Array.from({ length: 10_001 }, () => ({}));
    expect(await status(send('/calls', many))).toBe(413);
  });

  test('is a key that asks more often than it may, with the time to wait', async () => {
    process.env.CALLCAST_API_REQUESTS_PER_MINUTE = '1';
    forgetEnv();
    const answers = [];
    for (let index = 0; index < 3; index++) answers.push(await send('/calls', [call(`a${index}`)]));
    delete process.env.CALLCAST_API_REQUESTS_PER_MINUTE;
    forgetEnv();
    const refused = answers.filter((answer) => answer.status === 429);
    // A minute may have ended in between.
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('ratelimit')).toMatch(/^"requests";r=0;t=\d+$/);
  });

  test('is everything once the spool is full, until there is room again', async () => {
    process.env.CALLCAST_API_SPOOL_MB = '0';
    forgetEnv();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const answer = await send('/calls', [call('a')]);
    delete process.env.CALLCAST_API_SPOOL_MB;
    forgetEnv();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await send('/calls', [call('a')])).status).toBe(202);
  });
});
