import type { Locator, Page } from 'playwright-core';

/** What a page says of the last thing that was done, with a button that takes it back. */
export const toast = (page: Page): Locator => page.locator('output');

/** Points at it: it goes away by itself after seconds, but not from under the mouse, however long a test looks elsewhere. */
export function holdToast(page: Page): Promise<void> {
  return toast(page).hover();
}

/** Takes back what was just done. */
export function undo(page: Page): Promise<void> {
  return toast(page).getByRole('button', { name: 'Undo' }).click();
}
