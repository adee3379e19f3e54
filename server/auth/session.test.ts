import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { forgetEnv } from '@/server/env';
import { type MadeUser, makeUser, openTestSession } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { setUserDisabled } from '@/server/users/set-disabled';
import { updateUser } from '@/server/users/update';
import { actorOfRequest } from './session';
import { sessionCookie } from './session-cookie';

const HOUR = 3600_000;
let stores: TestStores;
let user: MadeUser;
let sessionId: string;

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  user = await makeUser('planner');
  sessionId = await openTestSession(user.id);
});

const ask = (cookie: string) => actorOfRequest(new Headers({ cookie }));
const askWithSession = async () => ask(await sessionCookie(sessionId));
const age = (data: { lastSeenAt?: Date; expiresAt?: Date }) =>
  stores.database.session.update({ where: { id: sessionId }, data });

describe('a request with a session cookie', () => {
  test('comes from its person, among other cookies too', async () => {
    const cookie = `theme=dark; ${await sessionCookie(sessionId)}; callcast.sessions=x`;
    expect(await ask(cookie)).toMatchObject({ id: user.id, role: 'planner', siteIds: 'all', sessionId });
  });

  test('has the role and sites of now, not of sign-in', async () => {
    const site = await stores.database.site.create({ data: { code: 'a', name: 'A', timeZone: 'UTC' } });
    await updateUser({ actor: CLI_ACTOR }, { id: user.id, role: 'qa_lead', siteIds: [site.id] });
    expect(await askWithSession()).toMatchObject({ role: 'qa_lead', siteIds: [site.id] });
  });

  test('keeps the session in use, writing that down once a minute at most', async () => {
    const recent = new Date(Date.now() - 30_000);
    await age({ lastSeenAt: recent });
    await askWithSession();
    expect(
      (await stores.database.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt,
    ).toEqual(recent);
    await age({ lastSeenAt: new Date(Date.now() - 2 * HOUR) });
    await askWithSession();
    const { lastSeenAt } = await stores.database.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(lastSeenAt.getTime()).toBeGreaterThan(Date.now() - HOUR);
  });
});

describe('nobody is signed in', () => {
  test('without a cookie', async () => {
    expect(await actorOfRequest(new Headers())).toBeNull();
  });

  test('when the session was revoked', async () => {
    await stores.database.session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
    expect(await askWithSession()).toBeNull();
  });

  test('when the session is past its end, however much it was used', async () => {
    await age({ expiresAt: new Date(Date.now() - 1), lastSeenAt: new Date() });
    expect(await askWithSession()).toBeNull();
  });

  test('when the session was idle for more than eight hours', async () => {
    await age({ lastSeenAt: new Date(Date.now() - 8 * HOUR - 1000) });
    expect(await askWithSession()).toBeNull();
  });

  test('when the account was disabled, also after it is enabled again', async () => {
    await setUserDisabled({ actor: CLI_ACTOR }, { id: user.id, disabled: true });
    expect(await askWithSession()).toBeNull();
    await setUserDisabled({ actor: CLI_ACTOR }, { id: user.id, disabled: false });
    expect(await askWithSession()).toBeNull();
  });

  test('with a cookie made with another key, a damaged one, or one that is no session', async () => {
    const foreign = await encode({ token: { sid: sessionId }, secret: 'x'.repeat(64) });
    const wrongShape = await encode({ token: { sub: user.id }, secret: process.env.NEXTAUTH_SECRET ?? '' });
    const genuine = await sessionCookie(sessionId);
    for (const cookie of [
      `callcast.session=${foreign}`,
      `callcast.session=${wrongShape}`,
      `${genuine.slice(0, -3)}AAA`,
      'callcast.session=',
      `callcast.session=${sessionId}`,
    ]) {
      expect(await ask(cookie)).toBeNull();
    }
  });
});

test('over https only the cookie that browsers keep to https counts', async () => {
  const plain = await sessionCookie(sessionId);
  process.env.NEXTAUTH_URL = 'https://callcast.example';
  forgetEnv();
  try {
    expect(await ask(plain)).toBeNull();
    const secure = await sessionCookie(sessionId);
    expect(secure).toMatch(/^__Secure-callcast\.session=/);
    expect(await ask(secure)).toMatchObject({ id: user.id });
  } finally {
    delete process.env.NEXTAUTH_URL;
    forgetEnv();
  }
});
