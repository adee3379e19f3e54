import type { Page } from 'playwright-core';
import { visit } from './visitor';

/** Makes a site on the page of deliveries, which is then chosen there. @returns its id */
export async function makeSite(page: Page, name: string): Promise<number> {
  await visit(page, '/data');
  await page.getByRole('button', { name: 'New site' }).click();
  const form = page.getByRole('form', { name: 'New site' });
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Time zone').fill('Europe/Amsterdam');
  await form.getByRole('button', { name: 'Create site' }).click();
  await page.getByText('Clock times are read in Europe/Amsterdam.').waitFor();
  return Number(new URL(page.url()).searchParams.get('to'));
}

/** A file as a browser is given it. */
export interface Chosen {
  name: string;
  text: string;
}

/** Chooses files where files are sent. */
export function chooseFiles(page: Page, ...files: readonly Chosen[]): Promise<void> {
  return page
    .getByLabel(/^Files? to send$/)
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
}
