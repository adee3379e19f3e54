import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousFindings } from './axe';
import { chooseFiles, makeSite } from './deliveries';
import { NARROW, signedIn, visit } from './visitor';

const DAY_MS = 86_400_000;
const DAYS = 36;
/** Nothing came of this day, though every other one has calls. */
const SILENT = 3;

/** The day on which the tests began: midnight may come while they run. */
const TODAY = Date.now();

const dayBefore = (days: number): string => new Date(TODAY - days * DAY_MS).toISOString().slice(0, 10);

/** A call a day until yesterday, but for the silent one; every other caller was asked and agreed. */
function calls(): string {
  const days = Array.from({ length: DAYS }, (_, index) => DAYS - index).filter((days) => days !== SILENT);
  const rows = days.map(
    (days) =>
      `c-${days},${dayBefore(days)}T12:00:00Z,Service,answered,5,60,${days % 2 === 0 ? 'given' : 'unknown'}`,
  );
  return ['call_id,started_at,queue,outcome,wait_s,talk_s,consent', ...rows].join('\n');
}

let filled: Promise<number> | undefined;

/** The site with these calls, made once. @returns its id */
function filledSite(): Promise<number> {
  filled ??= fillSite();
  return filled;
}

async function fillSite(): Promise<number> {
  const { page, leave } = await signedIn('manager');
  const siteId = await makeSite(page, 'Coverage of days');
  await chooseFiles(page, { name: 'days.csv', text: calls() });
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('link', { name: 'See them in Trends' }).waitFor();
  await leave();
  return siteId;
}

async function open(page: Page): Promise<void> {
  const siteId = await filledSite();
  await visit(page, `/data/coverage?site=${siteId}&from=${dayBefore(28)}&to=${dayBefore(1)}`);
}

describe('coverage', () => {
  it('says what is known of the calls, who was silent when, and what came late', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await open(page);
    await page
      .getByText(/0\.0% of the 27 answered calls .* have a transcript; Upload was silent on one day/)
      .waitFor();
    const grid = page.getByRole('table', { name: 'Rows by source and day' });
    const gap = grid.getByRole('img', { name: /nothing, though it usually sends on this weekday$/ });
    expect(await gap.count()).toBe(1);
    await gap.hover();
    const panel = page.getByRole('region', { name: 'Gaps' });
    await panel.getByText(/nothing, though it usually sends on this weekday$/).waitFor();
    await page.getByRole('table', { name: 'Sources of these days' }).getByText('1 day').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('draws the share one presses, keeps it in the address, and has its table', async () => {
    const { page, leave } = await signedIn('planner');
    await open(page);
    const tiles = page.getByRole('list', { name: 'What is known of the calls' });
    await tiles.getByRole('button', { name: /^Consent known.*14 agreed, 0 refused/ }).click();
    await page.waitForURL(/show=consent/);
    const panel = page.getByRole('region', { name: 'Consent known, by day' });
    await panel.getByRole('button', { name: 'Table' }).click();
    await panel.getByRole('cell', { name: '100.0%' }).first().waitFor();
    await page.goBack();
    await page.getByRole('region', { name: 'With a transcript, by day' }).waitFor();
    await leave();
  });

  it('looks at one source alone, kept in the address', async () => {
    const { page, leave } = await signedIn('planner');
    await open(page);
    const source = page
      .getByRole('table', { name: 'Sources of these days' })
      .getByRole('button', { name: /^Upload/ });
    await source.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/source=page\.calls\.delimited\./);
    await page
      .getByText(/^Upload, calls, Delimited text: 0\.0% of the 27 answered calls .* that it tells of/)
      .waitFor();
    expect(await source.getAttribute('aria-pressed')).toBe('true');
    await page.goBack();
    await page.getByText(/^0\.0% of the 27 answered calls/).waitFor();
    await leave();
  });

  it('is walked by the keyboard and fits a telephone', async () => {
    const { page, leave } = await signedIn('planner', { viewport: NARROW });
    await open(page);
    const first = page.getByRole('table', { name: 'Rows by source and day' }).getByRole('img').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    const second = page.getByRole('table', { name: 'Rows by source and day' }).getByRole('img').nth(1);
    expect(await second.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    expect(await seriousFindings(page)).toEqual([]);
    await leave();
  });
});
