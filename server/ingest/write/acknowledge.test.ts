import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBatch } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { acknowledge, type FinalBlock } from './acknowledge';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newBatch(): Promise<string> {
  const code = crypto.randomUUID();
  const site = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  return (await startBatch(site.id, 'calls')).id;
}

function blockOf(number: number): FinalBlock {
  const line = number * 50_000 + 3;
  const bad = { line, raw: '3,+31201234567', field: 'startedAt', reason: 'Why.', hint: 'How.' };
  return {
    lastLine: (number + 1) * 50_000,
    rowsRead: 3,
    rowsStored: 2,
    bad: [bad],
    days: new Map([['2022-01-08', 2]]),
  };
}

const counts = (id: string) =>
  stores.database.ingestBatch.findUniqueOrThrow({
    where: { id },
    select: { rowsRead: true, rowsStored: true, rowsQuarantined: true, acknowledgedLine: true },
  });

test('a second try after a commit whose answer was lost counts nothing twice', async () => {
  const id = await newBatch();
  const progress = { fromLine: 0, bytesRead: 10 };
  for (const _try of [1, 2, 3]) {
    expect(await acknowledge(id, blockOf(0), progress)).toEqual({ cancelRequested: false });
    expect(await counts(id)).toEqual({
      rowsRead: 3n,
      rowsStored: 2n,
      rowsQuarantined: 1n,
      acknowledgedLine: 50_000n,
    });
    expect(await stores.database.quarantinedRow.count({ where: { batchId: id } })).toBe(1);
  }
});

test('two tries at once count once', async () => {
  const id = await newBatch();
  const progress = { fromLine: 0, bytesRead: 10 };
  await Promise.all([1, 2, 3].map(() => acknowledge(id, blockOf(0), progress)));
  expect((await counts(id)).rowsRead).toBe(3n);
});

test('when somebody else is further, or the batch is over, nothing is written', async () => {
  const id = await newBatch();
  await acknowledge(id, blockOf(0), { fromLine: 0, bytesRead: 10 });
  await acknowledge(id, blockOf(1), { fromLine: 50_000, bytesRead: 20 });
  const days = await stores.database.batchDay.findMany({ where: { batchId: id } });
  expect(days).toMatchObject([{ day: new Date('2022-01-08'), rows: 4n }]);
  const late = acknowledge(id, blockOf(0), { fromLine: 0, bytesRead: 10 });
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
  await stores.database.ingestBatch.update({ where: { id }, data: { status: 'interrupted' } });
  const over = acknowledge(id, blockOf(2), { fromLine: 100_000, bytesRead: 30 });
  await expect(over).rejects.toMatchObject({ code: 'conflict' });
  expect((await counts(id)).rowsRead).toBe(6n);
});

test('it tells that somebody asked for an end', async () => {
  const id = await newBatch();
  await stores.database.ingestBatch.update({ where: { id }, data: { cancelRequestedAt: new Date() } });
  expect(await acknowledge(id, blockOf(0), { fromLine: 0, bytesRead: 10 })).toEqual({
    cancelRequested: true,
  });
});

test('the line of a bad row cannot be read in the database', async () => {
  const id = await newBatch();
  await acknowledge(id, blockOf(0), { fromLine: 0, bytesRead: 10 });
  const [row] = await stores.database.quarantinedRow.findMany({ where: { batchId: id } });
  expect(Buffer.from(row?.ciphertext ?? []).includes('31201234567')).toBe(false);
});
