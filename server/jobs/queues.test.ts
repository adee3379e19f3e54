import { afterAll, beforeAll, expect, test } from 'vitest';
import { JOBS } from '@/jobs/contracts';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { openQueues } from './queues';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

test('web servers and workers that start at once on a new database all get their queues', async () => {
  const opened = await Promise.all(
    Array.from({ length: 5 }, (_, index) => openQueues({ works: index === 0 })),
  );
  for (const queues of opened) {
    expect((await queues.getQueues()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(JOBS)),
    );
    await queues.stop({ graceful: false, wait: false });
  }
});
