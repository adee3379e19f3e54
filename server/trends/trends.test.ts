import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { insertVolumes } from '@/server/testing/insert-volumes';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { trendsBreakdown } from './breakdown';
import { exportBreakdown, exportHeatmap, exportSeries } from './export-trends';
import { trendsHeatmap } from './heatmap';
import { trendsOptions } from './options';
import { trendsSeries } from './series';
import { trendsSummary } from './summary';

const CONTEXT = { actor: CLI_ACTOR };

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await stores.close();
});

interface QueueSetting {
  code: string;
  serviceTargetShare?: number;
  serviceTargetSeconds?: number;
}

async function newSite(code: string, timeZone: string, queues: QueueSetting[]): Promise<number> {
  const site = await stores.database.site.create({
    data: {
      code,
      name: code,
      timeZone,
      queues: { create: queues.map((q) => ({ name: `The ${q.code}`, ...q })) },
    },
  });
  return site.id;
}

let calls = 0;
/** A call that reached a queue, in seconds. */
function call(startedAt: string, queue: string, wait: number, more: Partial<TestCall> = {}): TestCall {
  calls += 1;
  const at = new Date(startedAt);
  const times = { startedAt: at, queueEnteredAt: at, waitMs: wait * 1000, queueMs: wait * 1000 };
  return { callId: `c${calls}`, queue, ...times, ...more };
}

const hungUp = { outcome: 'abandoned' } as const;
const seconds = (talk: number, hold = 0, acw = 0) => ({
  talkMs: talk * 1000,
  holdMs: hold * 1000,
  acwMs: acw * 1000,
});

