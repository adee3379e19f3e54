import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow, seriousFindings } from './axe';
import { SHOP_PERIOD, shopId } from './conversations';
import { holdToast, undo } from './toast';
import { NARROW, reload, signedIn, untilInteractive, visit } from './visitor';

/** Training waits for its process. */
const TRAINING_MS = 120_000;

async function addIntent(page: Page, name: string, description: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an intent' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an intent' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('What is it about?').fill(description);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('treeitem', { name: new RegExp(`^${name}`) }).waitFor();
}

const item = (page: Page, name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}\\s*,`) });
const level = (page: Page, name: string) => item(page, name).getAttribute('aria-level');

describe('what calls are about', () => {
  it('is said of the shop, and each intent opens its calls', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await visit(page, `/intents?site=${await shopId()}&${SHOP_PERIOD}`);
    await page
      .getByText(/^4 calls in 1–31 Mar 2026, most of all about|^4 calls in 1–31 Mar 2026: about/)
      .waitFor();
    const table = page.getByRole('table', { name: 'Intents of the period' });
    expect(await table.getByRole('row').count()).toBe(5);
    await table.getByRole('link', { name: 'Wrong invoice' }).click();
    await page.waitForURL(/\/calls\?.*intent=/);
    await page.locator('strong', { hasText: /^1 call$/ }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is nothing yet where nothing was said: the page says what to do', async () => {
    const { page, leave } = await signedIn('planner');
    await visit(page, '/intents?from=1999-02-01&to=1999-02-28');
    await page.getByText('No transcripts in this period').waitFor();
    await leave();
  });
});

describe('the taxonomy, and a model learned from it', () => {
  it('is made by mouse and keys, taken back, and read by a model that is trained on the page', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await visit(page, '/intents/taxonomy');
    await page.getByText('No intents yet').waitFor();
    await addIntent(page, 'Balance', 'What is my balance? How much money is on my account?');
    await addIntent(page, 'Stocks', 'I want to buy a share. What is the price of this stock today?');
    await addIntent(page, 'Lost card', 'My card is lost. I cannot find my bank card.');

    // Keys: under the one before, another name, and both taken back.
    await item(page, 'Lost card').click();
    await page.keyboard.press('Alt+ArrowRight');
    await holdToast(page);
    await expect.poll(() => level(page, 'Lost card')).toBe('2');
    await undo(page);
    await expect.poll(() => level(page, 'Lost card')).toBe('1');
    await item(page, 'Stocks').focus();
    await page.keyboard.press('F2');
    await page.getByLabel('New name of Stocks').fill('Shares');
    await page.keyboard.press('Enter');
    await item(page, 'Shares').waitFor();

    // Examples, masked, in the history.
    await item(page, 'Balance').click();
    await page.getByLabel('Add examples').fill('tell me my balance\nwrite to anna@example.com what I have');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('table', { name: 'Examples' }).getByText('write to [EMAIL_1] what I have').waitFor();
    await page.getByRole('list', { name: 'History of the intent' }).getByText('added 2 examples').waitFor();
    await reload(page);
    await item(page, 'Balance').waitFor();

    // Merged, and taken back.
    await item(page, 'Lost card').click();
    await page.keyboard.press('m');
    const merge = page.getByRole('dialog', { name: 'Merge Lost card' });
    await merge.getByRole('button', { name: 'Merge' }).click();
    await holdToast(page);
    await item(page, 'Lost card').waitFor({ state: 'detached' });
    await undo(page);
    await item(page, 'Lost card').waitFor();

    await page
      .getByRole('navigation', { name: 'Intent pages' })
      .getByRole('link', { name: 'Models' })
      .click();
    await page.getByText('No model yet').waitFor();
    await page.getByRole('button', { name: 'Train' }).click();
    const versions = page.getByRole('table', { name: 'Versions' });
    await versions.getByText('Reads calls').waitFor({ timeout: TRAINING_MS });
    await page.getByRole('heading', { name: 'Version 1' }).waitFor();
    await page.getByRole('slider', { name: 'Threshold to try' }).fill('0.8');
    await page.getByText(/^At 80%, of held-back examples/).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is for planners to look at, without what callers said', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await page.goto('/intents/taxonomy');
    await untilInteractive(page, '[role=treeitem]');
    await item(page, 'Balance').click();
    await page.getByRole('list', { name: 'History of the intent' }).waitFor();
    expect(await page.getByRole('button', { name: 'Add an intent' }).count()).toBe(0);
    expect(await page.getByRole('table', { name: 'Examples' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it.each([
    ['light, wide', {}],
    ['dark, narrow', { colorScheme: 'dark', viewport: NARROW }],
  ] as const)('has no serious finding, complaint or overflow: %s', async (_look, options) => {
    const { page, complaints, leave } = await signedIn('admin', options);
    const shop = `?site=${await shopId()}&${SHOP_PERIOD}`;
    for (const path of [`/intents${shop}`, '/intents/taxonomy', '/intents/models']) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
    expect(complaints).toEqual([]);
    await leave();
  });
});
