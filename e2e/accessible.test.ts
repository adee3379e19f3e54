import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow, seriousFindings } from './axe';
import { PAGES } from './pages';
import { NARROW, signedIn, stranger, WIDE } from './visitor';

const SIZES = { wide: WIDE, narrow: NARROW };

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
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html.${colorScheme}`).waitFor();
      expect(await seriousFindings(page), `${size}, ${colorScheme}`).toEqual([]);
      // Charts are drawn anew a moment after the window has changed.
      await expect.poll(() => overflow(page), { message: `${size}, ${colorScheme}` }).toBe(0);
    }
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
    for (const [list, table] of [
      ['/calls', 'Calls'],
      ['/data', 'Deliveries'],
    ] as const) {
      await page.setViewportSize(WIDE);
      await page.goto(list);
      await page.getByRole('table', { name: table }).getByRole('link').first().click();
      await page.waitForURL((url) => url.pathname.startsWith(`${list}/`));
      await page.waitForLoadState('networkidle');
      await expectNoFindings(page);
    }
    expect(complaints).toEqual([]);
    await leave();
  });
});
