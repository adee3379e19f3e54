import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFlow } from '@/jobs/cli/flow-sample/write-flow';
import { overflow, seriousFindings } from './axe';
import { callcast } from './children';
import { ingest } from './commands';
import { holdToast, undo } from './toast';
import { NARROW, signedIn, visit } from './visitor';

const NAME = 'Switchboard (generated flow)';
const SITE = ['--site', 'sample-flow'];
const NEW_SITE = { site: 'sample-flow', siteName: NAME, timeZone: 'America/New_York', country: 'US' };
/** Reading 2,700 calls, on a machine that does other things too. */
const A_RUN_MS = 240_000;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'callcast-routing-'));
  const { records, texts } = writeFlow(folder);
  await ingest(records, NEW_SITE);
  await ingest(texts, NEW_SITE);
  await callcast(['intents', 'train', ...SITE, '--embeddings', 'none']);
  await callcast(['label', ...SITE, '--kinds', 'intent,sentiment']);
}, 2 * A_RUN_MS);

async function openFlow(page: Page): Promise<void> {
  await visit(page, '/routing');
  await page.getByRole('heading', { level: 1, name: `Routing · ${NAME}` }).waitFor();
}

const changes = (page: Page) => page.getByRole('region', { name: 'What to change' });
const brokenPhones = (page: Page) =>
  changes(page).getByRole('listitem').filter({ hasText: '“Broken phone”' }).first();

describe('what to change', () => {
  it('is a sentence with its cost, its evidence and its calls', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openFlow(page);
    await page
      .getByText(/^\d\d% of calls that enter TV and internet about “Broken phone” are passed on\.$/)
      .waitFor();
    const row = brokenPhones(page);
    await row
      .getByText(
        /^\d\d% of \d+ calls that enter TV and internet about “Broken phone” are passed on to Insurance/,
      )
      .waitFor();
    await row.getByText('How this is known').click();
    await row.getByText(/0800 1000, “3 TV and internet”: \d+ of \d+ passed on/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await row.getByRole('link', { name: 'Open these calls' }).click();
    await page.waitForURL(/\/calls\?.*intent=.*outcome=transferred|\/calls\?.*outcome=transferred.*intent=/);
    await page.getByRole('row').nth(5).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is dismissed, taken back, and taken up', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openFlow(page);
    const row = brokenPhones(page);
    await row.getByRole('button', { name: 'Dismiss' }).click();
    await holdToast(page);
    await row.getByText(/^dismissed by /).waitFor();
    await undo(page);
    await row.getByRole('button', { name: 'Take up' }).click();
    await row.getByText(/^taken up by /).waitFor();
    await row.getByRole('button', { name: 'Decide again' }).click();
    await row.getByRole('button', { name: 'Take up' }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('alerts', () => {
  it('begin with a rule that says where repeated calls should go', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openFlow(page);
    await page.getByRole('link', { name: 'repeated calls' }).click();
    const dialog = page.getByRole('dialog', { name: 'New rule' });
    await dialog.getByText('A caller calls so many times').waitFor();
    await dialog.getByLabel('Such calls should go to').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.waitForURL((url) => !url.searchParams.has('kind'));
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('other rules', () => {
  it('are tried on past calls, kept, and taken along as a file', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openFlow(page);
    await brokenPhones(page).getByRole('button', { name: 'Try it out' }).click();
    const panel = page.getByRole('region', { name: 'Try other rules' });
    await panel
      .getByRole('status')
      .getByText(/calls a month would go another way and save \d+ \(\d+ to \d+\) transfers/)
      .waitFor();
    await panel.getByLabel('Of them, %').fill('50');
    await panel.getByRole('button', { name: 'Add a rule' }).click();
    await panel.getByRole('group', { name: 'Rule 2' }).getByRole('button', { name: 'Remove rule 2' }).click();
    await panel.getByLabel('Keep as').fill('A line for broken phones');
    await panel.getByRole('button', { name: 'Keep' }).click();
    const kept = panel.getByRole('region', { name: 'Kept drafts' });
    await kept.getByRole('button', { name: 'A line for broken phones', exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const address = await kept.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const file = await (await page.request.get(address ?? '')).text();
    expect(file.split('\r\n')[1]).toBe('1,,,TV and internet,Broken phone,Insurance,0.5,');
    await kept.getByRole('button', { name: 'Delete A line for broken phones' }).click();
    await kept.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('the way of calls', () => {
  it('is a picture and a table, of all calls or of an intent', async () => {
    const { page, complaints, leave } = await signedIn('planner');
    await openFlow(page);
    await page.getByRole('img', { name: /^The way of calls/ }).waitFor();
    const flow = page.getByRole('region', { name: 'The way of calls', exact: true }).first();
    await flow.getByRole('button', { name: 'Table' }).click();
    await flow
      .getByRole('row', { name: /3 TV and internet.*Insurance/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Intents', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Broken phone' }).click();
    await page.getByText('Of the chosen intents: calls with a transcript only.').waitFor();
    // What was asked before is shown paler until the answer is there.
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(await changes(page).getByRole('button', { name: 'Take up' }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('fits a narrow screen, as a list', async () => {
    const { page, complaints, leave } = await signedIn('planner', { viewport: NARROW });
    await openFlow(page);
    await page.getByRole('region', { name: 'Entered' }).getByText('TV and internet').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });
});
