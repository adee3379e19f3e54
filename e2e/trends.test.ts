import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signedIn, visit } from './visitor';

/** What FIELDS.md and awk say of the bank's February: HANG that never joined a queue ended in the menu (1,941 of 5,904). */
const BANK = { Calls: '33,344', Offered: '31,125', Answered: '27,162', Abandoned: '3,963' };

const tile = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'Measures of the period' })
    .getByRole('button', { name: new RegExp(`^${name}`) });

async function countOfCalls(page: Page): Promise<number> {
  await page.waitForURL('**/calls**');
  const text = await page.locator('strong', { hasText: /\d calls?$/ }).textContent();
  return Number((text ?? '').replace(/[^\d]/g, ''));
}

describe('trends of the bank', () => {
  it('shows the documented figures, on the days where the data is', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await visit(page, '/trends');
    for (const [name, figure] of Object.entries(BANK)) {
      await tile(page, name).getByText(figure, { exact: true }).waitFor();
    }
    await page
      .getByRole('search', { name: 'Filters' })
      .getByText(/1.+28 Feb 1999/)
      .waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('keeps filters in the URL, through a reload and back', async () => {
    const { page, leave } = await signedIn('manager');
    await visit(page, '/trends?from=1999-02-01&to=1999-02-28');
    const all = tile(page, 'Calls').getByText(BANK.Calls, { exact: true });
    await all.waitFor();
    await page.getByRole('button', { name: 'Types' }).click();
    await page.getByRole('checkbox', { name: 'PS', exact: true }).check();
    await page.waitForURL(/type=PS/);
    await all.waitFor({ state: 'detached' });
    await page.reload();
    await tile(page, 'Calls').waitFor();
    expect(new URL(page.url()).searchParams.getAll('type')).toEqual(['PS']);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('type'));
    await all.waitFor();
    await leave();
  });

  it('opens the calls behind a figure, as many as it says', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await visit(page, '/trends');
    await tile(page, 'Abandoned').waitFor();
    await page.getByRole('link', { name: 'Open the calls behind abandoned' }).click();
    expect(await countOfCalls(page)).toBe(3963);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('opens the calls behind a row of the breakdown, and one of them', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await visit(page, '/trends?by=type');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'PS', exact: true }) });
    const cells = await row.first().getByRole('cell').allTextContents();
    await row.first().getByRole('link', { name: 'PS', exact: true }).click();
    const calls = await countOfCalls(page);
    expect(cells).toContain(calls.toLocaleString('en-GB'));
    await page.getByRole('table', { name: 'Calls' }).getByRole('link').first().click();
    await page.waitForURL(/\/calls\/\d+\//);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
