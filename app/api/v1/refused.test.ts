import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerApi } from '@/server/api/request/answer';
import { forgetEnv } from '@/server/env';
import { ApiTester } from '@/server/testing/api-tester';
import { POST as noSuchPath } from './[...path]/route';
import { GET as getErrors } from './batches/[id]/errors/route';
import { GET as getBatch } from './batches/[id]/route';
import { GET as getCalls, POST as postCalls } from './calls/route';

let api: ApiTester;
beforeAll(async () => {
  api = await ApiTester.open({
    doors: { '/calls': postCalls },
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
describe('refused', () => {
  const status = async (answer: Promise<Response>) => (await answer).status;

  test('are strangers, keys for other things, and other sites', async () => {
    expect(await status(api.send('/calls', [], { headers: { authorization: 'Bearer cc_1' } }))).toBe(401);
    expect(await status(api.send('/calls', [call('a')], { query: '?site=elsewhere' }))).toBe(404);
    await api.takeKey(['trends:read']);
    expect(await status(api.send('/calls', [call('a')]))).toBe(403);
    await api.takeKey(['ingest:write'], null);
    expect(await status(api.send('/calls', [call('a')], { query: `?site=${api.site.code}` }))).toBe(202);
  });

  test('are bodies that are no JSON, none, too large or packed strangely', async () => {
    expect(await status(api.send('/calls', '{"calls": ['))).toBe(400);
    expect(await status(api.send('/calls', { calls: [] }))).toBe(400);
    expect(await status(api.send('/calls', 'a,b', { headers: { 'content-type': 'text/csv' } }))).toBe(415);
    expect(await status(api.send('/calls', [call('a')], { headers: { 'content-encoding': 'br' } }))).toBe(
      415,
    );
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    expect(await status(api.send('/calls', bomb, { headers: { 'content-encoding': 'gzip' } }))).toBe(413);
    expect(
      await status(api.send('/calls', bomb.subarray(0, 100), { headers: { 'content-encoding': 'gzip' } })),
    ).toBe(400);
    const many = Array.from({ length: 10_001 }, () => ({}));
    expect(await status(api.send('/calls', many))).toBe(413);
  });

  test('are parameters that nobody reads, and rows that come as another kind', async () => {
    expect(await status(api.send('/calls', [call('a')], { query: '?quarantene=true' }))).toBe(400);
    expect(await status(api.send('/calls', [call('a')], { query: '?minutes=15' }))).toBe(400);
  });

  test('are heard to the end, so that a sender who is still sending reads why', async () => {
    const piece = new TextEncoder().encode(' '.repeat(1024 * 1024));
    let left = 20;
    const body = new ReadableStream({
      pull(stream) {
        left--;
        if (left >= 0) stream.enqueue(piece);
        else stream.close();
      },
    });
    const answer = await postCalls(
      new Request('http://callcast.test/api/v1/calls', {
        method: 'POST',
        headers: { authorization: `Bearer ${api.key}`, 'content-length': String(20 * piece.length) },
        body,
        duplex: 'half',
      } as RequestInit),
    );
    expect([answer.status, left]).toEqual([413, -1]);
  });

  test('is what a full disk cannot take, with the time to wait', async () => {
    const full = Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC' });
    const request = new Request('http://callcast.test/api/v1/files', {
      method: 'POST',
      headers: { authorization: `Bearer ${api.key}` },
    });
    const answer = await answerApi(request, () => Promise.reject(full));
    expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([503, 10]);
  });

  test('is what nobody serves, in the same form as everything else', async () => {
    const ask = { method: 'POST', body: '{}' };
    const nowhere = await noSuchPath(new Request('http://callcast.test/api/v1/cals', ask));
    expect([nowhere.status, (await nowhere.json()).error.message]).toEqual([
      404,
      'There is nothing at /api/v1/cals.',
    ]);
    const fetched = await getCalls(new Request('http://callcast.test/api/v1/calls'));
    expect([fetched.status, fetched.headers.get('allow'), (await fetched.json()).error.code]).toEqual([
      405,
      'POST',
      'invalid_input',
    ]);
  });

  test('is a key that asks more often than it may, with the time to wait', async () => {
    process.env.CALLCAST_API_REQUESTS_PER_MINUTE = '1';
    forgetEnv();
    const answers = [];
    for (let index = 0; index < 3; index++) answers.push(await api.send('/calls', [call(`a${index}`)]));
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
    const answer = await api.send('/calls', [call('a')]);
    delete process.env.CALLCAST_API_SPOOL_MB;
    forgetEnv();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await api.send('/calls', [call('a')])).status).toBe(202);
  });
});
