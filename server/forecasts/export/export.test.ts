import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { createSite } from '@/server/sites/create';
import { insertForecast } from '@/server/testing/insert-forecast';
import { insertVolumes } from '@/server/testing/insert-volumes';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { addOverride } from '../overrides/add';
import { exportForecastCsv } from './export-csv';

const ORIGIN = '2026-03-02';
let stores: TestStores;
let siteId: number;
let planner: Actor;

beforeAll(async () => {
  stores = await openTestStores();
  const site = { code: 'mine', name: 'Mine', timeZone: 'UTC', country: 'NL' };
  siteId = (await createSite({ actor: CLI_ACTOR }, site)).id;
  planner = await makeActor('planner', [siteId]);
  const tell = (_date: string, minute: number) => (minute >= 540 && minute < 600 ? 10 : null);
  await insertForecast({
    siteId,
    origin: ORIGIN,
    horizonDays: 14,
    dayHorizonDays: 60,
    queues: { a: tell, b: tell },
  });
  const change = { fromDate: ORIGIN, toDate: ORIGIN, reason: 'Letter' };
  await addOverride({ actor: planner }, { siteId, queue: 'a', kind: 'percent', amount: 50, ...change });
  await insertVolumes(siteId, [
    {
      queue: 'a',
      startsAt: new Date(`${ORIGIN}T09:00:00Z`),
      minutes: 30,
      calls: 7,
      offered: 7,
      answered: 7,
      abandoned: 0,
    },
    { queue: 'a', startsAt: new Date('2026-03-03T09:00:00Z'), minutes: 30, calls: 1, offered: 1 },
  ]);
  await settleSite(siteId);
});
afterAll(() => stores.close());

async function csv(
  told: Partial<Parameters<typeof exportForecastCsv>[1]>,
): Promise<Record<string, string>[]> {
  const text = await exportForecastCsv({ actor: planner }, { siteId, ...told });
  return parse(text, { columns: true, bom: true });
}

describe('a forecast as CSV', () => {
  test('by interval has the changes, the models’ word, bands and what came', async () => {
    const rows = await csv({ queue: 'a', grain: 'interval' });
    expect(rows).toHaveLength(28);
    expect(rows[0]).toMatchObject({
      queue: 'a',
      date: ORIGIN,
      time: '09:00',
      starts_at: '2026-03-02T09:00:00.000Z',
      forecast: '15',
      model: '10',
      changed: 'yes',
      q50: '15',
      actual: '7',
    });
    expect(rows[1]).toMatchObject({ time: '09:30', actual: '0' });
    expect(rows.at(-1)).toMatchObject({ changed: 'no', actual: '' });
  });

  test('by day and week has the site and all queues, sums that agree', async () => {
    const days = await csv({ grain: 'day', to: '2026-03-03' });
    expect(days.map(({ queue, date, forecast }) => [queue, date, forecast])).toEqual([
      ['', '2026-03-02', '50'],
      ['', '2026-03-03', '40'],
      ['a', '2026-03-02', '30'],
      ['a', '2026-03-03', '20'],
      ['b', '2026-03-02', '20'],
      ['b', '2026-03-03', '20'],
    ]);
    const [week] = await csv({ queue: '', grain: 'week' });
    expect(week).toMatchObject({ date: ORIGIN, days: '7', forecast: '290', model: '280', changed: 'yes' });
  });
});
