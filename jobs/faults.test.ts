import { expect, test } from 'vitest';
import { runFaultRounds } from '@/bench/faults/rounds';
import { withOwnStores } from '@/bench/with-own-stores';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';

test('ingest, worker and servers are killed at random moments: nothing is lost, nothing is counted twice', async () => {
  const reports = await withOwnStores((dataDir) =>
    runFaultRounds({ dataDir, rounds: 2, rowsARound: 20_000, random: seededRandom(Date.now() % 1_000_000) }),
  );
  for (const { expected, found, exact } of reports) {
    expect(found).toEqual(expected);
    expect(exact).toBe(true);
  }
}, 600_000);
