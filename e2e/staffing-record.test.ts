import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './axe';
import { forecast, ingest } from './commands';
import { NARROW, signedIn, visit } from './visitor';

const VOLUMES = path.join('server', 'ingest', 'samples', 'anonymous-bank-1999-6min.csv.gz');
const SIMULATED = { site: 'simulated', siteName: 'Simulated', timeZone: 'Asia/Jerusalem' };
/** Ten months of half hours are forecast, on a machine that does other things too. */
const A_RUN_MS = 240_000;

async function openRecord(page: Page): Promise<void> {
  await visit(page, '/staffing/record');
  await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Bank' });
  await page.getByText(/^Service level was [\d.]+%/).waitFor();
}

const course = (page: Page) => page.getByRole('region', { name: 'Service level, planned and achieved' });

describe('planned against achieved', () => {
  it('says how service was, and why it was not as planned', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openRecord(page);
    await page.getByText(/No forecast had been made before these days/).waitFor();
    const why = page.getByRole('table', { name: 'From the planned service level to the achieved one' });
    for (const part of ['Planned', 'Calls', 'Handle time', 'People', 'Not explained', 'Achieved']) {
      await why.getByRole('rowheader', { name: new RegExp(`^${part}`) }).waitFor();
    }
    // no roster was published for 1999
    expect(await why.getByRole('rowheader', { name: 'Absence' }).count()).toBe(0);
    await course(page)
      .getByText(/half hours were more than five points below plan\./)
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('shows the same by day and by half hour, a week earlier too, and remembers it in the URL', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openRecord(page);
    await page.getByText('22–28 Feb 1999').waitFor();
    await course(page).getByRole('button', { name: 'Days' }).click();
    const days = page.getByRole('table', { name: 'Planned against achieved by day' });
    await days.getByRole('cell', { name: 'Mon, 22 Feb 1999' }).waitFor();
    await page.getByRole('button', { name: 'Week before' }).click();
    await days.getByRole('cell', { name: 'Mon, 15 Feb 1999' }).waitFor();
    await course(page).getByRole('button', { name: 'Half hours' }).click();
    await page.waitForURL(/from=1999-02-15/);
    await page.reload();
    const halfHours = page.getByRole('table', { name: 'Planned against achieved by half hour' });
    await halfHours.getByRole('cell', { name: '15 Feb, 10:00' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('fits a phone', async () => {
    const { page, leave } = await signedIn('planner', { viewport: NARROW });
    await visit(page, '/staffing/record');
    await page.getByText(/^Service level was [\d.]+%/).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await leave();
  });
});

describe('a plan checked by simulation', () => {
  beforeAll(async () => {
    await ingest(VOLUMES, { ...SIMULATED, preset: 'bank-volumes' });
    await forecast('simulated');
  }, 2 * A_RUN_MS);

  it('runs in the browser and stands beside the formula', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await visit(page, '/staffing');
    await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Simulated' });
    const panel = page.getByRole('region', { name: 'Check by simulation' });
    await panel.getByRole('button', { name: 'Simulate' }).click();
    await panel
      .getByRole('status')
      .filter({ hasText: /In 200 simulated days of [\d,]+ calls, [\d.]+% .* the formula says [\d.]+%/ })
      .waitFor();
    await panel.getByRole('button', { name: 'Half hours' }).click();
    const halfHours = panel.getByRole('table', { name: 'Simulated half hours' });
    await halfHours.getByRole('cell', { name: '10:00' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    // another day is another plan: what was found is gone
    await panel.getByRole('combobox', { name: 'Day to simulate' }).selectOption({ index: 1 });
    await panel.getByRole('button', { name: 'Simulate' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
