import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { insertWeeks } from '@/server/testing/insert-weeks';
import { ALONE, makeForecast } from '@/server/testing/make-forecast';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { cancelForecast } from './cancel';
import { latestForecast } from './latest';
import { forecastProgress } from './progress';
import { runForecast } from './run';
import { claimSnapshot } from './run/claim-snapshot';
import { makeSnapshot } from './run/make-snapshot';
import { forecastView } from './view';

const context = { actor: CLI_ACTOR };
const ZONE = 'Europe/Amsterdam';
const NEXT_WEEK = { from: '2024-11-04', to: '2024-11-10' };

let stores: TestStores;
let siteId: number;
let first: string;

beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'two', name: 'Two queues', timeZone: ZONE, country: 'NL' },
  });
  siteId = site.id;
  await insertWeeks(siteId, { queues: ['help', 'sales'], from: '2024-09-02', weeks: 9, timeZone: ZONE });
  first = await makeForecast(siteId);
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

describe('planners’ figures for special days', () => {
  const christmas = { from: '2024-12-25', to: '2024-12-25' };
  const meanOf = async (queue: string, snapshotId?: string): Promise<number> => {
    const { points } = await forecastView(context, {
      ...christmas,
      siteId,
      queue,
      snapshotId: snapshotId ?? null,
    });
    return points[0]?.model ?? Number.NaN;
  };

  it('stand in place of what was learned, of one queue or of all, and the site agrees', async () => {
    const data = { siteId, tag: 'Christmas Day', updatedBy: 'Ann' };
    await stores.database.specialDayEffect.create({ data: { ...data, queue: '', effect: 0.5 } });
    await stores.database.specialDayEffect.create({ data: { ...data, queue: 'sales', effect: 0.1 } });
    const before = { help: await meanOf('help', first), sales: await meanOf('sales', first) };
    await makeForecast(siteId);
    const after = { help: await meanOf('help'), sales: await meanOf('sales') };
    expect(after.help / before.help).toBeCloseTo(0.5, 1);
    expect(after.sales / before.sales).toBeCloseTo(0.1, 1);
    expect(await meanOf('')).toBeCloseTo(after.help + after.sales, 6);
    await stores.database.specialDayEffect.deleteMany();
  });
});

describe('a forecast that is not complete', () => {
  it('is not seen, and the one before it stays', async () => {
    const newest = (await latestForecast(context, { siteId })).snapshot?.id;
    const { id } = await runForecast(context, { siteId });
    await claimSnapshot(id);
    const seen: (string | undefined)[] = [];
    await makeSnapshot(id, {
      ...ALONE,
      onProgress: ({ stage }) => {
        if (stage !== 'write') return;
        seen.push('write');
      },
    });
    expect(seen).toContain('write');
    // The same rows, but a head that says running: as a reader meets it in the middle of writing.
    await stores.database.forecastSnapshot.update({ where: { id }, data: { status: 'running' } });
    expect((await latestForecast(context, { siteId })).snapshot?.id).toBe(newest);
    await expect(forecastView(context, { siteId, ...NEXT_WEEK, snapshotId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await stores.database.forecastSnapshot.update({ where: { id }, data: { status: 'done' } });
    expect((await latestForecast(context, { siteId })).snapshot?.id).toBe(id);
  });

  it('is one at a time for a site: asking again gives the one that waits', async () => {
    const one = await runForecast(context, { siteId });
    const two = await runForecast(context, { siteId });
    expect(two.id).toBe(one.id);
    expect((await forecastProgress(context, { siteId })).current?.id).toBe(one.id);
    const canceled = await cancelForecast(context, { siteId, snapshotId: one.id });
    expect(canceled.status).toBe('canceled');
    expect((await forecastProgress(context, { siteId })).current).toBeNull();
    await expect(cancelForecast(context, { siteId, snapshotId: one.id })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('says in a sentence that there is nothing to forecast from', async () => {
    const { id: empty } = await stores.database.site.create({
      data: { code: 'empty', name: 'Empty', timeZone: 'UTC' },
    });
    const { id } = await runForecast(context, { siteId: empty });
    await claimSnapshot(id);
    const making = makeSnapshot(id, ALONE);
    await expect(making).rejects.toMatchObject({
      code: 'conflict',
      message: 'This site has no whole day with incoming calls to forecast from.',
    });
  });
});

describe('who may', () => {
  it('sees only the own sites, in the words for sites that are not there', async () => {
    const { id: other } = await stores.database.site.create({
      data: { code: 'other', name: 'Other', timeZone: 'UTC' },
    });
    const planner: Actor = await makeActor('planner', [other]);
    const asked = [
      forecastView({ actor: planner }, { siteId, ...NEXT_WEEK }),
      forecastView({ actor: planner }, { siteId: other, ...NEXT_WEEK, snapshotId: first }),
      latestForecast({ actor: planner }, { siteId }),
      runForecast({ actor: planner }, { siteId }),
      cancelForecast({ actor: planner }, { siteId: other, snapshotId: first }),
    ];
    for (const answer of await Promise.allSettled(asked)) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    }
  });

  it('reads as a QA lead, but makes no forecast', async () => {
    const actor = await makeActor('qa_lead');
    expect((await latestForecast({ actor }, { siteId })).snapshot).not.toBeNull();
    await expect(runForecast({ actor }, { siteId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
