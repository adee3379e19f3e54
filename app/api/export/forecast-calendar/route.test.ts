import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiKey } from '@/server/api-keys/create';
import { CLI_ACTOR } from '@/server/auth/actor';
import { createSite } from '@/server/sites/create';
import { insertForecast } from '@/server/testing/insert-forecast';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { GET } from './route';

let stores: TestStores;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  const site = { code: 'mine', name: 'Mine', timeZone: 'UTC', country: 'NL' };
  siteId = (await createSite({ actor: CLI_ACTOR }, site)).id;
  const tell = (_date: string, minute: number) => (minute >= 540 && minute < 600 ? 10 : null);
  await insertForecast({
    siteId,
    origin: '2026-03-02',
    horizonDays: 14,
    dayHorizonDays: 60,
    queues: { a: tell },
  });
});
afterAll(() => stores.close());

describe('the calendar', () => {
  const ask = (authorization?: string) =>
    GET(
      new Request(`http://127.0.0.1/api/export/forecast-calendar?site=${siteId}`, {
        headers: authorization ? { authorization } : {},
      }),
    );
  const basic = (password: string) => `Basic ${Buffer.from(`calendar:${password}`).toString('base64')}`;

  test('is given to a calendar program with a key for forecasts, and to no other', async () => {
    const make = (scope: 'forecasts:read' | 'trends:read') =>
      createApiKey({ actor: CLI_ACTOR }, { name: scope, scopes: [scope], siteId, expiresAt: null });
    const { key } = await make('forecasts:read');
    for (const authorization of [basic(key), `Bearer ${key}`]) {
      const response = await ask(authorization);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/calendar');
      const text = await response.text();
      expect(text).toContain('SUMMARY:Easter Monday');
      expect(text).toContain('SUMMARY:20 calls forecast');
    }
    expect((await ask(basic((await make('trends:read')).key))).status).toBe(403);
    const nobody = await ask(basic('cc_wrong'));
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Callcast"']);
  });
});
