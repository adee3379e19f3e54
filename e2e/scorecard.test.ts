import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow, seriousFindings } from './axe';
import { NARROW, signedIn, visit } from './visitor';

async function openBank(page: Page): Promise<void> {
  await visit(page, '/scorecard?from=1999-02-01&to=1999-02-28');
  await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Bank' });
  await visit(
    page,
    `${new URL(page.url()).pathname}?site=${await siteOf(page)}&from=1999-02-01&to=1999-02-28`,
  );
  await page.getByText('Scorecard · Bank').waitFor();
}

async function siteOf(page: Page): Promise<string> {
  await page.waitForURL(/site=\d+/);
  return new URL(page.url()).searchParams.get('site') ?? '';
}

const service = (page: Page) => page.getByRole('list', { name: 'Service' });

describe('the scorecard', () => {
  it('says how many goals are missed, with the figures of Trends', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openBank(page);
    await page.getByText(/^\d+ of \d+ goals missed: .*abandonment 12\.7% \(at most 5%\)/).waitFor();
    const row = service(page).getByRole('listitem').filter({ hasText: 'Service level' });
    await row.getByText('52.1%').waitFor();
    await row.getByText('Missed').waitFor();
    await service(page).getByText('Known of calls with a transcript').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await row.getByRole('link', { name: 'Service level' }).click();
    await page.waitForURL(/\/trends\?.*measure=serviceLevel/);
    await page.getByRole('button', { name: /^Service level\s*52\.1%/ }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('has goals that managers set and take back', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openBank(page);
    const row = service(page).getByRole('listitem').filter({ hasText: 'Service level' });
    await row.getByRole('button', { name: 'Set the goal of service level' }).click();
    const dialog = page.getByRole('dialog', { name: 'Goal: Service level' });
    await dialog.getByLabel('At least (percent)').fill('50');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Goal at least 50%').waitFor();
    await row.getByText('Met').waitFor();
    await row.getByRole('button', { name: 'Set the goal of service level' }).click();
    await dialog.getByRole('button', { name: 'Take the goal back' }).click();
    await row.getByText('Goal at least 80% by the queues’ targets').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is exported as it is shown', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openBank(page);
    const link = page.getByRole('link', { name: 'CSV' });
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(await answer.text()).toMatch(/1999-02-01,1999-02-28,Service,Service level,share,0\.52\d+,/);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('fits a narrow screen, where planners read and set nothing', async () => {
    const { page, complaints, leave } = await signedIn('planner', { viewport: NARROW });
    await page.goto('/scorecard');
    await page.getByRole('heading', { level: 1, name: /^Scorecard/ }).waitFor();
    await page.getByRole('list', { name: 'Cost' }).waitFor();
    expect(await page.getByRole('button', { name: /^Set the goal/ }).count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });
});
