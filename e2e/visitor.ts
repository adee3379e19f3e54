import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { Role } from '@/server/postgres/generated/enums';
import { launchBrowser } from './browser';
import { personOf } from './people';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A person at a browser: their own cookies, and what went wrong in their pages. */
export interface Visitor {
  page: Page;
  /** Errors of scripts, of the console (violations of the content security policy among them) and failed requests. */
  complaints: string[];
  leave(): Promise<void>;
}

export const NARROW = { width: 375, height: 812 };
export const WIDE = { width: 1440, height: 900 };

/** The browser itself reports these for answers that the tests ask for (a wrong password, a refused page). */
const EXPECTED = /Failed to load resource: the server responded with a status of (401|403|404)/;

const cookiesOf = new Map<Role, Awaited<ReturnType<BrowserContext['storageState']>>>();

async function open(options: BrowserContextOptions): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: inject('appUrl'),
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    viewport: WIDE,
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return { page: await context.newPage(), complaints, leave: () => context.close() };
}

/** Somebody who has not signed in. */
export function stranger(options: BrowserContextOptions = {}): Promise<Visitor> {
  return open(options);
}

/** Until React has taken over what the server drew: before that, a press on a button is lost. */
export async function untilInteractive(page: Page, selector: string): Promise<void> {
  const isTakenOver = () =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps')));
  await expect.poll(isTakenOver, { timeout: 20_000 }).toBe(true);
}

/** Opens a page behind the sign-in, until one can use it. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilInteractive(page, '#content button');
}

/** Types e-mail and password on the sign-in page, which must be open, and presses the button. */
export async function typeCredentials(page: Page, email: string, password: string): Promise<void> {
  await untilInteractive(page, 'form');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Somebody of that role, signed in; who signed in before in this file does not type the password again. */
export async function signedIn(role: Role, options: BrowserContextOptions = {}): Promise<Visitor> {
  if (!cookiesOf.has(role)) {
    const visitor = await open({});
    await visitor.page.goto('/login');
    const { email, password } = personOf(role);
    await typeCredentials(visitor.page, email, password);
    await visitor.page.waitForURL((url) => url.pathname !== '/login');
    cookiesOf.set(role, await visitor.page.context().storageState());
    await visitor.leave();
  }
  const storageState = cookiesOf.get(role);
  return open(storageState ? { ...options, storageState } : options);
}
