import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Which rules axe looks at: all of them, or the one that the look (light, dark) alone can break. */
const RULES = {
  all: `{ resultTypes: ['violations'] }`,
  contrast: `{ resultTypes: ['violations'], runOnly: ['color-contrast'] }`,
} as const;

/**
 * What axe finds on a page that is serious or critical, as "rule: element" lines, once it shows what was asked for.
 * @param rules `contrast` where the same page was looked at with all rules in this size
 */
export async function seriousFindings(page: Page, rules: keyof typeof RULES = 'all'): Promise<string[]> {
  // An older answer is dimmed while the new one is on its way: of those two moments only the second lasts.
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  // evaluate() goes past the content security policy, which a script element would not.
  if (await page.evaluate<boolean>(`typeof axe === 'undefined'`)) await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${RULES[rules]})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} — ${failureSummary ?? ''}`),
    );
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
