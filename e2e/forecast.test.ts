import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './axe';
import { forecast, ingest } from './commands';
import { signedIn, visit } from './visitor';

const SAMPLES = path.join('server', 'ingest', 'samples');
const VOLUMES = path.join(SAMPLES, 'anonymous-bank-1999-6min.csv.gz');
const CALLS = path.join(SAMPLES, 'anonymous-bank-1999-02.txt.gz');
const IN_ISRAEL = { timeZone: 'Asia/Jerusalem', country: 'IL' };
const BRANCH = { site: 'branch', siteName: 'Branch', ...IN_ISRAEL };
/** A site that nobody has forecast. Pages open with the first site by name, which others know to be the bank. */
const SECOND = { site: 'second-branch', siteName: 'Second branch', ...IN_ISRAEL };
/** Ten months of half hours, every method tried on them again and again, on a machine that does other things too. */
const A_RUN_MS = 240_000;

beforeAll(async () => {
  await ingest(VOLUMES, { ...BRANCH, preset: 'bank-volumes' });
  await forecast('branch');
}, 2 * A_RUN_MS);

const ANSWER = /^Week of 1–7 Nov 1999: [\d,]+ calls \([\d,]+–[\d,]+ at 80%\); off by [\d.]+% per day/;

async function openBranch(page: Page, query = ''): Promise<void> {
  await visit(page, `/forecast${query}`);
  await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Branch' });
  await page.getByText(ANSWER).waitFor();
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const table = (page: Page) => page.getByRole('table', { name: 'Calls: history and forecast' });

describe('the forecast of a branch', () => {
  it('answers how many calls come, how surely, and how good it was', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openBranch(page);
    await page
      .getByRole('region', { name: /^Chart of calls/ })
      .locator('svg')
      .first()
      .waitFor();
    const record = page.getByRole('region', { name: 'How good it was' });
    await record.getByText(/was off by [\d.]+% per half hour; repeating the median week, /).waitFor();
    await record.getByRole('button', { name: 'Per day' }).click();
    await record.getByText(/off by [\d.]+% per day/).waitFor();
    await page
      .getByRole('region', { name: 'This forecast' })
      .getByText(/seed 1/)
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('shows the same as a table, by day and by week, and remembers it in the URL', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openBranch(page);
    const picture = page.getByRole('region', { name: 'The weeks ahead' });
    await picture.getByRole('button', { name: 'Table' }).click();
    await table(page).getByRole('button', { name: 'Mon, 1 Nov 1999' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Grain' }).selectOption({ label: 'By week' });
    await table(page).getByRole('button', { name: '1–7 Nov 1999' }).click();
    await page.waitForURL(/span=week\b/);
    await table(page).getByRole('button', { name: 'Mon, 1 Nov 1999, 09:00–09:30' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Week', exact: true, pressed: true }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('says why a day is what it is: parts that add up, its course, from a table or with the keyboard', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openBranch(page, '?span=week');
    const chart = page
      .getByRole('region', { name: /^Chart of calls/ })
      .locator('svg')
      .first();
    await chart.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const why = page.getByRole('dialog', { name: 'Why this number: Mon, 1 Nov 1999' });
    const parts = why.getByRole('table', { name: /is made of$/ });
    await parts.getByRole('row', { name: /^Forecast/ }).waitFor();
    await why
      .getByRole('region', { name: /^Calls over/ })
      .locator('svg')
      .first()
      .waitFor();
    const figures = (await parts.getByRole('cell').allTextContents())
      .map((text) => Number(text.replace('−', '-').replace(/[+,]/g, '')))
      .filter((figure) => !Number.isNaN(figure));
    const total = figures.pop() ?? Number.NaN;
    const sum = figures.reduce((whole, figure) => whole + figure, 0);
    expect(Math.abs(sum - total)).toBeLessThanOrEqual(figures.length);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('why')).toBe(false);
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('a run', () => {
  it(
    'can be canceled: the forecast before it stays',
    async () => {
      const { page, complaints, leave } = await signedIn('planner');
      await openBranch(page);
      await press(page, 'Run now');
      const run = page.getByRole('region', { name: 'Forecast under way' });
      await run.getByRole('progressbar').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await run.getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('The last run was canceled; nothing of it was kept.').waitFor();
      await page.getByText(ANSWER).waitFor();
      expect(complaints).toEqual([]);
      await leave();
    },
    2 * A_RUN_MS,
  );

  it(
    'makes the first forecast of a site, and shows it',
    async () => {
      await ingest(CALLS, { ...SECOND, preset: 'bank-log' });
      const { page, complaints, leave } = await signedIn('planner');
      await visit(page, '/forecast');
      await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Second branch' });
      await press(page, 'Make the first forecast');
      await page.getByRole('region', { name: 'Forecast under way' }).waitFor();
      await page.getByText(/^Week of 1–7 Mar 1999: [\d,]+ calls/).waitFor({ timeout: A_RUN_MS });
      expect(complaints).toEqual([]);
      await leave();
    },
    2 * A_RUN_MS,
  );

  it('is not for everybody', async () => {
    const { page, leave } = await signedIn('qa_lead');
    await openBranch(page);
    expect(await page.getByRole('button', { name: 'Run now' }).count()).toBe(0);
    await leave();
  });
});
