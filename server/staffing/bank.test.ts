import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { queuePatience } from './patience/queue-patience';
import { menuTimes } from './queries/menu-times';
import { presenceByInterval } from './queries/presence';

const LOG = fileURLToPath(new URL('../ingest/samples/anonymous-bank-1999-02.txt.gz', import.meta.url));
const FEBRUARY = { from: '1999-02-01', to: '1999-02-28' };

let stores: TestStores;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'bank', name: 'Bank', timeZone: 'Asia/Jerusalem' },
  });
  siteId = site.id;
  await deliverFile(siteId, LOG);
  await settleSite(siteId);
});
afterAll(() => stores.close());

// The figures on the right are those of bench/peers/bank_staffing.py, which reads the raw file without this code.

test('the patience of the bank’s callers is what the raw file says', async () => {
  const view = await queuePatience({ actor: CLI_ACTOR }, { siteId, queue: 'Bank' });
  expect(view).toMatchObject({ calls: 18_059, abandoned: 3963, isPlannedWith: true, to: '1999-02-28' });
  expect(view?.meanSeconds).toBeCloseTo(344.9929346454706, 9);
  const still = (seconds: number) => view?.curve.filter((point) => point.seconds <= seconds).at(-1)?.share;
  expect(still(60)).toBeCloseTo(0.8199932263415864, 9);
  expect(still(300)).toBeCloseTo(0.48619926227433, 9);
});

test('so is how long its agents were present, and how busy', async () => {
  const rows = await presenceByInterval({ siteId, ...FEBRUARY, minutes: 30 });
  const present = rows.reduce((sum, row) => sum + row.present_seconds, 0);
  const handling = rows.reduce((sum, row) => sum + row.handling_seconds, 0);
  expect(present / 3600).toBeCloseTo(2287.241388888889, 6);
  expect(handling / present).toBeCloseTo(0.5799118273116244, 9);
});

test('every incoming call is in the waits once, those that ended in the menu among them', async () => {
  const [menu] = await menuTimes({ siteId, ...FEBRUARY });
  const answer = await stores.clickhouse.query({
    query: 'SELECT count() AS calls, sum(ivr_ms) / 1000 AS seconds FROM calls FINAL',
    format: 'JSONEachRow',
  });
  const [all] = await answer.json<{ calls: number; seconds: number }>();
  expect(menu?.queued).toBe(31_125);
  expect((menu?.queued ?? 0) + (menu?.ended ?? 0)).toBe(Number(all?.calls));
  expect(menu?.seconds).toBeCloseTo(Number(all?.seconds), 6);
});
