import { afterAll, beforeAll, expect, test } from 'vitest';
import { JOBS } from '@/jobs/contracts';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { openQueues } from './queues';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

const ROUNDS = 5;

test('web servers and workers that start at once on a new database all get their queues', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await stores.database.$executeRaw`DROP SCHEMA IF EXISTS pgboss CASCADE`;
    const opened = await Promise.all(
      Array.from({ length: 6 }, (_, index) => openQueues({ works: index % 2 === 0 })),
    );
    for (const queues of opened) {
      expect((await queues.getQueues()).map(({ name }) => name)).toEqual(
        // Of pg-boss itself: what nightly jobs go through. Without it workers would run, and no night would begin.
        expect.arrayContaining([...Object.keys(JOBS), '__pgboss__send-it']),
      );
      await queues.stop({ graceful: false, wait: false });
    }
  }
});
