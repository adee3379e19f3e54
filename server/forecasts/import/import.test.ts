import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import type { AppError } from '@/server/errors';
import { createSite } from '@/server/sites/create';
import { insertForecast } from '@/server/testing/insert-forecast';
import { insertVolumes } from '@/server/testing/insert-volumes';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { addDays } from '@/server/trends/period';
import { compareSnapshots } from '../compare/compare';
import { findDoneSnapshot } from '../find-snapshot';
import { readSeries } from '../overrides/read-series';
import { storedRows } from '../queries/stored-rows';
import { importForecast } from './import-forecast';
import type { ImportProblem } from './problem';
import { removeImport } from './remove';

const ORIGIN = '2026-03-02';
let stores: TestStores;
let siteId: number;
let planner: Actor;

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  await stores.database.user.deleteMany();
  await stores.database.site.deleteMany();
  const site = { code: 'mine', name: 'Mine', timeZone: 'Europe/Amsterdam' };
  siteId = (await createSite({ actor: CLI_ACTOR }, site)).id;
  for (const [code, name] of [
    ['a', 'Orders'],
    ['b', 'Zürich'],
  ] as const) {
    await stores.database.queue.create({ data: { siteId, code, name } });
  }
  planner = await makeActor('planner', [siteId]);
});

function bring(content: string | Buffer, told: { name?: string; metric?: 'offered' | 'aht' } = {}) {
  const body = new Blob([new Uint8Array(Buffer.from(content))]).stream() as ReadableStream<Uint8Array>;
  return importForecast({ actor: planner }, { siteId, name: 'Their tool', fileName: 'f.csv', body, ...told });
}

async function refused(content: string | Buffer): Promise<AppError> {
  const thrown = await bring(content).catch((error: AppError) => error);
  if (!('code' in thrown)) throw new Error('It was taken.');
  expect(await stores.database.forecastSnapshot.count()).toBe(0);
  return thrown;
}

async function problemsOf(content: string): Promise<ImportProblem[]> {
  return ((await refused(content)).data?.problems ?? []) as ImportProblem[];
}

async function series(snapshotId: string, queue: string) {
  const snapshot = await findDoneSnapshot(planner, siteId, snapshotId);
  return readSeries({ snapshot, queue, metric: 'offered', from: '2020-01-01', to: '2030-01-01' });
}

const lines = (...rows: string[]) => rows.join('\n');

