import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type ViewportSize,
} from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import type { Role } from '@/server/postgres/generated/enums';

/** A person at a browser: their own cookies, and what went wrong in their pages. */
export interface Visitor {
  page: Page;
  /** Errors of scripts, of the console (violations of the content security policy among them) and failed requests. */
  complaints: string[];
  leave(): Promise<void>;
}

/** How somebody looks at pages: a wide window and the light look unless it is said. */
export interface Look {
  viewport?: ViewportSize;
  colorScheme?: 'light' | 'dark';
}

export const NARROW = { width: 375, height: 812 };
export const WIDE = { width: 1440, height: 900 };

/** What a page may take, on a machine that does other things too. */
const PATIENCE_MS = 60_000;
/** A page of the app without scripts, where a browser waits for its next visitor. */
const QUIET_PAGE = '/robots.txt';
/** The browser itself reports these for answers that the tests ask for (a wrong password, a refused page). */
const EXPECTED = /Failed to load resource: the server responded with a status of (401|403|404)/;

let connected: Promise<Browser> | undefined;

/** The browser that the tests' global setup started; all files of a worker share the connection. */
function browser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browserUrl'));
  return connected;
}

/** A page with cookies of its own. */
interface Seat {
  context: BrowserContext;
  page: Page;
  /** of who sits there now */
  complaints: string[];
}

async function newSeat(options: BrowserContextOptions = {}): Promise<Seat> {
  const context = await (await browser()).newContext({
    baseURL: inject('appUrl'),
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    viewport: WIDE,
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const seat: Seat = { context, page: await context.newPage(), complaints: [] };
  context.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) seat.complaints.push(message.text());
  });
  context.on('weberror', (error) => seat.complaints.push(String(error.error())));
  return seat;
}

/** Somebody who has not signed in, at a browser that nobody has used. */
export async function stranger(): Promise<Visitor> {
  const { context, page, complaints } = await newSeat();
  onTestFinished(() => context.close());
  return { page, complaints, leave: () => context.close() };
}

/** Signed-in seats that nobody sits at. */
const free = new Map<Role, Seat[]>();

async function signedInSeat(role: Role): Promise<Seat> {
  const seat = await newSeat();
  const [name = '', value = ''] = inject('sessionCookies')[role].split('=');
  await seat.context.addCookies([
    { name, value, url: inject('appUrl'), httpOnly: true, sameSite: 'Lax' as const },
  ]);
  return seat;
}

/** Somebody of that role, signed in: at a browser that knows the app's scripts, and nothing else of who was there before. */
export async function signedIn(
  role: Role,
  { viewport = WIDE, colorScheme = 'light' }: Look = {},
): Promise<Visitor> {
  const seats = free.get(role) ?? [];
  free.set(role, seats);
  const seat = seats.pop() ?? (await signedInSeat(role));
  const { context, page } = seat;
  seat.complaints = [];
  let left = false;
  // A test that fails leaves its page somewhere: nobody sits down there.
  onTestFinished(async () => {
    if (left) return;
    await tellSight(seat);
    await context.close();
  });
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  return {
    page,
    complaints: seat.complaints,
    leave: async () => {
      await page.goto(QUIET_PAGE);
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      left = true;
      seats.push(seat);
    },
  };
}

const MOST_TOLD = 4000;

/** Writes down what somebody saw when their test failed: it may never fail again. */
async function tellSight({ page, complaints }: Seat): Promise<void> {
  const text = await page.locator('body').innerText().catch(String);
  const focus = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)).catch(String);
  console.error([page.url(), ...complaints, `focus: ${focus}`, text.slice(0, MOST_TOLD)].join('\n'));
}

/** Until React has taken over what the server drew: before that, a press on a button is lost. */
export async function untilInteractive(page: Page, selector: string): Promise<void> {
  const areTakenOver = () =>
    page
      .locator(selector)
      .evaluateAll(
        (elements) =>
          elements.length > 0 &&
          elements.every((element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))),
      );
  await expect.poll(areTakenOver, { timeout: PATIENCE_MS, interval: 50 }).toBe(true);
}

/** Opens a page behind the sign-in, until one can use it. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilInteractive(page, '#content button');
}

/** Opens the page anew, until one can use it. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await untilInteractive(page, '#content button');
}

/** Makes what the page sends slow, so that it can be seen under way. @returns what makes it quick again */
export async function slowUploads(page: Page): Promise<() => Promise<void>> {
  const wire = await page.context().newCDPSession(page);
  const limit = (uploadThroughput: number) =>
    wire.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await limit(20_000);
  return async () => {
    await limit(-1);
    await wire.detach();
  };
}

/** Types e-mail and password on the sign-in page, which must be open, and presses the button. */
export async function typeCredentials(page: Page, email: string, password: string): Promise<void> {
  await untilInteractive(page, 'form');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
