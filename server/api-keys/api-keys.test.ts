import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, requirePermission, requireSite } from '@/server/auth/actor';
import { roleMay } from '@/server/auth/permissions';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { createApiKey } from './create';
import { generateKey, isWellFormedKey } from './key-format';
import { listApiKeys } from './list';
import { revokeApiKey } from './revoke';
import { API_KEY_ROLE, API_KEY_SCOPES } from './scopes';
import { presentedKey, verifyApiKey } from './verify';

const HERE = '192.0.2.1';
let stores: TestStores;
let admin: Actor;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  admin = await makeActor('admin');
  siteId = (await stores.database.site.create({ data: { code: 'one', name: 'One', timeZone: 'UTC' } })).id;
});
afterAll(() => stores.close());

const make = (change: Partial<Parameters<typeof createApiKey>[1]> = {}, actor = admin) =>
  createApiKey(
    { actor },
    { name: 'ACD', scopes: ['ingest:write'], siteId: null, expiresAt: null, ...change },
  );

describe('a key', () => {
  test('is 256 random bits with a checksum', () => {
    const keys = Array.from({ length: 100 }, generateKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys) {
      expect(key).toMatch(/^cc_[0-9a-f]{72}$/);
      expect(isWellFormedKey(key)).toBe(true);
      const last = key.endsWith('0') ? '1' : '0';
      expect(isWellFormedKey(`${key.slice(0, -1)}${last}`)).toBe(false);
    }
  });

  test('is shown once; only its hash and first characters are kept, and it is not in the audit log', async () => {
    const { key, view } = await make();
    const row = await stores.database.apiKey.findUniqueOrThrow({ where: { id: view.id } });
    expect(row.hash).toHaveLength(32);
    expect(key.startsWith(row.prefix)).toBe(true);
    expect(row.prefix).toHaveLength(11);
    const event = await stores.database.auditEvent.findFirstOrThrow({
      where: { subject: `api_key:${view.id}` },
    });
    const kept = JSON.stringify([view, await listApiKeys({ actor: admin }), event.details]);
    expect(kept).not.toContain(key);
    expect(kept).not.toContain('hash');
  });

  test('acts with its scopes at its site, and nothing more', async () => {
    const { key, view } = await make({ scopes: ['ingest:write', 'ingest:write'], siteId });
    const actor = await verifyApiKey(key, HERE);
    expect(actor).toMatchObject({ kind: 'api_key', id: view.id, siteIds: [siteId], address: HERE });
    expect(() => requirePermission(actor, 'ingest:write')).not.toThrow();
    expect(() => requirePermission(actor, 'ingest:read')).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
    expect(() => requirePermission(actor, 'users:manage')).toThrow();
    expect(() => requireSite(actor, siteId)).not.toThrow();
    expect(() => requireSite(actor, siteId + 1)).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  test('has a role that has every scope there is', () => {
    for (const scope of API_KEY_SCOPES) expect(roleMay(API_KEY_ROLE, scope)).toBe(true);
  });

  test('says when it was last used', async () => {
    const { key, view } = await make();
    expect(view.lastUsedAt).toBeNull();
    await verifyApiKey(key, HERE);
    const row = await stores.database.apiKey.findUniqueOrThrow({ where: { id: view.id } });
    expect(row.lastUsedAt).toBeInstanceOf(Date);
  });
});

describe('a key is not valid', () => {
  const refused = { code: 'unauthenticated', message: 'This API key is not valid.' };

  test('when it was revoked, which can be done once and is audited', async () => {
    const { key, view } = await make();
    await revokeApiKey({ actor: admin }, { id: view.id });
    await expect(verifyApiKey(key, HERE)).rejects.toMatchObject(refused);
    await expect(revokeApiKey({ actor: admin }, { id: view.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    const action = 'api_key.revoke';
    expect(await stores.database.auditEvent.count({ where: { subject: `api_key:${view.id}`, action } })).toBe(
      1,
    );
  });

  test('when it has expired', async () => {
    const { key, view } = await make({ expiresAt: new Date(Date.now() + 60_000) });
    await expect(verifyApiKey(key, HERE)).resolves.toBeDefined();
    await stores.database.apiKey.update({ where: { id: view.id }, data: { expiresAt: new Date() } });
    await expect(verifyApiKey(key, HERE)).rejects.toMatchObject(refused);
  });

  test.each(['', 'cc_', generateKey(), `${generateKey()} `, `cc_${'a'.repeat(72)}`])(
    'when it was never made: %j',
    async (presented) => {
      await expect(verifyApiKey(presented, HERE)).rejects.toMatchObject(refused);
    },
  );
});

describe('making a key is refused', () => {
  test('for a date that is past, no scope, an unknown site, or powers no key has', async () => {
    await expect(make({ expiresAt: new Date(0) })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(make({ scopes: [] })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(make({ siteId: 999_999 })).rejects.toMatchObject({ code: 'not_found' });
    const powers = ['users:manage'] as unknown as ['ingest:read'];
    await expect(make({ scopes: powers })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('for every site, to somebody who does not see every site', async () => {
    const limited: Actor = { ...admin, siteIds: [siteId] };
    await expect(make({}, limited)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(make({ siteId: siteId + 1 }, limited)).rejects.toMatchObject({ code: 'not_found' });
    expect((await listApiKeys({ actor: limited })).every((key) => key.siteId === siteId)).toBe(true);
  });
});

test('a key is presented as a bearer token', () => {
  expect(presentedKey(new Headers({ authorization: 'Bearer cc_1' }))).toBe('cc_1');
  expect(presentedKey(new Headers({ authorization: 'Basic cc_1' }))).toBeUndefined();
  expect(presentedKey(new Headers())).toBeUndefined();
});
