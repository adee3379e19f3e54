import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/server/postgres/client';
import { overflow, seriousFindings } from './axe';
import { PAGES } from './pages';
import { NARROW, signedIn, stranger, WIDE } from './visitor';

afterAll(closeDatabase);

/**
 * Every pair of a size and a look. What a size shows is looked at with all rules once; the look changes colors alone. In
 * this order each step changes one of the two.
 */
const LOOKS = [
  { viewport: WIDE, colorScheme: 'light', rules: 'all' },
  { viewport: WIDE, colorScheme: 'dark', rules: 'contrast' },
  { viewport: NARROW, colorScheme: 'dark', rules: 'all' },
  { viewport: NARROW, colorScheme: 'light', rules: 'contrast' },
] as const;

/** Pages that the side bar does not name: one is led to them by another. */
const INNER_PAGES = [
  '/calls/worklist',
  '/data/coverage',
  '/data/recordings',
  '/data/send',
  '/data/sources',
  '/forecast/snapshots',
  '/forecast/special-days',
  '/irritants/candidates',
  '/staffing/today',
  '/staffing/roster',
  '/staffing/record',
  '/staffing/settings',
].map((path) => ({ path }));

/** Of the page that is open, in both sizes and both looks: it follows window and system at once. */
async function expectNoFindings(page: Page): Promise<void> {
  for (const { viewport, colorScheme, rules } of LOOKS) {
    const look = `${viewport.width} px, ${colorScheme}`;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.locator(`html.${colorScheme}`).waitFor();
    // Charts are drawn anew a moment after the window has changed.
    await expect.poll(() => overflow(page), { message: look }).toBe(0);
    expect(await seriousFindings(page, rules), look).toEqual([]);
  }
}

describe('wide and narrow, light and dark', () => {
  it('the sign-in page has no serious finding, complaint or overflow', async () => {
    const { page, complaints, leave } = await stranger();
    await page.goto('/login');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await expectNoFindings(page);
    expect(complaints).toEqual([]);
    await leave();
  });

  it.each([...PAGES, ...INNER_PAGES])(
    '$path has no serious finding, complaint or overflow',
    async ({ path }) => {
      const { page, complaints, leave } = await signedIn('admin');
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectNoFindings(page);
      expect(complaints).toEqual([]);
      await leave();
    },
  );

  it('a call and a delivery have no serious finding, complaint or overflow', async () => {
    const { page, complaints, leave } = await signedIn('admin');
    const bank = await database().ingestBatch.findFirstOrThrow({ where: { site: { code: 'bank' } } });
    await page.goto('/calls');
    await page.getByRole('table', { name: 'Calls' }).getByRole('link').first().click();
    await page.waitForURL((url) => url.pathname.startsWith('/calls/'));
    await page.waitForLoadState('networkidle');
    await expectNoFindings(page);
    await page.setViewportSize(WIDE);
    await page.goto(`/data/${bank.id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectNoFindings(page);
    expect(complaints).toEqual([]);
    await leave();
  });
});
