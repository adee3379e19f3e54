import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetEnv } from '@/server/env';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { recordPeerAddresses } from './peer-address';
import { PEER_HEADER, rateLimitKey, requestOrigin } from './request-origin';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

function behind(proxies: number, headers: Record<string, string>): string {
  process.env.CALLCAST_TRUSTED_PROXIES = String(proxies);
  forgetEnv();
  return requestOrigin(new Headers(headers)).address;
}

describe('the address of a request', () => {
  test('is the socket’s, whatever the client claims, when no proxy is trusted', () => {
    expect(behind(0, { [PEER_HEADER]: '203.0.113.7', 'x-forwarded-for': '1.1.1.1' })).toBe('203.0.113.7');
  });

  test('is what the last trusted proxy saw', () => {
    const headers = { [PEER_HEADER]: '10.0.0.1', 'x-forwarded-for': '6.6.6.6, 203.0.113.7, 10.0.0.2' };
    expect(behind(1, headers)).toBe('10.0.0.2');
    expect(behind(2, headers)).toBe('203.0.113.7');
  });

  test('reads IPv4 inside IPv6 as IPv4', () => {
    expect(behind(0, { [PEER_HEADER]: '::ffff:203.0.113.7' })).toBe('203.0.113.7');
  });
});

test('a client cannot bring the header of the socket’s address itself', async () => {
  recordPeerAddresses();
  const seen: unknown[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers[PEER_HEADER]);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) =>
    get({ port, host: '127.0.0.1', headers: { [PEER_HEADER]: '6.6.6.6' } }, (response) =>
      response.resume().on('end', resolve),
    ),
  );
  server.close();
  expect(seen).toEqual(['127.0.0.1']);
});

test('the rate limit counts IPv4 addresses one by one and IPv6 by the /64', () => {
  expect(rateLimitKey('203.0.113.7')).toBe('203.0.113.7');
  expect(rateLimitKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(rateLimitKey('2001:db8:1:2::9')).toBe(rateLimitKey('2001:0db8:0001:0002:ffff::1'));
  expect(rateLimitKey('::1')).toBe('0:0:0:0::/64');
  expect(rateLimitKey('2001:db8::1')).not.toBe(rateLimitKey('2001:db8:0:1::1'));
});
