import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import type { PlannedInterval } from '@/models/staffing/plan-week';
import type { RequirementRules } from '@/models/staffing/rules';
import { ensureBrowser } from '../../scripts/browser';

const PLAN_WEEK = fileURLToPath(new URL('../../models/staffing/plan-week.ts', import.meta.url));

export interface BrowserTiming {
  /** milliseconds of the first what-if after the page has loaded */
  first: number;
  /** of the median what-if, and of the slowest, of all after it */
  median: number;
  slowest: number;
}

export interface WhatIf {
  weeks: PlannedInterval[][];
  rules: RequirementRules;
}

/** Times what-ifs in a browser, with the module bundled as a page would; every case gets a page of its own. */
export async function timeInBrowser(cases: readonly WhatIf[], runs: number): Promise<BrowserTiming[]> {
  const bundle = await build({
    entryPoints: [PLAN_WEEK],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'staffing',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    const timings: BrowserTiming[] = [];
    for (const one of cases) timings.push(await timeOne(browser, script, { ...one, runs }));
    return timings;
  } finally {
    await browser.close();
  }
}

async function timeOne(
  browser: Browser,
  script: string,
  given: WhatIf & { runs: number },
): Promise<BrowserTiming> {
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const times = await page.evaluate<number[]>(`(${RUN})(${JSON.stringify(given)})`);
  await page.close();
  const [first = Number.NaN, ...later] = times;
  const sorted = later.sort((a, b) => a - b);
  return {
    first,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    slowest: sorted.at(-1) ?? Number.NaN,
  };
}

/**
 * Runs in the page; text, because what the TypeScript loader adds to functions is not known there. Every run has another
 * handling time, as when a slider moves; the pause between lets the browser do what it would.
 */
const RUN = `async ({ weeks, rules, runs }) => {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const longer = weeks.map((week) => week.map(({ calls, ahtSeconds }) => ({ calls, ahtSeconds: ahtSeconds + run })));
    const began = performance.now();
    for (const week of longer) staffing.planIntervals(week, 1800, rules);
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times;
}`;
