import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MadeUser, makeUser, openTestSession } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { type Actor, CLI_ACTOR } from './actor';
import { actorOfSession } from './actor-of-session';
import { changePassword } from './change-password';
import { listOwnSessions } from './list-own-sessions';
import { revokeOwnSessions } from './revoke-own-sessions';
import { signIn } from './sign-in';

const NEW_PASSWORD = 'four words that rhyme not';
const AWAY = { address: '198.51.100.9', userAgent: 'Safari' };
let stores: TestStores;
let user: MadeUser;
let actor: Actor;
let elsewhere: string;

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  user = await makeUser('agent');
  const here = await actorOfSession(await openTestSession(user.id), '192.0.2.1');
  if (!here) throw new Error('not signed in');
  actor = here;
  elsewhere = (await signIn({ email: user.email, password: user.password }, AWAY)).sessionId;
});

describe('own sessions', () => {
  test('lists where one is signed in, and which one asks', async () => {
    const sessions = await listOwnSessions({ actor });
    expect(sessions.map(({ id, current, userAgent }) => [id, current, userAgent])).toEqual([
      [elsewhere, false, 'Safari'],
      [actor.sessionId, true, 'test'],
    ]);
  });

  test('one of them can be ended', async () => {
    expect(await revokeOwnSessions({ actor }, { sessionId: elsewhere })).toEqual({ revoked: 1 });
    expect(await actorOfSession(elsewhere, '')).toBeNull();
    expect(await listOwnSessions({ actor })).toHaveLength(1);
  });

  test('all others can be ended', async () => {
    await openTestSession(user.id);
    expect(await revokeOwnSessions({ actor }, { allOthers: true })).toEqual({ revoked: 2 });
    expect((await listOwnSessions({ actor })).map(({ current }) => current)).toEqual([true]);
  });

  test('somebody else’s cannot, and are not told apart from none', async () => {
    const other = await openTestSession((await makeUser('agent')).id);
    await expect(revokeOwnSessions({ actor }, { sessionId: other })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await actorOfSession(other, '')).not.toBeNull();
  });

  test('the command line has none', async () => {
    await expect(listOwnSessions({ actor: CLI_ACTOR })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('changing one’s own password', () => {
  test('needs the current one, and ends the other sessions', async () => {
    const change = { currentPassword: user.password, newPassword: NEW_PASSWORD };
    expect(await changePassword({ actor }, change)).toEqual({ revoked: 1 });
    expect(await actorOfSession(elsewhere, '')).toBeNull();
    expect(await actorOfSession(actor.sessionId ?? '', '')).not.toBeNull();
    await expect(signIn({ email: user.email, password: NEW_PASSWORD }, AWAY)).resolves.toMatchObject({
      userId: user.id,
    });
    await expect(signIn({ email: user.email, password: user.password }, AWAY)).rejects.toMatchObject({
      refusal: 'wrong_credentials',
    });
    const subject = `user:${user.id}`;
    const events = await stores.database.auditEvent.findMany({
      where: { subject, action: 'user.change_password' },
    });
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events[0]?.details)).not.toContain(NEW_PASSWORD);
  });

  test('changes nothing with a wrong current one, and is locked after five', async () => {
    const change = { currentPassword: 'not this one', newPassword: NEW_PASSWORD };
    for (let time = 0; time < 5; time += 1) {
      await expect(changePassword({ actor }, change)).rejects.toMatchObject({ code: 'invalid_input' });
    }
    await expect(
      changePassword({ actor }, { currentPassword: user.password, newPassword: NEW_PASSWORD }),
    ).rejects.toMatchObject({ refusal: 'locked' });
    expect(await actorOfSession(elsewhere, '')).not.toBeNull();
  });

  test.each([['short'], ['the old one']])('refuses a new one that is unfit: %s', async (kind) => {
    const newPassword = kind === 'short' ? 'too short' : user.password;
    await expect(
      changePassword({ actor }, { currentPassword: user.password, newPassword }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
