import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { overflow, seriousFindings } from './axe';
import { forecast, ingest } from './commands';
import { download } from './downloads';
import { NARROW, reload, signedIn, visit } from './visitor';

const SHOP = { site: 'orders', siteName: 'Order desk', timeZone: 'Europe/Amsterdam', country: 'NL' };
const DAY_MS = 86_400_000;
/** Data from 2 March to 10 May 2026: a forecast begins on Monday, 11 May. */
const FIRST = Date.parse('2026-03-02');
const DAYS = 70;
/** Every method tried on ten weeks, on a machine that does other things too. */
const A_RUN_MS = 240_000;

const HEAD = 'interval_start,queue,calls,offered,answered,abandoned';

/** Calls of two queues on a day, by half hours from nine to a time. */
function rowsOf(day: number, untilSlot: number, factor: number): string[] {
  const date = new Date(FIRST + day * DAY_MS).toISOString().slice(0, 10);
  const rows: string[] = [];
  for (let slot = 18; slot < untilSlot; slot += 1) {
    const time = `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 ? '30' : '00'}`;
    for (const [queue, times] of [
      ['Orders', 1],
      ['Returns', 2],
    ] as const) {
      const calls = Math.round(
        (20 + ((day * 7 + slot * 3) % 5)) * times * (queue === 'Returns' ? factor : 1),
      );
      rows.push(`${date}T${time}:00,${queue},${calls},${calls},${calls},0`);
    }
  }
  return rows;
}

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'callcast-staffing-'));
  const weeks = Array.from({ length: DAYS }, (_, day) => (day % 7 > 4 ? [] : rowsOf(day, 34, 1))).flat();
  await writeFile(path.join(folder, 'weeks.csv'), [HEAD, ...weeks].join('\n'));
  await ingest(path.join(folder, 'weeks.csv'), SHOP);
  await forecast('orders');
  // Monday, 11 May, up to eleven: half as many calls again come to Returns.
  await writeFile(path.join(folder, 'monday.csv'), [HEAD, ...rowsOf(DAYS, 22, 1.5)].join('\n'));
  await ingest(path.join(folder, 'monday.csv'), SHOP);
}, 2 * A_RUN_MS);

async function openShop(page: Page, address: string): Promise<void> {
  await visit(page, address);
  await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Order desk' });
}

const PEAK = /^Peak \w+ \d\d:\d\d needs \d+ online, \d+ on the schedule\.$/;
const peakOf = async (page: Page) => Number(/needs (\d+)/.exec(await page.getByText(PEAK).innerText())?.[1]);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

