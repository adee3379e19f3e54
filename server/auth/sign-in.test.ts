import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { type MadeUser, makeUser } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { resetPassword } from '@/server/users/reset-password';
import { setUserDisabled } from '@/server/users/set-disabled';
import { actorOfSession } from './actor-of-session';
import { signIn } from './sign-in';
import { signOut } from './sign-out';

const HOME = { address: '203.0.113.7', userAgent: 'Firefox' };
let stores: TestStores;
let user: MadeUser;

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  await stores.database.signInAttempt.deleteMany();
  await stores.database.auditEvent.deleteMany();
  user = await makeUser('manager');
});

/** What a try leads to: 'in', or why not. */
async function attempt(password: string, email = user.email, address = HOME.address): Promise<string> {
  return signIn({ email, password }, { ...HOME, address }).then(
    () => 'in',
    (error: { refusal: string }) => error.refusal,
  );
}

async function failTimes(times: number, email = user.email): Promise<string[]> {
  const outcomes: string[] = [];
  for (let time = 0; time < times; time += 1) outcomes.push(await attempt('a wrong password', email));
  return outcomes;
}

/** As if everything that was tried had been tried that much earlier. */
async function letPass(seconds: number): Promise<void> {
  await stores.database.$executeRaw`UPDATE "SignInAttempt" SET at = at - make_interval(secs => ${seconds})`;
}

async function audited(): Promise<string[]> {
  const events = await stores.database.auditEvent.findMany({ orderBy: { id: 'asc' } });
  return events.map(({ action }) => action).filter((action) => action !== 'user.create');
}

describe('signing in', () => {
  test('opens a session that says who, where and from what, and is audited', async () => {
    const { sessionId } = await signIn({ email: user.email, password: user.password }, HOME);
    const session = await stores.database.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(session).toMatchObject({ userId: user.id, address: HOME.address, userAgent: 'Firefox' });
    const event = await stores.database.auditEvent.findFirstOrThrow({ where: { action: 'session.sign_in' } });
    expect(event).toMatchObject({
      actorId: user.id,
      subject: `session:${sessionId}`,
      address: HOME.address,
      actorKind: 'user',
    });
  });

  test('does not mind capitals and blanks around the e-mail', async () => {
    expect(await attempt(user.password, ` ${user.email.toUpperCase()} `)).toBe('in');
  });

  test('signing out ends the session for good and is audited', async () => {
    const { sessionId } = await signIn({ email: user.email, password: user.password }, HOME);
    expect(await actorOfSession(sessionId, HOME.address)).toMatchObject({ id: user.id, role: 'manager' });
    await signOut(sessionId, HOME.address);
    expect(await actorOfSession(sessionId, HOME.address)).toBeNull();
    await signOut(sessionId, HOME.address);
    expect(await audited()).toEqual(['session.sign_in', 'session.sign_out']);
  });
});

describe('a refusal', () => {
  test('reads the same for a wrong password, an unknown e-mail and a disabled account', async () => {
    await makeUser('admin');
    const disabled = await makeUser('agent');
    await setUserDisabled({ actor: CLI_ACTOR }, { id: disabled.id, disabled: true });
    const messages = await Promise.all(
      [
        { email: user.email, password: 'a wrong password' },
        { email: 'nobody@example.org', password: 'a wrong password' },
        { email: disabled.email, password: disabled.password },
        { email: 'not an e-mail', password: 'x' },
        { email: user.email },
        null,
      ].map((credentials) =>
        signIn(credentials, HOME).then(
          () => 'in',
          (error: Error) => error.message,
        ),
      ),
    );
    expect(new Set(messages)).toEqual(new Set(['E-mail or password is wrong.']));
  });

  test('is audited with the account it was meant for, or the e-mail of none', async () => {
    await attempt('a wrong password');
    await attempt('a wrong password', 'nobody@example.org');
    const events = await stores.database.auditEvent.findMany({
      where: { action: 'session.sign_in_failed' },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ subject, actorId }) => [subject, actorId])).toEqual([
      [`user:${user.id}`, user.id],
      ['email:nobody@example.org', null],
    ]);
  });
});

describe('lock-out', () => {
  test('comes after five wrong passwords, even for the right one, and is audited once', async () => {
    expect(await failTimes(5)).toEqual(Array(5).fill('wrong_credentials'));
    expect(await attempt(user.password)).toBe('locked');
    expect(await attempt('a wrong password')).toBe('locked');
    expect(await audited()).toEqual([...Array<string>(5).fill('session.sign_in_failed'), 'session.locked']);
  });

  test('is the same for an e-mail without an account', async () => {
    const outcomes = await failTimes(6, 'nobody@example.org');
    expect(outcomes).toEqual([...Array<string>(5).fill('wrong_credentials'), 'locked']);
  });

  test('ends after half a minute, and doubles with each further failure', async () => {
    await failTimes(5);
    await letPass(31);
    expect(await attempt('a wrong password')).toBe('wrong_credentials');
    await letPass(31);
    expect(await attempt(user.password)).toBe('locked');
    await letPass(30);
    expect(await attempt(user.password)).toBe('in');
  });

  test('says how long it lasts', async () => {
    await failTimes(5);
    const error = await signIn({ email: user.email, password: user.password }, HOME).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: 'rate_limited',
      message: expect.stringMatching(/again in \d+ seconds/),
    });
    expect(error).toHaveProperty('retryAfterSeconds', expect.closeTo(30, -1));
  });

  test('forgets failures before a success, and those of yesterday', async () => {
    await failTimes(4);
    expect(await attempt(user.password)).toBe('in');
    expect(await failTimes(4)).toEqual(Array(4).fill('wrong_credentials'));
    await letPass(24 * 3600 + 1);
    expect(await failTimes(4)).toEqual(Array(4).fill('wrong_credentials'));
    expect(await attempt(user.password)).toBe('in');
    expect(await stores.database.signInAttempt.count()).toBeLessThanOrEqual(5);
  });

  test('lets no more tries through when they come all at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 25 }, () => attempt('a wrong password')));
    expect(outcomes.filter((outcome) => outcome === 'wrong_credentials')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(20);
  });

  test('is lifted by a new password', async () => {
    await failTimes(6);
    const { generatedPassword } = await resetPassword({ actor: CLI_ACTOR }, { id: user.id });
    expect(await attempt(user.password)).toBe('wrong_credentials');
    expect(await attempt(generatedPassword ?? '')).toBe('in');
  });
});

describe('the limit of an address', () => {
  test('blocks the address after thirty failures over many e-mails, and no other address', async () => {
    for (let at = 0; at < 30; at += 1) {
      expect(await attempt('a wrong password', `person${at}@example.org`)).toBe('wrong_credentials');
    }
    expect(await attempt(user.password)).toBe('too_many_tries');
    expect(await attempt(user.password, user.email, '198.51.100.1')).toBe('in');
    expect((await audited()).filter((action) => action === 'session.address_blocked')).toHaveLength(1);
    await letPass(15 * 60 + 1);
    expect(await attempt(user.password)).toBe('in');
  });

  test('counts a whole IPv6 network as one', async () => {
    for (let at = 0; at < 30; at += 1) {
      await attempt('a wrong password', `person${at}@example.org`, `2001:db8::${at.toString(16)}`);
    }
    expect(await attempt(user.password, user.email, '2001:db8::ffff')).toBe('too_many_tries');
  });
});
