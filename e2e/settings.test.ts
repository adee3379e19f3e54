import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { signedIn, visit } from './visitor';

async function serviceLevel(page: Page): Promise<string> {
  await visit(page, '/trends');
  const tile = page
    .getByRole('list', { name: 'Measures of the period' })
    .getByRole('button', { name: /^Service level/ });
  return (
    (await tile
      .getByText(/^[\d.]+%$/)
      .first()
      .textContent()) ?? ''
  );
}

async function setTarget(page: Page, seconds: number): Promise<void> {
  await visit(page, '/settings/sites');
  await page
    .getByRole('region', { name: 'Queues of Bank' })
    .getByRole('button', { name: 'Edit queue Bank' })
    .click();
  await page.getByLabel('answered within, seconds').fill(String(seconds));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A month of figures is made anew, by a worker that does other things too. */
const MADE_ANEW_MS = 90_000;

it('another service target gives another service level, once the figures are made anew', async () => {
  const { page, complaints, leave } = await signedIn('manager');
  const before = await serviceLevel(page);
  await setTarget(page, 90);
  await expect.poll(() => serviceLevel(page), { timeout: MADE_ANEW_MS }).not.toBe(before);
  expect(Number.parseFloat(await serviceLevel(page))).toBeGreaterThan(Number.parseFloat(before));
  // Other tests know the bank by its own target.
  await setTarget(page, 20);
  await expect.poll(() => serviceLevel(page), { timeout: MADE_ANEW_MS }).toBe(before);
  expect(complaints).toEqual([]);
  await leave();
}, 240_000);