describe('a week of two queues against the week before', () => {
  let siteId: number;
  const week = { from: '2026-06-08', to: '2026-06-14' };

  beforeAll(async () => {
    siteId = await newSite('two', 'Europe/Amsterdam', [
      { code: 'sales', serviceTargetShare: 0.9, serviceTargetSeconds: 20 },
      { code: 'help', serviceTargetShare: 0.5, serviceTargetSeconds: 60 },
    ]);
    await insertCalls(siteId, [
      // Monday 8 June, 09:00 to 09:29 in Amsterdam
      call('2026-06-08T07:00:00Z', 'sales', 10, { type: 'new', agent: 'ann', ...seconds(100, 20, 30) }),
      call('2026-06-08T07:05:00Z', 'sales', 30, {
        type: 'new',
        agent: 'bob',
        outcome: 'transferred',
        wrapUp: 'sold',
        ...seconds(50),
      }),
      call('2026-06-08T07:29:59Z', 'sales', 2, { type: 'new', ...hungUp }),
      // Tuesday, 10:00
      call('2026-06-09T08:00:00Z', 'help', 59, { type: 'old', agent: 'ann', ...seconds(200) }),
      call('2026-06-09T08:10:00Z', 'help', 90, { type: 'old', ...hungUp }),
      // ended in the menu, and a ghost
      call('2026-06-09T08:20:00Z', 'help', 0, { queueEnteredAt: null, outcome: 'contained' }),
      call('2026-06-09T08:21:00Z', 'help', 0, { queueEnteredAt: null, outcome: 'failed' }),
      // the Monday before
      call('2026-06-01T07:00:00Z', 'sales', 5, { type: 'new', agent: 'ann', ...seconds(60) }),
    ]);
    await settleSite(siteId);
  });

  it('sums up every measure', async () => {
    const { current, before } = await trendsSummary(CONTEXT, { siteId, ...week });
    expect(current).toEqual({
      calls: 7,
      coverage: 1,
      offered: 5,
      answered: 3,
      abandoned: 2,
      shortAbandoned: 1,
      contained: 1,
      failed: 1,
      serviceLevel: 2 / 5,
      asa: (10 + 30 + 59) / 3,
      aht: (150 + 50 + 200) / 3,
      longestWait: 90,
      transferRate: 1 / 3,
      abandonRate: 2 / 5,
    });
    expect(before).toMatchObject({ calls: 1, offered: 1, serviceLevel: 1, asa: 5, aht: 60 });
  });

  it('weighs the targets of the queues by their rated calls, and names no seconds where they differ', async () => {
    const { target } = await trendsSummary(CONTEXT, { siteId, ...week });
    expect(target?.share).toBeCloseTo((3 * 0.9 + 2 * 0.5) / 5, 10);
    expect(target?.seconds).toBeNull();
    const sales = await trendsSummary(CONTEXT, { siteId, ...week, queues: ['sales'] });
    expect(sales.target).toMatchObject({ share: 0.9, seconds: 20 });
  });

  it('says that the comparison lacks a day, and compares no counts then', async () => {
    const { comparison, story } = await trendsSummary(CONTEXT, { siteId, ...week });
    expect(comparison).toEqual({
      state: 'partial',
      period: { from: '2026-06-01', to: '2026-06-07' },
      days: { current: 2, before: 1 },
    });
    expect(story.calls).toEqual({ value: 7, relative: null });
    expect(story.serviceLevel?.difference).toBeCloseTo(0.4 - 1, 10);
  });

  it('compares with nothing where nothing was asked for', async () => {
    const summary = await trendsSummary(CONTEXT, { siteId, ...week, comparison: 'none' });
    expect(summary.current.calls).toBe(7);
    expect(summary.before).toBeNull();
    expect(summary.comparison).toEqual({ state: 'none', period: null, days: { current: 2, before: 0 } });
    expect(summary.story.driver).toBeNull();
  });

  it('counts a day twice that lies in the period and in the one it is compared with', async () => {
    const years = { from: '2025-06-01', to: '2027-06-13' };
    const { current, before, comparison } = await trendsSummary(CONTEXT, {
      siteId,
      ...years,
      comparison: 'year',
    });
    expect(comparison.days).toEqual({ current: 3, before: 3 });
    expect(before).toEqual(current);
  });

  it('filters by every dimension', async () => {
    const countOf = async (filter: object) =>
      (await trendsSummary(CONTEXT, { siteId, ...week, ...filter })).current.calls;
    expect(await countOf({ queues: ['help'] })).toBe(4);
    expect(await countOf({ types: ['new', 'old'] })).toBe(5);
    expect(await countOf({ types: [''] })).toBe(2);
    expect(await countOf({ agentGroups: ['night'] })).toBe(0);
    expect(await countOf({ directions: ['outbound'] })).toBe(0);
    expect(await countOf({ directions: ['inbound', 'internal'] })).toBe(7);
  });

  it('draws days with the comparison laid over them, and gaps where nothing is known', async () => {
    const series = await trendsSeries(CONTEXT, { siteId, ...week, grain: 'day' });
    expect(series.comparison).toEqual({ from: '2026-06-01', to: '2026-06-07' });
    expect(series.points.map(({ current }) => current?.calls ?? null)).toEqual([
      3,
      4,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(series.points.map(({ before }) => before?.calls ?? null).slice(0, 2)).toEqual([1, null]);
  });

  it('draws intervals of local time: zero where there was data but no call', async () => {
    const monday = { from: '2026-06-08', to: '2026-06-08' };
    const { points } = await trendsSeries(CONTEXT, { siteId, ...monday, grain: '30' });
    expect(points).toHaveLength(48);
    const nine = points.find(({ minute }) => minute?.from === 9 * 60);
    expect(nine?.current).toMatchObject({ calls: 3, offered: 3, abandoned: 1 });
    const ten = points.find(({ minute }) => minute?.from === 10 * 60);
    expect(ten?.current).toMatchObject({ calls: 0, offered: 0, serviceLevel: null, asa: null });
  });

  it('adds up to the same in every grain', async () => {
    for (const grain of ['15', '30', '60', 'day', 'week', 'month'] as const) {
      const { points } = await trendsSeries(CONTEXT, { siteId, ...week, grain });
      expect(points.reduce((sum, { current }) => sum + (current?.calls ?? 0), 0)).toBe(7);
    }
  });

  it('lays the comparison over months day by day: 8 June stands under July, 35 days later', async () => {
    const period = { from: '2026-06-15', to: '2026-07-15' };
    const { shiftDays, points } = await trendsSeries(CONTEXT, { siteId, ...period, grain: 'month' });
    expect(shiftDays).toBe(35);
    expect(points.map(({ from, to, before }) => [from, to, before?.calls ?? null])).toEqual([
      ['2026-06-15', '2026-06-30', null],
      ['2026-07-01', '2026-07-15', 8],
    ]);
  });

  it('averages the heatmap over the days with data of each weekday', async () => {
    const both = { from: '2026-06-01', to: '2026-06-14' };
    const volumes = await trendsHeatmap(CONTEXT, { siteId, ...both, measure: 'offered', minutes: 60 });
    expect(volumes.days).toEqual([2, 1, 0, 0, 0, 0, 0]);
    expect(volumes.cells).toEqual([
      { weekday: 1, minute: 540, value: 2 },
      { weekday: 2, minute: 600, value: 2 },
    ]);
    const levels = await trendsHeatmap(CONTEXT, { siteId, ...both, measure: 'serviceLevel', minutes: 30 });
    expect(levels.cells).toEqual([
      { weekday: 1, minute: 540, value: 2 / 4 },
      { weekday: 2, minute: 600, value: 1 / 2 },
    ]);
  });

  it('breaks down by each dimension, busiest first, with the comparison', async () => {
    const codes = async (dimension: 'queue' | 'type' | 'agent' | 'wrapUp' | 'group' | 'direction') =>
      (await trendsBreakdown(CONTEXT, { siteId, ...week, dimension })).rows.map(
        ({ code, current, before }) => [code, current.calls, before?.calls ?? null],
      );
    expect(await codes('queue')).toEqual([
      ['help', 4, null],
      ['sales', 3, 1],
    ]);
    expect(await codes('type')).toEqual([
      ['new', 3, 1],
      ['', 2, null],
      ['old', 2, null],
    ]);
    expect(await codes('agent')).toEqual([
      ['', 4, null],
      ['ann', 2, 1],
      ['bob', 1, null],
    ]);
    expect(await codes('wrapUp')).toEqual([
      ['', 6, 1],
      ['sold', 1, null],
    ]);
    expect(await codes('group')).toEqual([['', 7, 1]]);
    expect(await codes('direction')).toEqual([['inbound', 7, 1]]);
  });

  it('offers what occurs, and the days where the data is', async () => {
    const { chosen } = await trendsOptions(CONTEXT, { siteId });
    expect(chosen).toMatchObject({
      queues: [
        { code: 'help', name: 'The help' },
        { code: 'sales', name: 'The sales' },
      ],
      types: ['', 'new', 'old'],
      agentGroups: [''],
      directions: ['inbound'],
      data: { from: '2026-06-01', to: '2026-06-09' },
      known: { from: '2026-06-01', to: '2026-06-09' },
    });
  });

  it('exports what is seen: gaps are empty, formulas are text', async () => {
    await insertCalls(siteId, [call('2027-01-04T08:00:00Z', 'help', 10, { type: '=1+1', ...seconds(60) })]);
    await settleSite(siteId);
    const later = { siteId, from: '2027-01-04', to: '2027-01-05' };
    const lines = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n');
    const [head, monday, tuesday] = lines(await exportSeries(CONTEXT, { ...later, grain: 'day' }));
    expect(head).toMatch(/^from,to,from_time,to_time,time_zone,calls,outcome_known_share,offered,/);
    expect(monday).toMatch(/^2027-01-04,2027-01-04,,,Europe\/Amsterdam,1,1,1,1,0,0,0,0,1,10,60,10,0,0,,/);
    expect(tuesday).toMatch(/^2027-01-05,2027-01-05,,,Europe\/Amsterdam,,,,,/);
    const rows = lines(await exportBreakdown(CONTEXT, { ...later, dimension: 'type' }));
    expect(rows[1]).toMatch(/^'=1\+1,'=1\+1,1,1,/);
    expect(lines(await exportHeatmap(CONTEXT, { ...later, measure: 'asa' }))).toEqual([
      'iso_weekday,from_time,to_time,measure,value',
      '1,09:00,10:00,asa,10',
    ]);
  });
});

describe('volumes whose outcome nobody reported', () => {
  let siteId: number;
  beforeAll(async () => {
    siteId = await newSite('volumes', 'UTC', [{ code: 'bank' }]);
    await insertVolumes(siteId, [
      { queue: 'bank', startsAt: new Date('1999-01-25T08:00:00Z'), minutes: 15, calls: 12.5 },
    ]);
    await insertCalls(siteId, [call('1999-02-01T08:00:00Z', 'bank', 10, seconds(60))]);
    await settleSite(siteId);
  });

  it('are null, never zero', async () => {
    const january = await trendsSummary(CONTEXT, { siteId, from: '1999-01-25', to: '1999-01-25' });
    expect(january.current).toMatchObject({ calls: 12.5, coverage: 0, offered: null, abandoned: null });
    expect(january.current).toMatchObject({ serviceLevel: null, asa: null, aht: null, longestWait: null });
    expect(january.story).toMatchObject({ serviceLevel: null, worst: null });
    const cells = await trendsHeatmap(CONTEXT, {
      siteId,
      from: '1999-01-25',
      to: '1999-01-25',
      measure: 'offered',
    });
    expect(cells.cells).toEqual([{ weekday: 1, minute: 480, value: null }]);
  });

  it('can be compared with in number, and in nothing else', async () => {
    const { story } = await trendsSummary(CONTEXT, { siteId, from: '1999-02-01', to: '1999-02-01' });
    expect(story.calls.relative).toBeCloseTo(1 / 12.5 - 1, 10);
    expect(story.serviceLevel).toEqual({ value: 1, difference: null });
  });

  it('do not draw the default period away from where service figures are', async () => {
    const { chosen } = await trendsOptions(CONTEXT, { siteId });
    expect(chosen?.data).toEqual({ from: '1999-01-25', to: '1999-02-01' });
    expect(chosen?.defaultPeriod).toEqual({ from: '1999-02-01', to: '1999-02-01' });
  });
});

describe('clocks', () => {
  it('that go forward leave a gap, and calls around it stand at their wall time', async () => {
    const siteId = await newSite('spring', 'Europe/Amsterdam', [{ code: 'q' }]);
    await insertCalls(siteId, [
      call('2026-03-29T00:59:00Z', 'q', 1),
      call('2026-03-29T01:00:00Z', 'q', 1),
      call('2026-03-29T21:59:00Z', 'q', 1),
    ]);
    await settleSite(siteId);
    const day = { from: '2026-03-29', to: '2026-03-29' };
    const { points } = await trendsSeries(CONTEXT, { siteId, ...day, grain: '60' });
    const at = (hour: number) => points[hour]?.current?.calls ?? null;
    expect([at(1), at(2), at(3), at(22), at(23)]).toEqual([1, null, 1, 0, 1]);
  });

  it('that go back put both hours under the same name', async () => {
    const siteId = await newSite('autumn', 'Europe/Amsterdam', [{ code: 'q' }]);
    await insertCalls(siteId, [
      call('2026-10-25T00:30:00Z', 'q', 1),
      call('2026-10-25T01:30:00Z', 'q', 1),
      call('2026-10-24T22:00:00Z', 'q', 1),
      call('2026-10-25T22:59:59Z', 'q', 1),
    ]);
    await settleSite(siteId);
    const day = { from: '2026-10-25', to: '2026-10-25' };
    const { points } = await trendsSeries(CONTEXT, { siteId, ...day, grain: '60', comparison: 'none' });
    expect(points.map(({ current }) => current?.calls)).toEqual([
      1,
      0,
      2,
      ...Array.from({ length: 20 }, () => 0),
      1,
    ]);
  });

  it('of half-hour zones cut days and intervals at their own half hours', async () => {
    const siteId = await newSite('kolkata', 'Asia/Kolkata', [{ code: 'q' }]);
    await insertCalls(siteId, [
      call('2026-06-07T18:29:59Z', 'q', 1),
      call('2026-06-07T18:30:00Z', 'q', 1),
      call('2026-06-08T18:29:59Z', 'q', 1),
    ]);
    await settleSite(siteId);
    const day = { from: '2026-06-08', to: '2026-06-08' };
    const { points } = await trendsSeries(CONTEXT, { siteId, ...day, grain: '60', comparison: 'none' });
    expect(points[0]?.current?.calls).toBe(1);
    expect(points[23]?.current?.calls).toBe(1);
    const { current } = await trendsSummary(CONTEXT, { siteId, ...day });
    expect(current.calls).toBe(2);
  });
});

describe('a site whose sources tell no transfers', () => {
  it('has no transfer rate instead of a rate of zero, until a call is told to be passed on', async () => {
    const siteId = await newSite('untold', 'Europe/Amsterdam', [{ code: 'q' }]);
    const day = { siteId, from: '2026-06-08', to: '2026-06-08' };
    const read = async () => {
      const { current } = await trendsSummary(CONTEXT, day);
      const { rows } = await trendsBreakdown(CONTEXT, { ...day, dimension: 'queue' });
      const { points } = await trendsSeries(CONTEXT, { ...day, grain: 'day' });
      return [current, rows[0]?.current, points[0]?.current].map((measures) => measures?.transferRate);
    };
    // Told longer ago, by another system perhaps.
    await insertCalls(siteId, [
      call('2025-05-08T07:00:00Z', 'q', 1, { outcome: 'transferred' }),
      call('2026-06-08T07:00:00Z', 'q', 1, { outcome: 'answered' }),
    ]);
    await settleSite(siteId);
    expect(await read()).toEqual([null, null, null]);
    await insertCalls(siteId, [call('2025-09-09T07:00:00Z', 'q', 1, { outcome: 'transferred' })]);
    await settleSite(siteId);
    expect(await read()).toEqual([0, 0, 0]);
  });
});

describe('who may not see a site', () => {
  it('is told that it is not there', async () => {
    const stranger: Actor = { ...CLI_ACTOR, kind: 'user', siteIds: [999] };
    const input = { siteId: 1, from: '2026-06-08', to: '2026-06-08' };
    const context = { actor: stranger };
    await expect(trendsSummary(context, input)).rejects.toMatchObject({ code: 'not_found' });
    await expect(trendsSeries(context, input)).rejects.toMatchObject({ code: 'not_found' });
    await expect(trendsHeatmap(context, input)).rejects.toMatchObject({ code: 'not_found' });
    await expect(trendsBreakdown(context, { ...input, dimension: 'type' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(trendsOptions(context, { siteId: 1 })).rejects.toMatchObject({ code: 'not_found' });
    await expect(trendsOptions(context, { siteId: null })).resolves.toMatchObject({
      sites: [],
      chosen: null,
    });
  });
});
