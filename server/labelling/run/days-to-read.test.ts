import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertTranscripts } from '@/server/testing/insert-transcripts';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { daysToRead } from './days-to-read';

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({ data: { code: 'a', name: 'A', timeZone: 'UTC' } });
  siteId = site.id;
});
afterAll(() => stores.close());

const SETTINGS = { kinds: ['sentiment' as const], from: undefined, to: undefined };
const left = (scope: 'new' | 'all') => daysToRead(siteId, { ...SETTINGS, scope }, ['sentiment']);

test('calls that the policy keeps out of readings leave no day to be read, again and again', async () => {
  const call = (callId: string, day: string, sensitive: string[] = []) => ({
    callId,
    startedAt: new Date(`${day}T09:00:00Z`),
    turns: [['customer', 'Good morning'] as const],
    sensitive,
  });
  await insertTranscripts(siteId, [
    call('ill', '2026-03-02', ['health']),
    call('ill too', '2026-03-03', ['health']),
    call('well', '2026-03-03'),
  ]);
  expect(await left('new')).toEqual([
    { day: '2026-03-03', calls: 2 },
    { day: '2026-03-02', calls: 1 },
  ]);
  await stores.database.textPolicy.create({ data: { siteId, skipSensitive: true } });
  expect(await left('new')).toEqual([{ day: '2026-03-03', calls: 1 }]);
  expect(await left('all')).toEqual([{ day: '2026-03-03', calls: 1 }]);
});
