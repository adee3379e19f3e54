import { expect, it } from 'vitest';
import { callRow } from '@/server/api/contracts/call-row';
import { addressOf } from './address-of';
import { examplesFor } from './examples';

it('the call that the example sends is one that the API takes', () => {
  const { calls } = examplesFor('bank', 'https://callcast.example');
  const body = calls.split("-d '")[1]?.replace(/'$/, '') ?? '';
  const sent: { calls: unknown[] } = JSON.parse(body);
  expect(sent.calls.map((row) => callRow.safeParse(row).success)).toEqual([true]);
});

it('names the server as the browser reaches it, also behind a proxy', () => {
  expect(addressOf(new Headers({ host: 'localhost:3000' }))).toBe('http://localhost:3000');
  const proxied = { host: 'callcast.example', 'x-forwarded-proto': 'https, http' };
  expect(addressOf(new Headers(proxied))).toBe('https://callcast.example');
});
