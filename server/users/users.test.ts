import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { actorOfSession } from '@/server/auth/actor-of-session';
import { makeActor, makeUser, openTestSession } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { createUser } from './create';
import { listUsers } from './list';
import { listUserSessions } from './list-sessions';
import { resetPassword } from './reset-password';
import { revokeUserSessions } from './revoke-sessions';
import { setUserDisabled } from './set-disabled';
import { updateUser } from './update';

type NewAccount = Parameters<typeof createUser>[1];

let stores: TestStores;
let admin: Actor;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  siteId = (await stores.database.site.create({ data: { code: 'one', name: 'One', timeZone: 'UTC' } })).id;
});
afterAll(() => stores.close());

beforeEach(async () => {
  await stores.database.user.deleteMany();
  await stores.database.auditEvent.deleteMany();
  admin = await makeActor('admin');
});

async function lastEvent() {
  return stores.database.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
}

describe('opening an account', () => {
  test('makes up a password, keeps only its hash, and is audited without it', async () => {
    const { user, generatedPassword } = await createUser(
      { actor: admin },
      { email: ' New@Example.org ', name: 'New', role: 'planner', siteIds: [siteId] },
    );
    expect(user).toMatchObject({
      email: 'new@example.org',
      role: 'planner',
      siteIds: [siteId],
      lastSeenAt: null,
    });
    const row = await stores.database.user.findUniqueOrThrow({ where: { id: user.id } });
    expect(row.passwordHash).toMatch(/^\$argon2id\$/);
    const event = await lastEvent();
    expect(event).toMatchObject({ action: 'user.create', subject: `user:${user.id}`, actorId: admin.id });
    expect(JSON.stringify(event.details)).not.toContain(generatedPassword);
    expect(JSON.stringify(event.details)).not.toContain('argon2');
  });

  test('is refused for an e-mail that has one, and leaves no audit row', async () => {
    const { email } = await makeUser('agent');
    await stores.database.auditEvent.deleteMany();
    await expect(
      createUser({ actor: admin }, { email: email.toUpperCase(), name: 'Twin', role: 'agent' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await stores.database.auditEvent.count()).toBe(0);
  });

  test.each<[string, Partial<NewAccount>]>([
    ['an unknown site', { siteIds: [999_999] }],
    ['an administrator with limits', { role: 'admin', siteIds: [1] }],
    ['no site at all', { siteIds: [] }],
    ['an e-mail that is none', { email: 'nobody' }],
    ['an empty name', { name: '  ' }],
    ['a short password', { password: 'short' }],
  ])('is refused with %s', async (_what, given) => {
    const before = await stores.database.user.count();
    const input: NewAccount = { email: `${randomUUID()}@example.org`, name: 'X', role: 'planner', ...given };
    await expect(createUser({ actor: admin }, input)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await stores.database.user.count()).toBe(before);
  });
});

describe('changing an account', () => {
  test('changes what is given and nothing else, and says before and after in the audit log', async () => {
    const { id } = await makeUser('planner', [siteId]);
    const user = await updateUser({ actor: admin }, { id, role: 'qa_lead' });
    expect(user).toMatchObject({ role: 'qa_lead', siteIds: [siteId], name: 'The planner' });
    expect((await lastEvent()).details).toMatchObject({
      before: { role: 'planner', siteIds: [siteId] },
      after: { role: 'qa_lead', siteIds: [siteId] },
    });
    expect(await updateUser({ actor: admin }, { id, siteIds: 'all' })).toMatchObject({ siteIds: 'all' });
  });

  test('somebody limited to sites must be freed of the limits to become administrator', async () => {
    const { id } = await makeUser('planner', [siteId]);
    await expect(updateUser({ actor: admin }, { id, role: 'admin' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(await updateUser({ actor: admin }, { id, role: 'admin', siteIds: 'all' })).toMatchObject({
      role: 'admin',
    });
  });

  test('of somebody who is not there is an error', async () => {
    await expect(updateUser({ actor: admin }, { id: randomUUID(), name: 'X' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the last administrator', () => {
  test('can be neither disabled nor given another role', async () => {
    const id = admin.id ?? '';
    const refused = { code: 'conflict', message: 'This is the last administrator.' };
    await expect(setUserDisabled({ actor: admin }, { id, disabled: true })).rejects.toMatchObject(refused);
    await expect(updateUser({ actor: admin }, { id, role: 'manager' })).rejects.toMatchObject(refused);
    expect(await actorOfSession(admin.sessionId ?? '', '')).toMatchObject({ role: 'admin' });
  });

  test('is not counted on when disabled', async () => {
    const other = await makeUser('admin');
    await setUserDisabled({ actor: admin }, { id: other.id, disabled: true });
    await expect(updateUser({ actor: admin }, { id: admin.id ?? '', role: 'agent' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('stays, when two remove each other at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      await stores.database.user.deleteMany();
      const [one, two] = await Promise.all([makeUser('admin'), makeUser('admin')]);
      const outcomes = await Promise.allSettled([
        updateUser({ actor: CLI_ACTOR }, { id: one.id, role: 'agent' }),
        setUserDisabled({ actor: CLI_ACTOR }, { id: two.id, disabled: true }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await stores.database.user.count({ where: { role: 'admin', disabledAt: null } })).toBe(1);
    }
  });
});

describe('sessions of others', () => {
  test('are listed, and ended one by one or all, each with its audit row', async () => {
    const { id } = await makeUser('manager');
    const ids = [await openTestSession(id), await openTestSession(id), await openTestSession(id)];
    const listed = await listUserSessions({ actor: admin }, { id });
    expect(new Set(listed.map((session) => session.id))).toEqual(new Set(ids));
    const [first = ''] = ids;
    expect(await revokeUserSessions({ actor: admin }, { id, sessionId: first })).toEqual({ revoked: 1 });
    expect(await lastEvent()).toMatchObject({ action: 'session.revoke', subject: `session:${first}` });
    expect(await revokeUserSessions({ actor: admin }, { id })).toEqual({ revoked: 2 });
    expect(await listUserSessions({ actor: admin }, { id })).toEqual([]);
    expect(await stores.database.auditEvent.count({ where: { action: 'session.revoke' } })).toBe(3);
  });

  test('end with a new password and when the account is disabled', async () => {
    const { id } = await makeUser('manager');
    const first = await openTestSession(id);
    await resetPassword({ actor: admin }, { id });
    expect(await actorOfSession(first, '')).toBeNull();
    const second = await openTestSession(id);
    await setUserDisabled({ actor: admin }, { id, disabled: true });
    expect(await actorOfSession(second, '')).toBeNull();
  });

  test('cannot be ended under another person’s name', async () => {
    const { id } = await makeUser('manager');
    const adminSession = admin.sessionId ?? '';
    await expect(revokeUserSessions({ actor: admin }, { id, sessionId: adminSession })).rejects.toMatchObject(
      { code: 'not_found' },
    );
    expect(await actorOfSession(adminSession, '')).not.toBeNull();
  });
});

test('a site that limits somebody cannot be deleted: they would see every site', async () => {
  const site = await stores.database.site.create({ data: { code: 'two', name: 'Two', timeZone: 'UTC' } });
  await makeUser('planner', [site.id]);
  await expect(stores.database.site.delete({ where: { id: site.id } })).rejects.toThrow();
});

test('the list says who was seen last when, and shows no secrets', async () => {
  const users = await listUsers({ actor: admin });
  expect(users).toHaveLength(1);
  expect(users[0]).toMatchObject({ id: admin.id, siteIds: 'all', disabledAt: null });
  expect(users[0]?.lastSeenAt).toBeInstanceOf(Date);
  expect(JSON.stringify(users)).not.toContain('argon2');
});
