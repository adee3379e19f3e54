import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionCookie } from '@/server/auth/session-cookie';
import { forgetEnv } from '@/server/env';
import { makeUser, openTestSession } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { config, proxy } from './proxy';

const ORIGIN = 'http://127.0.0.1:3000';
let stores: TestStores;
let cookie: string;

beforeAll(async () => {
  stores = await openTestStores();
  cookie = await sessionCookie(await openTestSession((await makeUser('manager')).id));
});
afterAll(() => stores.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`${ORIGIN}${path}`, { headers }));

describe('anonymous people', () => {
  test('are sent to sign in, and told where they wanted to go', async () => {
    const response = await ask('/calls?from=2026-01-01&_rsc=abc');
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toEqual(
      expect.stringMatching(/:3000\/login\?next=%2Fcalls%3Ffrom%3D2026-01-01$/),
    );
  });

  test('see the sign-in page', async () => {
    expect((await ask('/login')).headers.get('location')).toBeNull();
  });

  test('are not let in by a cookie that was not issued here', async () => {
    const response = await ask('/calls', { cookie: 'callcast.session=made.up' });
    expect(response.headers.get('location')).toContain('/login');
  });
});

describe('a page', () => {
  test('has a policy with a nonce of its own, which it is told', async () => {
    const [one, two] = await Promise.all([ask('/trends', { cookie }), ask('/trends', { cookie })]);
    const policy = one.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce).toBeDefined();
    expect(one.headers.get('x-middleware-request-x-nonce')).toBe(nonce);
    expect(one.headers.get('x-middleware-request-content-security-policy')).toBe(policy);
    expect(two.headers.get('content-security-policy')).not.toBe(policy);
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src'));
    expect(scripts).toBe(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`);
    for (const part of [
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(part);
    }
  });

  test('is told its own address, whatever the client claims', async () => {
    const response = await ask('/calls?page=2', { cookie, 'x-callcast-path': '//evil.example' });
    expect(response.headers.get('x-middleware-request-x-callcast-path')).toBe('/calls?page=2');
  });

  test.each(['/login', '/trends'])('%s carries the security headers, redirects too', async (path) => {
    const { headers } = await ask(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('microphone=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('is for https alone from then on, when it is reached over https', async () => {
    process.env.NEXTAUTH_URL = 'https://callcast.example';
    forgetEnv();
    try {
      expect((await ask('/login')).headers.get('strict-transport-security')).toContain('max-age=');
    } finally {
      delete process.env.NEXTAUTH_URL;
      forgetEnv();
    }
  });
});

test('stands before pages, and not before uploads, procedures and files', () => {
  const [matcher = ''] = config.matcher;
  const matches = (path: string) => new RegExp(`^${matcher}$`).test(path);
  for (const path of ['/', '/trends', '/calls/abc', '/login', '/apiary']) expect(matches(path)).toBe(true);
  for (const path of ['/api/trpc/x', '/api/uploads', '/_next/static/chunks/a.js', '/icon.svg']) {
    expect(matches(path)).toBe(false);
  }
});
