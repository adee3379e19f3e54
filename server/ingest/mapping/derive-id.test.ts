import { expect, test } from 'vitest';
import { compileCalls } from './compile-calls';
import { mapping } from './mapping';

const COLUMNS = ['start', 'from', 'queue', 'talk'];
const calls = mapping.parse({
  kind: 'calls',
  fields: {
    startedAt: { columns: ['start'], formats: ['iso'] },
    caller: { column: 'from' },
    queue: { column: 'queue' },
    talkMs: { column: 'talk' },
  },
});
if (calls.kind !== 'calls') throw new Error('calls are meant');
const site = {
  timeZone: 'UTC',
  country: 'NL',
  callerKey: Buffer.alloc(32, 7),
  now: Date.parse('2024-06-01T00:00:00Z'),
};
const id = (...cells: string[]) => compileCalls(calls, COLUMNS, site)(cells).callId;

test('the same row has the same id, in this version and in all later ones', () => {
  expect(id('2024-05-01T09:00:00', '0201234567', 'sales', '60')).toBe('h-1e14241fb820b8a99b93dedefef47940');
  expect(id('2024-05-01T09:00:00', '', 'sales', '60')).toBe('h-b435f826d0962927b810c64746c882d8');
});

test('of a known caller a corrected row is the same call, another second another one', () => {
  const first = id('2024-05-01T09:00:00', '0201234567', 'sales', '60');
  expect(id('2024-05-01T09:00:00', '+31 20 1234567', 'service', '75')).toBe(first);
  expect(id('2024-05-01T09:00:01', '0201234567', 'sales', '60')).not.toBe(first);
  expect(id('2024-05-01T09:00:00', '0201234568', 'sales', '60')).not.toBe(first);
});

test('two unknown callers of the same second are two calls', () => {
  const first = id('2024-05-01T09:00:00', '', 'sales', '60');
  expect(id('2024-05-01T09:00:00', 'anonymous', 'sales', '60')).toBe(first);
  expect(id('2024-05-01T09:00:00', '', 'service', '60')).not.toBe(first);
  expect(id('2024-05-01T09:00:00', '', 'sales', '61')).not.toBe(first);
});
