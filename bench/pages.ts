// First load of the landing page in a cold browser: npx tsx bench/pages.ts --url URL --email E-MAIL --password PASSWORD
// Prints the largest contentful paint and the JavaScript over the wire, each with its ratio to the limit (1 or less is good).
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../scripts/browser';

const RUNS = 7;
const LIMIT_LCP_MS = 1500;
const LIMIT_JS_BYTES = 400 * 1024;

interface Load {
  firstByteMs: number;
  lcpMs: number;
  layoutShift: number;
  scriptBytes: number;
}

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    path: { type: 'string', default: '/trends' },
    email: { type: 'string' },
    password: { type: 'string' },
  },
});

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto(`${values.url}/login`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await page.click('button[type=submit]');
  await page.waitForURL('**/trends**');
}

/** What a browser that has the cookie and nothing else measures. */
async function measure(browser: Browser, state: Awaited<ReturnType<typeof storedState>>): Promise<Load> {
  const context = await browser.newContext({ storageState: state, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  let scriptBytes = 0;
  session.on('Network.responseReceived', (event) => {
    if (event.type === 'Script') scripts.add(event.requestId);
  });
  session.on('Network.loadingFinished', (event) => {
    if (scripts.has(event.requestId)) scriptBytes += event.encodedDataLength;
  });
  await page.goto(`${values.url}${values.path}`, { waitUntil: 'networkidle' });
  const paint = await page.evaluate<Omit<Load, 'scriptBytes'>>(READ_PAINT);
  await context.close();
  return { ...paint, scriptBytes };
}

/** Runs in the page; text, because what the TypeScript loader adds to functions is not known there. */
const READ_PAINT = `(async () => {
  const entries = (type) => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
    setTimeout(() => resolve([]), 300);
  });
  const paints = await entries('largest-contentful-paint');
  const shifts = await entries('layout-shift');
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    firstByteMs: navigation.responseStart,
    lcpMs: paints.at(-1)?.startTime ?? NaN,
    layoutShift: shifts.reduce((sum, shift) => sum + shift.value, 0),
  };
})()`;

async function storedState(browser: Browser, email: string, password: string) {
  const context = await browser.newContext();
  await signIn(await context.newPage(), email, password);
  const state = await context.storageState();
  await context.close();
  return state;
}

async function main(): Promise<void> {
  if (!values.email || !values.password) throw new Error('Give --email and --password of a manager.');
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  const state = await storedState(browser, values.email, values.password);
  const loads: Load[] = [];
  for (let run = 0; run < RUNS; run++) loads.push(await measure(browser, state));
  await browser.close();
  const lcp = median(loads.map((load) => load.lcpMs));
  const bytes = median(loads.map((load) => load.scriptBytes));
  console.log(
    `${values.path}, cold browser, median of ${RUNS}; ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores`,
  );
  console.log(`first byte ${Math.round(median(loads.map((load) => load.firstByteMs)))} ms`);
  console.log(`LCP ${Math.round(lcp)} ms, ratio to ${LIMIT_LCP_MS} ms: ${(lcp / LIMIT_LCP_MS).toFixed(2)}`);
  console.log(
    `JavaScript ${(bytes / 1024).toFixed(0)} KiB compressed, ratio to 400 KiB: ${(bytes / LIMIT_JS_BYTES).toFixed(2)}`,
  );
  console.log(`layout shift ${median(loads.map((load) => load.layoutShift)).toFixed(3)}`);
}

await main();
