import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { mailBody } from '@/server/messages/bodies';
import { insertForecast } from '@/server/testing/insert-forecast';
import { insertWeeks } from '@/server/testing/insert-weeks';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { trendsSummary } from '@/server/trends/summary';
import { makeReport } from './make-report';
import { readReportFile } from './read-file';
import { makeDocument } from './report-kinds';
import { deleteSchedule } from './schedule/delete';
import { listSchedules } from './schedule/list';
import { makeDueReports, makeReportNow } from './schedule/make-scheduled';
import { saveSchedule } from './schedule/save';

const NOW = new Date('2026-03-02T06:30:00Z');
const WEEK = { from: '2026-02-23', to: '2026-03-01' };
let stores: TestStores;
let siteId: number;
let manager: Actor;

beforeAll(async () => {
  stores = await openTestStores();
  const site = { code: 'brno', name: 'Zákaznická linka Brno', timeZone: 'Europe/Prague' };
  siteId = (await stores.database.site.create({ data: site })).id;
  manager = await makeActor('manager', [siteId]);
  await insertWeeks(siteId, {
    queues: ['A', 'Žádosti'],
    from: '2026-01-26',
    weeks: 5,
    timeZone: 'Europe/Prague',
  });
  await insertForecast({
    siteId,
    timeZone: 'Europe/Prague',
    origin: '2026-03-02',
    horizonDays: 28,
    queues: { A: () => 5, Žádosti: () => 10 },
  });
  const scorecard = {
    origins: 8,
    horizonDays: 28,
    rows: [
      {
        grain: 'day',
        wape: 0.041,
        bias: 0,
        naiveWape: 0.08,
        medianWape: 0.07,
        noiseFloor: 0.02,
        coverage80: 0.8,
        betterThanMedian: null,
      },
    ],
  };
  await stores.database.forecastSeriesResult.updateMany({ data: { scorecard } });
});
afterAll(() => stores.close());

const weekly = {
  name: 'Monday',
  kind: 'scorecard',
  format: 'pdf',
  cadence: 'weekly',
  onDay: 1,
  hour: 7,
  emails: ['ann@example.org', 'bob@example.org'],
  enabled: true,
} as const;
const save = (settings: object = {}) =>
  saveSchedule(
    { actor: manager },
    { siteId, scheduleId: null, settings: { ...weekly, ...settings, emails: [...weekly.emails] } },
  );
const mails = () =>
  stores.database.outboundMessage.findMany({ where: { siteId }, orderBy: { target: 'asc' } });

