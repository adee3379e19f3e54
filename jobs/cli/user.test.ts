import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOfSession } from '@/server/auth/actor-of-session';
import { signIn } from '@/server/auth/sign-in';
import { openTestSession } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));
const HERE = { address: '192.0.2.1', userAgent: 'test' };
let stores: TestStores;

beforeAll(async () => {
  stores = await openTestStores();
  await stores.database.site.create({ data: { code: 'north', name: 'North', timeZone: 'UTC' } });
});
afterAll(() => stores.close());

/** `callcast user <args> --json`, as a process of its own. */
async function user(
  args: string[],
  stdin = '',
): Promise<{ code: number | null; data: Record<string, unknown> }> {
  const child = spawn(process.execPath, [CALLCAST, 'user', ...args, '--json'], { env: process.env });
  child.stdin.end(stdin);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const code = await ended;
  try {
    return { code, data: JSON.parse(output) as Record<string, unknown> };
  } catch {
    throw new Error(`no JSON: ${output}${problems}`);
  }
}

const passwordOf = ({ data }: { data: Record<string, unknown> }) => String(data.generatedPassword);
const idOf = async (email: string) => (await stores.database.user.findUniqueOrThrow({ where: { email } })).id;

describe('callcast user', () => {
  test('add opens an account with a made-up password that works', async () => {
    const added = await user(['add', 'Ada@Example.org', '--role', 'admin', '--name', 'Ada']);
    expect(added).toMatchObject({
      code: 0,
      data: { user: { email: 'ada@example.org', role: 'admin', siteIds: 'all' } },
    });
    await expect(
      signIn({ email: 'ada@example.org', password: passwordOf(added) }, HERE),
    ).resolves.toBeDefined();
    const event = await stores.database.auditEvent.findFirstOrThrow({ where: { action: 'user.create' } });
    expect(event).toMatchObject({ actorKind: 'cli', actorId: null });
  });

  test('add takes a password from standard input, and sites by code', async () => {
    const args = ['add', 'bo@example.org', '--role', 'planner', '--site', 'north', '--password-stdin'];
    const added = await user(args, 'a password from a pipe\n');
    expect(added).toMatchObject({ code: 0, data: { generatedPassword: null } });
    expect(added.data.user).toMatchObject({ siteIds: [expect.any(Number)] });
    const credentials = { email: 'bo@example.org', password: 'a password from a pipe' };
    await expect(signIn(credentials, HERE)).resolves.toBeDefined();
  });

  test('set-role, sessions, revoke, reset-password, disable and enable do what they say', async () => {
    const id = await idOf('bo@example.org');
    expect(await user(['set-role', 'bo@example.org', 'manager', '--all-sites'])).toMatchObject({
      data: { user: { role: 'manager', siteIds: 'all' } },
    });
    const session = await openTestSession(id);
    const listed = await user(['sessions', 'bo@example.org']);
    expect(JSON.stringify(listed.data)).toContain(session);
    expect(await user(['revoke', 'bo@example.org', '--session', session])).toMatchObject({
      data: { revoked: 1 },
    });
    expect(await actorOfSession(session, '')).toBeNull();
    const reset = await user(['reset-password', 'bo@example.org']);
    const credentials = { email: 'bo@example.org', password: passwordOf(reset) };
    await expect(signIn(credentials, HERE)).resolves.toBeDefined();
    expect((await user(['disable', 'bo@example.org'])).code).toBe(0);
    await expect(signIn(credentials, HERE)).rejects.toMatchObject({ refusal: 'wrong_credentials' });
    expect((await user(['enable', 'bo@example.org'])).code).toBe(0);
    await expect(signIn(credentials, HERE)).resolves.toBeDefined();
    expect((await user(['list'])).data.users).toHaveLength(2);
  });

  test.each([
    ['an account that is there', ['add', 'ada@example.org', '--role', 'admin'], 3, 'conflict'],
    ['a role that is none', ['add', 'cy@example.org', '--role', 'boss'], 2, 'invalid_input'],
    ['an unknown site', ['add', 'cy@example.org', '--role', 'agent', '--site', 'south'], 5, 'not_found'],
    ['nobody', ['disable', 'nobody@example.org'], 5, 'not_found'],
    ['the last administrator', ['disable', 'ada@example.org'], 3, 'conflict'],
    [
      'no password on standard input',
      ['reset-password', 'ada@example.org', '--password-stdin'],
      2,
      'invalid_input',
    ],
  ])('refuses %s with its exit code', async (_what, args, code, error) => {
    expect(await user(args)).toMatchObject({ code, data: { error: { code: error } } });
  });
});
