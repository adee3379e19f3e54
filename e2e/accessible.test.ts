import { describe, expect, it } from 'vitest';
import { overflow, seriousFindings } from './axe';
import { PAGES } from './pages';
import { NARROW, signedIn, stranger, WIDE } from './visitor';

const LOOKS = [
  { name: 'light, wide', colorScheme: 'light', viewport: WIDE },
  { name: 'dark, wide', colorScheme: 'dark', viewport: WIDE },
  { name: 'light, narrow', colorScheme: 'light', viewport: NARROW },
  { name: 'dark, narrow', colorScheme: 'dark', viewport: NARROW },
] as const;

describe.each(LOOKS)('$name', ({ colorScheme, viewport }) => {
  it('the sign-in page has no serious finding, complaint or overflow', async () => {
    const { page, complaints, leave } = await stranger({ colorScheme, viewport });
    await page.goto('/login');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it.each(PAGES)('$path has no serious finding, complaint or overflow', async ({ path }) => {
    const { page, complaints, leave } = await signedIn('admin', { colorScheme, viewport });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('a call and a delivery have no serious finding, complaint or overflow', async () => {
    const { page, complaints, leave } = await signedIn('admin', { colorScheme, viewport });
    for (const [list, table] of [
      ['/calls', 'Calls'],
      ['/data', 'Deliveries'],
    ] as const) {
      await page.goto(list);
      await page.getByRole('table', { name: table }).getByRole('link').first().click();
      await page.waitForURL((url) => url.pathname.startsWith(`${list}/`));
      await page.waitForLoadState('networkidle');
      expect(await seriousFindings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
    expect(complaints).toEqual([]);
    await leave();
  });
});
