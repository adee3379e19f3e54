import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR, SYSTEM_ACTOR } from '@/server/auth/actor';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { audit } from '.';
import { listAudit } from './list';

let stores: TestStores;
let admin: Actor;

beforeAll(async () => {
  stores = await openTestStores();
  admin = await makeActor('admin');
  await stores.database.auditEvent.deleteMany();
  await stores.database.$transaction(async (transaction) => {
    for (let at = 0; at < 7; at += 1) {
      await audit(transaction, admin, {
        action: 'queue.update',
        subject: `queue:${at}`,
        siteId: at % 2,
        details: { at },
      });
    }
    await audit(transaction, CLI_ACTOR, { action: 'user.create', subject: 'user:1' });
    await audit(transaction, SYSTEM_ACTOR, { action: 'user.disable', subject: 'user:12' });
  });
});
afterAll(() => stores.close());

const subjects = async (input: Parameters<typeof listAudit>[1], actor = admin) =>
  (await listAudit({ actor }, input)).events.map(({ subject }) => subject);

test('pages through everything, newest first, each event once', async () => {
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listAudit({ actor: admin }, { limit: 4, ...(cursor ? { cursor } : {}) });
    seen.push(...page.events.map(({ subject }) => subject));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual(['user:12', 'user:1', ...[6, 5, 4, 3, 2, 1, 0].map((at) => `queue:${at}`)]);
});

test('has no further page when it ends with this one', async () => {
  expect((await listAudit({ actor: admin }, { limit: 9 })).nextCursor).toBeNull();
  expect((await listAudit({ actor: admin }, { limit: 8 })).nextCursor).not.toBeNull();
});

test('finds by actor, by action and by subject', async () => {
  expect(await subjects({ actor: 'COMMAND' })).toEqual(['user:1']);
  expect(await subjects({ actor: admin.id ?? '' })).toHaveLength(7);
  expect(await subjects({ action: 'user' })).toEqual(['user:12', 'user:1']);
  expect(await subjects({ action: 'user.d' })).toEqual(['user:12']);
  expect(await subjects({ subject: 'user:1', action: 'user.create' })).toEqual(['user:1']);
  expect(await subjects({ subject: '%' })).toEqual([]);
  expect(await subjects({ before: new Date(0) })).toEqual([]);
  expect(await subjects({ from: new Date(0) })).toHaveLength(9);
});

test('shows somebody limited to a site what happened there, and nothing else', async () => {
  const limited: Actor = { ...admin, siteIds: [1] };
  expect(await subjects({}, limited)).toEqual(['queue:5', 'queue:3', 'queue:1']);
});

test('an act that fails leaves no audit row', async () => {
  const failing = stores.database.$transaction(async (transaction) => {
    await audit(transaction, admin, { action: 'queue.update', subject: 'queue:never' });
    throw new Error('the act failed');
  });
  await expect(failing).rejects.toThrow('the act failed');
  expect(await subjects({ subject: 'queue:never' })).toEqual([]);
});
