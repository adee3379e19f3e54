import { expect, test } from 'vitest';
import { runApiFaults } from '@/bench/api/faults';
import { withOwnStores } from '@/bench/with-own-stores';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';

test('API: web servers, worker and stores are killed while programs send: what was acknowledged is stored, once', async () => {
  const report = await withOwnStores((dataDir) =>
    runApiFaults({
      dataDir,
      senders: 2,
      requests: 30,
      rowsARequest: 50,
      kills: 4,
      random: seededRandom(Date.now() % 1_000_000),
    }),
  );
  const { expected, found, rowsSent } = report;
  expect(found).toEqual({ figures: expected, agree: true, rowsRead: rowsSent });
}, 600_000);
