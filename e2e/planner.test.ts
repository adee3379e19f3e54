import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { overflow, seriousFindings } from './axe';
import { forecast, ingest } from './commands';
import { download } from './downloads';
import { holdToast, toast, undo } from './toast';
import { NARROW, signedIn, untilInteractive, type Visitor, visit } from './visitor';

const CENTRE = { site: 'centre', siteName: 'Centre', timeZone: 'Europe/Amsterdam', country: 'NL' };
const DAY_MS = 86_400_000;
/** Data from 2 March to 10 May 2026: a forecast begins on Monday, 11 May. */
const FIRST = Date.parse('2026-03-02');
const DAYS = 70;
const ORDINARY = 20;
/** Every method tried on ten weeks, on a machine that does other things too. */
const A_RUN_MS = 240_000;

const isoDay = (index: number): string => new Date(FIRST + index * DAY_MS).toISOString().slice(0, 10);

/** Calls of two queues, Monday to Friday from nine to one; a third of them on Easter Monday and King's Day. */
function volumes(): string {
  const rows = ['interval_start,queue,calls,offered,answered,abandoned'];
  for (let day = 0; day < DAYS; day += 1) {
    if (day % 7 > 4) continue;
    const share = ['2026-04-06', '2026-04-27'].includes(isoDay(day)) ? 1 / 3 : 1;
    for (let slot = 18; slot < 26; slot += 1) {
      const time = `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 ? '30' : '00'}`;
      for (const [queue, times] of [
        ['Orders', 1],
        ['Service', 2],
      ] as const) {
        const calls = Math.round((ORDINARY + ((day * 7 + slot * 3) % 5)) * times * share);
        rows.push(`${isoDay(day)}T${time}:00,${queue},${calls},${calls},${calls},0`);
      }
    }
  }
  return rows.join('\n');
}

beforeAll(async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'callcast-planner-')), 'volumes.csv');
  await writeFile(file, volumes());
  await ingest(file, CENTRE);
  await forecast('centre');
}, 2 * A_RUN_MS);

async function openCentre(page: Page, address: string): Promise<void> {
  await visit(page, address);
  await page.getByRole('combobox', { name: 'Site' }).first().selectOption({ label: 'Centre' });
}

const specialDays = async (visitor: Visitor) => {
  await openCentre(visitor.page, '/forecast/special-days');
  await visitor.page.getByRole('heading', { name: 'Special days · Centre' }).waitFor();
  return visitor.page.getByRole('table', { name: 'Special days' });
};
const row = (table: ReturnType<Page['getByRole']>, text: string | RegExp) =>
  table.getByRole('row').filter({ hasText: text });