describe('the requirement of a week', () => {
  it('answers how many people when, as a picture, a map and a table', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openShop(page, '/staffing');
    await page.getByText(PEAK).waitFor();
    await page
      .getByRole('region', { name: /^Chart of the people needed/ })
      .locator('svg')
      .first()
      .waitFor();
    await page.getByText(/^Daily peaks go from \d+/).waitFor();
    await page.getByText(/^The peak needs \d+ lines, not \d+$/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await press(page, 'Map');
    await page.getByRole('table', { name: /^People needed online by day and time/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await press(page, 'Table');
    await page.getByRole('table', { name: 'People needed by interval' }).waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('table');
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('follows what is tried out, remembers it in the URL, and forgets it again', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openShop(page, '/staffing');
    const before = await peakOf(page);
    await page.getByLabel('Calls').fill('50');
    await page.getByText(/more online at the peak, .* more paid hours/).waitFor();
    expect(await peakOf(page)).toBeGreaterThan(before);
    await page.getByLabel('Risk').selectOption({ label: 'P80: short 1 time in 5' });
    await expect.poll(() => new URL(page.url()).searchParams.get('plan')).toBe('80');
    await reload(page);
    await page.getByText(/more online at the peak/).waitFor();
    await press(page, 'Back to the settings');
    await page.getByText('Move a slider: the week is computed anew at once.').waitFor();
    expect(await peakOf(page)).toBe(before);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('says of each number how it is computed, with inputs to be changed on the spot', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openShop(page, '/staffing');
    await press(page, 'Table');
    const table = page.getByRole('table', { name: 'People needed by interval' });
    await table
      .getByRole('button', { name: /how is this computed/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: /^How is this computed\?/ });
    await dialog.getByRole('combobox', { name: 'Queue' }).selectOption({ label: 'Orders' });
    for (const [field, value] of [
      ['Calls', '100'],
      ['Handle time, s', '180'],
      ['Occupancy cap, %', '100'],
      ['Shrinkage, %', '30'],
    ] as const) {
      await dialog.getByLabel(field).fill(value);
    }
    // 10 Erlangs, 14 agents, 88.84% within 20 seconds: the reference.
    await dialog.getByText('14 online, 20 on the schedule').waitFor();
    await dialog.getByText('88.8% of the calls are answered within 20 s.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Back to the plan’s inputs' }).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await leave();
  });

  it('leaves the house as CSV, as it is seen', async () => {
    const { page, leave } = await signedIn('planner');
    await openShop(page, '/staffing');
    await page.getByText(PEAK).waitFor();
    const { text } = await download(page, page.getByRole('link', { name: 'CSV' }));
    const lines = text.trim().split(/\r?\n/);
    expect(lines[0]).toMatch(/queue,date,time,starts_at,calls_forecast/);
    expect(lines.some((line) => line.startsWith('Returns,2026-05-'))).toBe(true);
    await leave();
  });

  it('has room on a telephone', async () => {
    const { page, leave } = await signedIn('planner', { viewport: NARROW });
    await visit(page, '/staffing');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await overflow(page)).toBe(0);
    await leave();
  });
});

describe('the settings', () => {
  it('are inherited until somebody says otherwise; the plan follows', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openShop(page, '/staffing/settings');
    await page
      .getByText(/^Staffed for 80% answered within 20 s, busy 90% of the time at most, at P50/)
      .waitFor();
    await page.getByRole('combobox', { name: 'Queue' }).selectOption({ label: 'Returns' });
    await page.getByText(/^Nothing is known of the waits of single calls in this queue/).waitFor();
    await page.getByLabel('Target').selectOption({ label: 'Service level' });
    await page.getByLabel('Answered in time, %').fill('90');
    await page.getByLabel('Answered within, seconds').fill('10');
    await press(page, 'Save');
    await page.getByText(/^Staffed for 90% answered within 10 s/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('Target').selectOption('');
    await press(page, 'Save');
    await page.getByText(/^Staffed for 80% answered within 20 s/).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('can be read, but not changed, by those who do not plan', async () => {
    const { page, leave } = await signedIn('qa_lead');
    await openShop(page, '/staffing/settings');
    await page.getByLabel('Minimum online').waitFor();
    expect(await page.getByLabel('Minimum online').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await leave();
  });
});

describe('a day under way', () => {
  it('is held against its plan, and moves that are taken up change what is expected', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openShop(page, '/staffing/today');
    await page
      .getByText(/^\d+(\.\d)?% over plan since 09:00, all in “Returns”; expect \d+% service level at /)
      .waitFor();
    await page
      .getByRole('region', { name: /^Chart of the day: calls/ })
      .locator('svg')
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const suggested = page.getByRole('region', { name: 'Suggested moves' });
    await suggested
      .getByText(/^Overtime: \d+ (person|people) more in Returns by overtime, /)
      .first()
      .waitFor();
    await suggested
      .getByText(/Service level: Returns \d+% → \d+%\. [\d.,]+ agent hours, €\d+ more\./)
      .first()
      .waitFor();
    await suggested.getByRole('button', { name: 'Take up' }).first().click();
    const taken = page.getByRole('region', { name: 'Moves of the day' });
    await taken.getByText(/more in Returns by overtime/).waitFor();
    await page.getByRole('button', { name: 'People online' }).click();
    await page.getByText(/^The planned people /).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await taken.getByRole('button', { name: 'Take back' }).click();
    await taken.getByText('None yet.').waitFor();
    await suggested
      .getByText(/^Overtime: /)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('table', { name: 'The day by interval' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
