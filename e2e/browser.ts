import { type BrowserServer, chromium } from 'playwright-core';
import { findBrowser } from '@/scripts/browser';

/**
 * A browser without a window that test files connect to: CHROME_PATH, or the Chromium or Chrome on the PATH.
 * @throws Error that says what to install when there is none
 */
export function serveBrowser(): Promise<BrowserServer> {
  const executablePath = findBrowser();
  if (!executablePath) {
    throw new Error(
      'The browser tests need Chromium or Chrome: install it ("apt-get install chromium"), or set CHROME_PATH.',
    );
  }
  // Containers have no user namespaces and little shared memory.
  return chromium.launchServer({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
