import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFaultRounds } from '@/bench/faults/rounds';
import { openWay } from '@/bench/faults/ways';
import { withOwnStores } from '@/bench/with-own-stores';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { database } from '@/server/postgres/client';

const ROUNDS = 1;

let ended: () => void;
let stores: Promise<void>;
let dataDir: string;
beforeAll(async () => {
  await new Promise<void>((ready) => {
    stores = withOwnStores(async (folder) => {
      dataDir = folder;
      ready();
      await new Promise<void>((resolve) => {
        ended = resolve;
      });
    });
  });
});
afterAll(async () => {
  ended();
  await stores;
});

async function underFire(name: string): Promise<void> {
  const site = `fault-${name}`;
  const { way, close } = await openWay(name, dataDir);
  const random = seededRandom(Date.now() % 1_000_000);
  const options = { dataDir, site, way, rounds: ROUNDS, rowsARound: 10_000, random };
  const reports = await runFaultRounds(options).finally(close);
  for (const { expected, found, exact } of reports) {
    expect(found).toEqual(expected);
    expect(exact).toBe(true);
  }
  // One delivery a file, and no bytes left behind that belong to none.
  const batches = await database().ingestBatch.findMany({ where: { site: { code: site } } });
  expect(batches).toHaveLength(ROUNDS);
  expect(batches.every(({ status, uploadPath }) => status === 'done' && uploadPath === null)).toBe(true);
}

test('watched folder: the command, the worker and servers are killed at random moments; every file counts once and is in done/', async () => {
  const inbox = path.join(dataDir, 'inbox');
  await underFire('folder');
  expect(readdirSync(inbox)).toEqual(['done']);
  expect(readdirSync(path.join(inbox, 'done')).sort()).toEqual(['delivery-1.csv']);
}, 600_000);

test('bucket: the same', async () => {
  await underFire('bucket');
  const items = await database().inboundItem.findMany({ where: { source: { kind: 'bucket' } } });
  expect(items).toMatchObject([{ key: 'inbox/delivery-1.csv', status: 'taken' }]);
}, 600_000);