describe('a forecast of another tool', () => {
  test('becomes a snapshot, by interval of the queue’s clock, with its days and the site as the sum', async () => {
    const snapshot = await bring(
      lines(
        'queue,timestamp,value',
        'a,2026-03-02T09:00,10',
        'a,2026-03-02T09:30,20',
        'orders,2026-03-03T09:00,5',
        'b,2026-03-02T08:00:00Z,1.5',
        'b,2026-03-02T08:30:00Z,2',
      ),
    );
    expect(snapshot).toMatchObject({
      kind: 'import',
      status: 'done',
      name: 'Their tool',
      createdBy: planner.name,
      originDate: ORIGIN,
      lastIntervalDate: '2026-03-03',
      intervalMinutes: 30,
    });
    const { points, days } = await series(snapshot.id, 'a');
    expect(points.map(({ date, minute, mean }) => [date, minute, mean])).toEqual([
      [ORIGIN, 540, 10],
      [ORIGIN, 570, 20],
      ['2026-03-03', 540, 5],
    ]);
    expect(days.map(({ mean }) => mean)).toEqual([30, 5]);
    const site = await series(snapshot.id, '');
    expect(site.points.map(({ mean }) => mean)).toEqual([11.5, 22, 5]);
    expect(site.days.map(({ mean }) => mean)).toEqual([33.5, 5]);
    const event = await stores.database.auditEvent.findFirst({ where: { action: 'forecast.import' } });
    expect(event).toMatchObject({ siteId, actorId: planner.id });
    expect(readdirSync(path.join(stores.dataDir, 'uploads'))).toEqual([]);
  });

  test('in the form of callcast forecast keeps its bands; levels between are drawn straight', async () => {
    const { id } = await bring(
      lines(
        'series_id,timestamp,mean,q0.1,q0.5,q0.9',
        'a,2026-03-02T09:00:00,10,6,10,18',
        'a,2026-03-02T09:30:00,10,6,10,18',
      ),
    );
    const { points } = await series(id, 'a');
    expect(points[0]?.bands).toMatchObject({
      q025: 6,
      q10: 6,
      q25: 7.5,
      q50: 10,
      q75: 15,
      q90: 18,
      q975: 18,
    });
  });

  test('is read whatever its delimiter, decimal sign and encoding', async () => {
    const text = lines(
      'Queue;Timestamp;Value',
      'Zürich;02.03.2026 09:00:00;1.234,5',
      'Zürich;02.03.2026 09:15:00;0,25',
    );
    const snapshot = await bring(iconv.encode(text, 'windows-1252'));
    expect(snapshot.intervalMinutes).toBe(15);
    expect((await series(snapshot.id, 'b')).points.map(({ minute, mean }) => [minute, mean])).toEqual([
      [540, 1234.5],
      [555, 0.25],
    ]);
  });

  test('by day has days alone, over the change of the clocks too', async () => {
    const rows = ['2026-03-28', '2026-03-29', '2026-03-30'].map((date) => `,${date},100`);
    const snapshot = await bring(lines('queue,timestamp,value', ...rows));
    expect(snapshot).toMatchObject({ intervalMinutes: 1440, lastDate: '2026-03-30' });
    const { points, days } = await series(snapshot.id, '');
    expect(points).toEqual([]);
    expect(days.map(({ date, mean }) => [date, mean])).toEqual([
      ['2026-03-28', 100],
      ['2026-03-29', 100],
      ['2026-03-30', 100],
    ]);
  });

  test('is removed for good', async () => {
    const { id } = await bring(
      lines('queue,timestamp,value', 'a,2026-03-02T09:00,1', 'a,2026-03-02T09:30,1'),
    );
    expect(await removeImport({ actor: planner }, { siteId, snapshotId: id })).toEqual({
      name: 'Their tool',
    });
    expect(await storedRows({ siteId, snapshotId: id })).toEqual([{ points: 0, stretches: 0 }]);
    await expect(removeImport({ actor: planner }, { siteId, snapshotId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('a file with mistakes', () => {
  test('is refused with all of them, by line and column, and nothing of it is stored', async () => {
    const problems = await problemsOf(
      lines(
        'queue,timestamp,value',
        'a,2026-03-02T09:00,10',
        'nobody,2026-03-02T09:00,10',
        'a,yesterday,10',
        'a,2026-03-02T09:30,ten',
        'a,2026-03-02T10:00,-3',
        'a,2026-03-02T09:00,11',
        'a,2026-03-02T10:30',
        'a,2026-03-02T11:00,',
      ),
    );
    expect(problems.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [3, 'queue', 'This site has no queue "nobody".'],
      [4, 'timestamp', '"yesterday" is no time, or not written like the others.'],
      [5, 'value', '"ten" is no number.'],
      [6, 'value', '"-3" is below 0.'],
      [7, 'timestamp', 'This queue and time stand on line 2 already.'],
      [8, '', 'The line has 2 cells, the file has 3 columns.'],
      [9, 'value', 'The value is missing.'],
    ]);
    expect(problems.every(({ hint }) => hint.length > 10)).toBe(true);
    expect(problems[0]?.hint).toContain('a, b');
  });

  test.each([
    ['a thousands sign that may be a decimal', 'a,2026-03-02T09:00,"1,234"', 'may be 1.234 or 1234'],
    ['falling quantiles', 'a,2026-03-02T09:00,3,9,2', 'A higher quantile is below a lower one.'],
  ])('such as %s is told apart', async (_what, row, words) => {
    const header = row.split(',').length > 4 ? 'queue,timestamp,value,q0.1,q0.9' : 'queue,timestamp,value';
    expect((await problemsOf(lines(header, row)))[0]?.reason).toContain(words);
  });

  test('with times beside the intervals is refused', async () => {
    const rows = ['09:00', '09:30', '10:10', '10:40'].map((time) => `a,2026-03-02T${time},1`);
    const error = await refused(lines('queue,timestamp,value', ...rows));
    expect(error.message).toContain('10 minutes apart');
    const off = ['09:05', '09:35'].map((time) => `a,2026-03-02T${time},1`);
    expect((await problemsOf(lines('queue,timestamp,value', ...off))).map(({ line }) => line)).toEqual([
      2, 3,
    ]);
  });

  test.each([
    ['no value column', 'queue,timestamp\na,2026-03-02T09:00', 'The file has no column value.'],
    ['no rows', 'queue,timestamp,value', 'no rows below its header'],
    ['nothing at all', '', 'empty'],
    ['a workbook', Buffer.from('PK\u0003\u0004 workbook'), 'Excel workbook'],
    ['one row', 'queue,timestamp,value\na,2026-03-02T09:00,1', 'its interval cannot be told'],
  ])('with %s is refused in words', async (_what, content, words) => {
    const error = await refused(content);
    expect(error.code).toBe('invalid_input');
    expect(error.message).toContain(words);
  });

  test('from somebody who may only look is refused', async () => {
    const lead = await makeActor('qa_lead', [siteId]);
    const body = new Blob(['queue,timestamp,value']).stream() as ReadableStream<Uint8Array>;
    const attempt = importForecast({ actor: lead }, { siteId, name: 'x', fileName: 'x', body });
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('two forecasts beside each other', () => {
  const open = (minute: number) => minute >= 540 && minute < 600;
  /** Ours says 10 an interval of queue a, for four weeks from the origin. */
  const ours = () =>
    insertForecast({
      siteId,
      timeZone: 'Europe/Amsterdam',
      origin: ORIGIN,
      horizonDays: 28,
      queues: { a: (_date, minute) => (open(minute) ? 10 : null) },
      head: { engineVersion: '7', inputs: inputs('2026-03-01') },
    });
  const inputs = (toDate: string) => ({
    fromDate: '2025-01-01',
    toDate,
    series: 2,
    cells: 1,
    fingerprint: 'f'.repeat(64),
    specialDaysFingerprint: 'e'.repeat(64),
  });
  const theirs = (value: number, minutes = [540, 570]) =>
    bring(
      lines(
        'queue,timestamp,value',
        ...Array.from({ length: 21 }, (_, day) => addDays('2026-03-09', day)).flatMap((date) =>
          minutes.map((minute) => `a,${date}T09:${minute % 60 || '00'},${value}`),
        ),
      ),
    );
  /** Twelve calls come in each interval of the first three weeks. */
  async function come(): Promise<void> {
    const days = Array.from({ length: 21 }, (_, day) => addDays(ORIGIN, day));
    await insertVolumes(
      siteId,
      days.flatMap((date) =>
        ['08:00', '08:30'].map((time) => ({
          queue: 'a',
          startsAt: new Date(`${date}T${time}:00Z`),
          minutes: 30,
          calls: 12,
          offered: 12,
          answered: 12,
          abandoned: 0,
        })),
      ),
    );
    await settleSite(siteId);
  }
  const compare = async (left: string, right: string) =>
    compareSnapshots({ actor: planner }, { siteId, leftId: left, rightId: right, queue: 'a' });

  test('are held against each other and what came, on the days that both tell', async () => {
    await come();
    const [left, right] = [await ours(), await theirs(13)];
    const found = await compare(left.id, right.id);
    expect(found.days).toHaveLength(21);
    expect(found.days[0]).toEqual({ date: '2026-03-09', left: 20, right: 26, actual: 24 });
    expect(found.days.at(-1)).toEqual({ date: '2026-03-29', left: 20, right: 26, actual: null });
    const [interval, day, week] = found.realised;
    expect(interval).toMatchObject({ grain: 'interval', points: 28 });
    expect(day).toMatchObject({ grain: 'day', points: 14 });
    expect(week).toMatchObject({ grain: 'week', points: 2 });
    expect(interval?.left.wape).toBeCloseTo(2 / 12);
    expect(interval?.left.bias).toBeCloseTo(-2 / 12);
    expect(interval?.right.wape).toBeCloseTo(1 / 12);
    expect(interval?.left.coverage80).toBe(0);
    expect(interval?.right.coverage80).toBeNull();
    expect(interval?.rightBetter?.high).toBeLessThan(0);
    expect(found.differences).toEqual([
      { field: 'source', left: 'Callcast', right: 'Their tool' },
      { field: 'origin', left: ORIGIN, right: '2026-03-09' },
    ]);
  });

  test('of our own say what they were made of, where it differs', async () => {
    const [one, other] = [await ours(), await ours()];
    await stores.database.forecastSnapshot.update({
      where: { id: other.id },
      data: { seed: 1, engineVersion: '8', inputs: inputs('2026-03-08') },
    });
    const { differences } = await compare(one.id, other.id);
    expect(differences).toEqual([
      { field: 'data_until', left: '2026-03-01', right: '2026-03-08' },
      { field: 'engine', left: '7', right: '8' },
    ]);
  });

  test('of other intervals are compared by those of the coarser one', async () => {
    await come();
    const left = await ours();
    const right = await bring(
      lines(
        'queue,timestamp,value',
        ...[0, 1, 2].flatMap((day) =>
          ['08', '09'].map((hour) => `a,${addDays('2026-03-09', day)}T${hour}:00,26`),
        ),
      ),
    );
    const { realised } = await compare(left.id, right.id);
    expect(realised[0]).toMatchObject({ grain: 'interval', points: 6, rightBetter: null });
    // Nothing comes at eight, where theirs says 26; ours is closed then.
    expect(realised[0]?.left.wape).toBeCloseTo(4 / 24);
    expect(realised[0]?.right.wape).toBeCloseTo((26 + 2) / 24);
  });

  test('with no day in common, or not of this queue, say so', async () => {
    const [left, right] = [await ours(), await theirs(13)];
    expect(await compare(left.id, right.id)).toMatchObject({ realised: [] });
    const none = await compareSnapshots(
      { actor: planner },
      { siteId, leftId: left.id, rightId: right.id, queue: 'b' },
    );
    expect(none).toMatchObject({ told: { left: false, right: false }, days: [] });
  });
});
