import { expect, test } from 'vitest';
import { requireSameOrigin } from './same-origin';

const attempt = (headers: Record<string, string>) => () => requireSameOrigin(new Headers(headers));

test.each([
  [{ 'sec-fetch-site': 'same-origin' }],
  [{ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }],
  [{ origin: 'https://callcast.example', host: '10.0.0.5:3000', 'x-forwarded-host': 'callcast.example' }],
])('lets our own pages through: %j', (headers) => {
  expect(attempt(headers)).not.toThrow();
});

test.each([
  [{}],
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
  [{ 'sec-fetch-site': 'none' }],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }],
  [{ origin: 'https://evil.example', host: 'callcast.example' }],
  [{ origin: 'https://callcast.example:8443', host: 'callcast.example' }],
  [{ origin: 'null', host: 'callcast.example' }],
  [{ host: 'callcast.example' }],
])('refuses everything else: %j', (headers) => {
  expect(attempt(headers)).toThrow(expect.objectContaining({ code: 'forbidden' }));
});