describe('special days', () => {
  it('are holidays that count or not, with what was learned of them, to be corrected and undone', async () => {
    const visitor = await signedIn('planner');
    const { page, complaints, leave } = visitor;
    const table = await specialDays(visitor);
    await page.getByText(/^2026 has \d+ holidays \(Netherlands\); nothing added\.$/).waitFor();
    await row(table, 'Easter Monday')
      .getByText(/^−\d+%, learned from 1 day$/)
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    const counts = table.getByRole('checkbox', { name: 'Whit Monday counts as special' });
    await counts.uncheck();
    await holdToast(page);
    await page.getByText(/, 1 ignored; nothing added/).waitFor();
    await undo(page);
    await expect.poll(() => counts.isChecked()).toBe(true);

    await row(table, 'Easter Monday')
      .getByRole('button', { name: /learned/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/in percent of an ordinary day/).fill('-50');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await holdToast(page);
    await row(table, 'Easter Monday')
      .getByText(/^−50%, set by The planner \(learned: −\d+%\)$/)
      .waitFor();
    await undo(page);
    await row(table, 'Easter Monday')
      .getByText(/^−\d+%, learned from 1 day$/)
      .waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('of one’s own are added from the year with the keyboard, changed, removed and put back', async () => {
    const visitor = await signedIn('planner');
    const { page, complaints, leave } = visitor;
    const table = await specialDays(visitor);
    // The first special day of the year has the focus's place; one step right of New Year's Day.
    await page.getByRole('button', { name: "Thu, 1 Jan 2026: New Year's Day" }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add a day' });
    expect(await dialog.getByLabel('First day').inputValue()).toBe('2026-01-08');
    await dialog.getByLabel('Name').fill('Stocktaking');
    await dialog.getByLabel('Last day').fill('2026-01-09');
    await dialog.getByLabel('For').selectOption({ label: 'Orders' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row(table, 'Stocktaking').getByText('8–9 Jan 2026').waitFor();
    await row(table, 'Stocktaking').getByText('Closed').waitFor();

    await table.getByRole('button', { name: 'Edit Stocktaking' }).click();
    const change = page.getByRole('dialog', { name: 'Change Stocktaking' });
    await change.getByLabel('Kind').selectOption({ label: 'Half day' });
    await change.getByRole('button', { name: 'Save' }).click();
    await row(table, 'Stocktaking').getByText('open 09:00–13:00').waitFor();

    await table.getByRole('button', { name: 'Remove Stocktaking' }).click();
    await holdToast(page);
    await row(table, 'Stocktaking').waitFor({ state: 'detached' });
    await undo(page);
    await row(table, 'Stocktaking').getByText('open 09:00–13:00').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('may be looked at by others, on a phone too', async () => {
    const visitor = await signedIn('qa_lead', { viewport: NARROW });
    await visitor.page.goto('/forecast/special-days');
    const { page, leave } = visitor;
    await page.getByRole('heading', { level: 1, name: /^Special days/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Add a day' }).count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('link', { name: 'Snapshots' }).click();
    await page.getByRole('heading', { level: 1, name: /^Snapshots/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Import' }).count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    await leave();
  });
});

const daysAsCsv = (page: Page) =>
  page.getByRole('region', { name: 'Changed by hand' }).getByRole('link', { name: 'Days' });

/** The calls of a day in the CSV that the page exports. */
function dayIn(csv: string, date: string): { forecast: number; model: number } {
  const cells =
    csv
      .split('\r\n')
      .find((line) => line.startsWith(`,${date},`))
      ?.split(',') ?? [];
  return { forecast: Number(cells[5]), model: Number(cells[6]) };
}

/** The same by the link's address: the mouse stays where it is. */
async function forecastOf(page: Page, date: string): Promise<number> {
  const address = (await daysAsCsv(page).getAttribute('href')) ?? '';
  return dayIn(await (await page.request.get(address)).text(), date).forecast;
}

describe('changing the forecast by hand', () => {
  it('takes a percent and a reason, shows in what is exported, is undone and holds again', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openCentre(page, '/forecast');
    const panel = page.getByRole('region', { name: 'Changed by hand' });
    await panel.getByRole('button', { name: 'Change it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the forecast of the whole site' });
    await dialog.getByLabel('Percent more or less').fill('+20');
    await dialog.getByLabel('First day').fill('2026-05-12');
    await dialog.getByLabel('Why').fill('Letter to all customers');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await toast(page).getByText('Changed: +20%, Tue, 12 May 2026').waitFor();
    const made = panel.getByRole('row').filter({ hasText: 'Letter to all customers' });
    await made.getByText('The planner').waitFor();
    const changed = dayIn((await download(page, daysAsCsv(page))).text, '2026-05-12');
    expect(changed.forecast / changed.model).toBeCloseTo(1.2, 3);

    await made.getByRole('button', { name: 'Undo' }).click();
    await made.getByRole('button', { name: 'Hold again' }).waitFor();
    await holdToast(page);
    await expect.poll(() => forecastOf(page, '2026-05-12')).toBe(changed.model);
    await undo(page);
    await made.getByRole('button', { name: 'Undo' }).waitFor();
    await expect.poll(() => forecastOf(page, '2026-05-12')).toBe(changed.forecast);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is not taken without a day that is forecast, and says why', async () => {
    const { page, leave } = await signedIn('planner');
    await openCentre(page, '/forecast');
    await page
      .getByRole('region', { name: 'Changed by hand' })
      .getByRole('button', { name: 'Change it' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('How').selectOption({ label: 'As on another day' });
    await dialog.getByLabel('Day to copy').fill('2020-01-01');
    await dialog.getByLabel('Why').fill('As then');
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await dialog.getByRole('alert').getByText('No calls are known of 2020-01-01').waitFor();
    await leave();
  });

  it('leaves as a calendar of forecasts and special days', async () => {
    const { page, leave } = await signedIn('planner');
    await openCentre(page, '/forecast');
    const link = page
      .getByRole('region', { name: 'Changed by hand' })
      .getByRole('link', { name: 'Calendar' });
    const { name, text } = await download(page, link);
    expect(name).toMatch(/\.ics$/);
    expect(text).toContain('SUMMARY:Whit Monday');
    expect(text).toMatch(/SUMMARY:[\d\\,]+ calls forecast/);
    await leave();
  });
});

/** Another tool's forecast of the first forecast weeks and the last past ones: so many calls an interval. */
function theirs(calls: number): string {
  const rows = ['queue;timestamp;value'];
  for (let day = DAYS - 28; day < DAYS + 14; day += 1) {
    if (day % 7 > 4) continue;
    for (let slot = 18; slot < 26; slot += 1) {
      const time = `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 ? '30' : '00'}`;
      rows.push(`Orders;${isoDay(day)} ${time};${calls},5`, `Service;${isoDay(day)} ${time};${2 * calls},5`);
    }
  }
  return rows.join('\n');
}

async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.getByLabel('Whose forecast').fill(name);
  const file = { name: 'forecast.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Import' }).click();
}

describe('another tool’s forecast', () => {
  it('with mistakes is refused with all of them; mended, it is compared with others on the same scale', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await visit(page, '/forecast/special-days');
    await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Centre' });
    await page.getByRole('heading', { name: 'Special days · Centre' }).waitFor();
    await page.getByRole('link', { name: 'Snapshots' }).click();
    await page.getByRole('heading', { name: 'Snapshots · Centre' }).waitFor();
    await untilInteractive(page, '#content button');

    await bring(page, 'Supplier', `${theirs(21)}\nNobody;2026-05-12 09:00;1\nOrders;someday;many`);
    await page.getByText('2 rows of the file cannot be taken; nothing was imported.').waitFor();
    await page.getByText('This site has no queue "Nobody".').waitFor();
    await page.getByText('"someday" is no time').waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await bring(page, 'Supplier', theirs(21));
    await toast(page).getByText('Imported: Supplier').waitFor();
    await page.getByText(/^B says [\d,]+ calls for 11–22 May 2026, [+−][\d,.]+ \([+−]\d/).waitFor();
    await bring(page, 'Optimist', theirs(29));
    await toast(page).getByText('Imported: Optimist').waitFor();
    await page.getByRole('radio', { name: 'A: Optimist' }).check();
    await page.getByRole('radio', { name: 'B: Supplier' }).check();
    await page
      .getByText(/On 20 days that have come, A was off by [\d.]+% a day, B by [\d.]+%: B was surely nearer\./)
      .waitFor();
    const nearer = page.getByRole('table', { name: 'How far off each forecast was on what has come' });
    await nearer.getByText(/^Interval \(/).waitFor();
    await page.getByRole('table', { name: 'What differs' }).getByText('Optimist').waitFor();
    await page.getByRole('button', { name: 'Weeks', exact: true }).click();
    await page.getByRole('table', { name: 'Weeks on which the forecasts differ most' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Remove Optimist' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await toast(page).getByText('Removed: Optimist').waitFor();
    await page.getByRole('button', { name: 'Remove Optimist' }).waitFor({ state: 'detached' });
    expect(complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    await leave();
  });
});