describe('a report', () => {
  test('has the figures of its page', async () => {
    const document = await makeDocument({ actor: manager }, 'scorecard', { siteId, period: WEEK });
    const { current } = await trendsSummary({ actor: manager }, { siteId, ...WEEK });
    expect(document.csv).toContain(
      `Cost of a contact,EUR,${Number((((current.aht ?? 0) * 36) / 3600).toPrecision(12))},`,
    );
    // Clocks go forward on 29 March: that day has an hour less.
    const forecast = await makeDocument({ actor: manager }, 'forecast', { siteId, period: WEEK });
    expect(forecast.sentence).toMatch(
      /^The next 7 days bring 5,040 calls, the next 28 20,130\. Days were off by 4\.1%/,
    );
    const queues = forecast.sections.find(({ heading }) => heading === 'By queue');
    expect(queues?.table?.rows).toEqual([
      ['A', '1,680', '6,710'],
      ['Žádosti', '3,360', '13,420'],
    ]);
  });

  test('as PDF is pages with a font of its own that has the accents', async () => {
    const { bytes, name } = await makeReport(
      { actor: manager },
      { siteId, kind: 'forecast', format: 'pdf', period: WEEK },
      NOW,
    );
    expect(name).toBe('forecast-2026-03-02-2026-03-29.pdf');
    const text = bytes.toString('latin1');
    expect(text.startsWith('%PDF-1.')).toBe(true);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(text).toContain('NotoSans-Regular');
    expect(text).toContain('/FontFile2');
    expect(text.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('of something that is not there says so', async () => {
    const empty = await stores.database.site.create({ data: { code: 'e', name: 'E', timeZone: 'UTC' } });
    const actor = await makeActor('manager', [empty.id]);
    const none = makeDocument({ actor }, 'forecast', { siteId: empty.id, period: WEEK });
    await expect(none).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('no forecast'),
    });
    const scorecard = await makeReport(
      { actor },
      { siteId: empty.id, kind: 'scorecard', format: 'pdf', period: WEEK },
      NOW,
    );
    expect(scorecard.sentence).toBe('Nothing can be held against a goal yet.');
  });
});

describe('by the calendar', () => {
  test('each period is made once, mailed to each address, and kept; a missed one is made up for', async () => {
    const { id } = await save();
    await stores.database.reportSchedule.update({ where: { id }, data: { lastPeriod: '2026-W07' } });
    const before = new Date('2026-03-02T05:30:00Z');
    expect(await makeDueReports(before)).toEqual({ made: 1, messages: 2 });
    expect(await makeDueReports(before)).toEqual({ made: 0, messages: 0 });
    expect(await makeDueReports(NOW)).toEqual({ made: 1, messages: 2 });
    expect(await Promise.all([makeDueReports(NOW), makeDueReports(NOW)])).toEqual([
      { made: 0, messages: 0 },
      { made: 0, messages: 0 },
    ]);
    const [schedule] = await listSchedules({ actor: manager }, { siteId });
    expect(schedule?.lastPeriod).toBe('2026-W09');
    expect(schedule?.files.map(({ name }) => name).sort()).toEqual([
      'scorecard-2026-02-16-2026-02-22.pdf',
      'scorecard-2026-02-23-2026-03-01.pdf',
    ]);
    const written = await mails();
    expect(written.map(({ target }) => target)).toEqual([
      'ann@example.org',
      'ann@example.org',
      'bob@example.org',
      'bob@example.org',
    ]);
    const { attachment, text } = mailBody.parse(written.at(-1)?.body);
    expect(text).toContain('goal');
    const attached = readFileSync(path.join(stores.dataDir, attachment?.path ?? ''));
    const name = attachment?.name ?? '';
    const { bytes } = await readReportFile({ actor: manager }, { scheduleId: id, name });
    expect(bytes.equals(attached)).toBe(true);
    await deleteSchedule({ actor: manager }, { siteId, scheduleId: id });
    await expect(readReportFile({ actor: manager }, { scheduleId: id, name })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('of two workers at once one sends it', async () => {
    const { id } = await save({ name: 'Twice', kind: 'forecast', format: 'csv' });
    await stores.database.reportSchedule.update({ where: { id }, data: { lastPeriod: '2026-W07' } });
    const outcomes = await Promise.all([makeDueReports(NOW), makeDueReports(NOW)]);
    expect(outcomes.map(({ made }) => made).sort()).toEqual([0, 1]);
    await deleteSchedule({ actor: manager }, { siteId, scheduleId: id });
  });

  test('what cannot be made says why and is tried again', async () => {
    const { id } = await save({ name: 'Fails', kind: 'forecast' });
    await stores.database.reportSchedule.update({ where: { id }, data: { lastPeriod: '2026-W07' } });
    await stores.database.forecastSnapshot.updateMany({ data: { status: 'failed' } });
    expect(await makeDueReports(NOW)).toEqual({ made: 0, messages: 0 });
    const [schedule] = await listSchedules({ actor: manager }, { siteId });
    expect(schedule).toMatchObject({ lastPeriod: '2026-W07', error: expect.stringContaining('no forecast') });
    await stores.database.forecastSnapshot.updateMany({ data: { status: 'done' } });
    expect(await makeDueReports(NOW)).toMatchObject({ made: 1 });
    expect((await listSchedules({ actor: manager }, { siteId }))[0]?.error).toBeNull();
    await deleteSchedule({ actor: manager }, { siteId, scheduleId: id });
  });

  test('asked for now, the newest period with data is made, besides the calendar', async () => {
    const { id, lastPeriod } = await save({ name: 'Now' });
    expect(await makeReportNow(id, new Date('2026-11-21T12:00:00Z'))).toEqual({ made: 1, messages: 2 });
    const [schedule] = await listSchedules({ actor: manager }, { siteId });
    expect(schedule?.lastPeriod).toBe(lastPeriod);
    expect(schedule?.files.map(({ name }) => name)).toEqual(['scorecard-2026-02-21-2026-02-27.pdf']);
  });

  test('is for those who may, and not read by a name that leads elsewhere', async () => {
    const planner = await makeActor('planner', [siteId]);
    await expect(
      saveSchedule({ actor: planner }, { siteId, scheduleId: null, settings: { ...weekly, emails: [] } }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const [schedule] = await listSchedules({ actor: manager }, { siteId });
    await expect(
      readReportFile({ actor: manager }, { scheduleId: schedule?.id ?? '', name: '../../../etc/passwd' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(save({ name: 'Odd', cadence: 'weekly', onDay: 9 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
