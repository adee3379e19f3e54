import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { personOf } from './people';
import { stranger, untilInteractive } from './visitor';

/** Presses Tab until what has the focus is as wanted. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      `(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim()`,
    );
    if (wanted.test(focused)) return;
    seen.push(focused.slice(0, 40));
  }
  throw new Error(`Tab never came to ${wanted}; it went: ${seen.join(' | ')}`);
}

it('signs in, goes to Calls with the palette and opens a call without a mouse', async () => {
  const { page, complaints, leave } = await stranger();
  const { email, password } = personOf('manager');
  await page.goto('/login');
  await untilInteractive(page, 'form');
  await page.getByLabel('E-mail').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/trends**');
  await page.getByRole('list', { name: 'Measures of the period' }).waitFor();
  await untilInteractive(page, '#content button');

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Go to' }).waitFor();
  await page.keyboard.type('calls');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/calls**');
  await page.getByRole('table', { name: 'Calls' }).getByRole('link').first().waitFor();

  await tabTo(page, /^\d{1,2} \w+ 1999, \d\d:\d\d:\d\d$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/calls\/\d+\//);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(complaints).toEqual([]);
  await leave();
});
