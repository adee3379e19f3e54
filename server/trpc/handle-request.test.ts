import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionCookie } from '@/server/auth/session-cookie';
import { makeUser, openTestSession } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { handleTrpcRequest } from './handle-request';

const ORIGIN = 'http://127.0.0.1:3000';
let stores: TestStores;
let cookie: string;

beforeAll(async () => {
  stores = await openTestStores();
  const { id } = await makeUser('admin');
  cookie = await sessionCookie(await openTestSession(id));
});
afterAll(() => stores.close());

function createSite(code: string, headers: Record<string, string>): Promise<Response> {
  const body = JSON.stringify({ json: { code, name: code, timeZone: 'Europe/Amsterdam' } });
  return handleTrpcRequest(
    new Request(`${ORIGIN}/api/trpc/sites.create`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: '127.0.0.1:3000', ...headers },
      body,
    }),
  );
}

async function query(procedure: string, headers: Record<string, string>): Promise<Response> {
  return handleTrpcRequest(new Request(`${ORIGIN}/api/trpc/${procedure}`, { headers }));
}

interface Failure {
  error: { json: { message: string; data: { code: string; hint: string | null } } };
}

async function failure(response: Response): Promise<Failure['error']['json']> {
  return ((await response.json()) as Failure).error.json;
}

describe('a mutation', () => {
  test('from our own pages is done', async () => {
    expect((await createSite('ours', { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await createSite('older', { cookie, origin: ORIGIN })).status).toBe(200);
    expect(await stores.database.site.count()).toBe(2);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['another origin, by an older browser', { origin: 'https://evil.example' }],
    ['nowhere that can be told', {}],
  ])('from %s changes nothing, with a valid cookie', async (_from, headers) => {
    const before = await stores.database.site.count();
    const response = await createSite('evil', { cookie, ...headers });
    expect(response.status).toBe(403);
    expect((await failure(response)).data.hint).toContain('API key');
    expect(await stores.database.site.count()).toBe(before);
  });

  test('is not done by GET', async () => {
    const input = encodeURIComponent(JSON.stringify({ json: { code: 'get', name: 'G', timeZone: 'UTC' } }));
    const response = await query(`sites.create?input=${input}`, { cookie, 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(405);
    expect(await stores.database.site.findUnique({ where: { code: 'get' } })).toBeNull();
  });
});

describe('an error', () => {
  test('is a sentence with a hint', async () => {
    const response = await createSite('ours', { cookie, 'sec-fetch-site': 'same-origin' });
    expect(response.status).toBe(409);
    expect(await failure(response)).toMatchObject({ message: 'There is already a site with the code ours.' });
  });

  test('of input names the field, in words', async () => {
    const body = JSON.stringify({ json: { code: 'x', name: 'X', timeZone: 'Europe/Atlantis' } });
    const response = await handleTrpcRequest(
      new Request(`${ORIGIN}/api/trpc/sites.create`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, 'sec-fetch-site': 'same-origin' },
        body,
      }),
    );
    expect(response.status).toBe(400);
    const { message } = await failure(response);
    expect(message).toContain('"Europe/Atlantis" is not an IANA time zone');
    expect(message).toContain('timeZone');
    expect(message).not.toContain('{');
  });

  test('for an anonymous request is 401, and shows no stack', async () => {
    const response = await query('sites.list', {});
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('node_modules');
  });

  test('of the server’s own keeps what broke to the log', async () => {
    await stores.database.$executeRaw`ALTER TABLE "Queue" RENAME TO "Hidden"`;
    try {
      const input = encodeURIComponent(JSON.stringify({ json: { siteId: 1 } }));
      const response = await query(`sites.queues?input=${input}`, { cookie });
      expect(response.status).toBe(500);
      const { message } = await failure(response);
      expect(message).toBe('Something went wrong on the server.');
    } finally {
      await stores.database.$executeRaw`ALTER TABLE "Hidden" RENAME TO "Queue"`;
    }
  });
});
