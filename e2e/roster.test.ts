import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { overflow, seriousFindings } from './axe';
import { forecast, ingest } from './commands';
import { download } from './downloads';
import { NARROW, signedIn, visit } from './visitor';

const SHOP = { site: 'rostered', siteName: 'Rostered', timeZone: 'Europe/Amsterdam', country: 'NL' };
const DAY_MS = 86_400_000;
const FIRST = Date.parse('2026-03-02');
const DAYS = 42;
/** Every method tried on six weeks, on a machine that does other things too. */
const A_RUN_MS = 240_000;
const PEOPLE = ['Anna', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn'];

const isoDay = (index: number): string => new Date(FIRST + index * DAY_MS).toISOString().slice(0, 10);

/** Calls of one queue, Monday to Friday from nine to five. */
function volumes(): string {
  const rows = ['interval_start,queue,calls,offered,answered,abandoned'];
  for (let day = 0; day < DAYS; day += 1) {
    if (day % 7 > 4) continue;
    for (let slot = 18; slot < 34; slot += 1) {
      const time = `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 ? '30' : '00'}`;
      const calls = 9 + ((day * 7 + slot * 3) % 5);
      rows.push(`${isoDay(day)}T${time}:00,Orders,${calls},${calls},${calls},0`);
    }
  }
  return rows.join('\n');
}

let people: string;
beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'callcast-roster-'));
  const file = path.join(folder, 'volumes.csv');
  await writeFile(file, volumes());
  people = path.join(folder, 'people.csv');
  const lines = PEOPLE.map((name) => `${name.toLowerCase()},${name},Team,Orders`);
  await writeFile(people, `code,name,group,queues\n${lines.join('\n')}\n`);
  await ingest(file, SHOP);
  await forecast('rostered');
}, 2 * A_RUN_MS);

/** The roster page of the site, from its choice of sites. */
async function openRoster(page: Page): Promise<void> {
  await visit(page, '/staffing/roster');
  await page.getByRole('combobox', { name: 'Site' }).first().selectOption({ label: 'Rostered' });
  await page.getByRole('heading', { name: 'Roster · Rostered' }).waitFor();
}

describe('a roster', () => {
  it(
    'is made for people of a file, changed by hand, published and taken home',
    async () => {
      const { page, complaints, leave } = await signedIn('planner');
      await openRoster(page);
      await page.getByText('No roster yet').waitFor();
      await page.getByRole('link', { name: 'People', exact: true }).click();
      await page.getByRole('button', { name: 'Import CSV' }).click();
      const bringIn = page.getByRole('dialog', { name: 'Bring in people from a file' });
      await bringIn.getByLabel('File').setInputFiles(people);
      await bringIn.getByRole('button', { name: 'Bring in' }).click();
      await bringIn.getByText('6 people in 1 groups are on the staff.').waitFor();
      await bringIn.getByRole('button', { name: 'Close' }).last().click();
      await page.getByText('6 people in 1 group can be put on a roster.').waitFor();
      await page.getByRole('button', { name: 'Cleo', exact: true }).click();
      const cleo = page.getByRole('dialog', { name: 'Cleo' });
      await cleo.getByLabel('At most', { exact: true }).fill('16');
      expect(await seriousFindings(page)).toEqual([]);
      await cleo.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('row', { name: /Cleo/ }).getByText('0–16').waitFor();

      await page.getByRole('link', { name: 'Back to the roster' }).click();
      await page.getByRole('link', { name: 'Shift types', exact: true }).click();
      await page.getByRole('button', { name: 'Add the starter set' }).click();
      await page.getByText(/^[4-9] shift types can be worked\.$/).waitFor();
      expect(await seriousFindings(page)).toEqual([]);

      await page.getByRole('link', { name: 'Back to the roster' }).click();
      await page.getByRole('button', { name: 'Make a roster' }).click();
      const ask = page.getByRole('dialog', { name: 'Make a roster' });
      await ask.getByLabel('Search for').selectOption({ label: '20 seconds: a first idea' });
      await ask.getByRole('button', { name: 'Make it' }).click();
      await page.getByRole('progressbar', { name: 'Progress of the roster' }).waitFor();
      await page
        .getByText(/people cover \d+\.\d% of the need; .* of the best possible\./)
        .waitFor({ timeout: A_RUN_MS });
      await page.getByRole('table', { name: 'Shifts of each person on each day' }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);

      await page
        .getByRole('button', { name: /^Cleo, .* Change$/ })
        .first()
        .click();
      const change = page.getByRole('dialog', { name: /^Cleo, / });
      await change.getByLabel('Shift').selectOption({ label: 'Day' });
      await change.getByRole('button', { name: 'What would it do?' }).click();
      await change.getByText(/^Missing agent-hours: .* before, .* after\.$/).waitFor();
      // "Save", or "Save all the same" where that answer told of a rule it breaks.
      await change.getByRole('button', { name: /^Save/ }).click();
      await change.waitFor({ state: 'detached' });
      await page.getByText('Day · by hand').first().waitFor();

      await page.getByRole('button', { name: 'Publish' }).click();
      await page.getByText('Published', { exact: true }).waitFor();
      const csv = await download(page, page.getByRole('link', { name: 'CSV' }));
      expect(csv.text).toContain('code,name,group,date,start,end_date,end,shift_type,paid_minutes,breaks');
      const calendar = await download(page, page.getByRole('link', { name: 'iCal of Anna' }));
      expect(calendar.text).toContain('BEGIN:VEVENT');
      expect(complaints).toEqual([]);
      await leave();
    },
    2 * A_RUN_MS,
  );

  it('is read on a phone, and not by those who may not see names', async () => {
    const manager = await signedIn('manager', { viewport: NARROW });
    await manager.page.goto('/staffing/roster');
    await manager.page.getByRole('heading', { name: /^Roster/ }).waitFor();
    expect(await overflow(manager.page)).toBe(0);
    await manager.leave();
    const lead = await signedIn('qa_lead');
    await lead.page.goto('/staffing');
    await lead.page.getByRole('navigation', { name: 'Staffing pages' }).waitFor();
    expect(await lead.page.getByRole('link', { name: 'Roster' }).count()).toBe(0);
    await lead.leave();
  });
});
