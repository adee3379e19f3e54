import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';

/** What a page gives when one presses a link to a file. */
export interface Downloaded {
  name: string;
  text: string;
}

/** Presses a link to a file, and reads the file. */
export async function download(page: Page, link: Locator): Promise<Downloaded> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: file.suggestedFilename(), text: await text(await file.createReadStream()) };
}
