import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, database } from '@/server/postgres/client';
import { ingest } from './commands';
import { signedIn, visit } from './visitor';

/** Days are made anew by a worker that does other things too. */
const MADE_ANEW_MS = 120_000;
/** Twenty calls, of which ten wait a minute. */
const CALLS = [
  'call_id,started_at,queue,outcome,wait_s,talk_s',
  ...Array.from({ length: 20 }, (_, call) => {
    const clock = `09:${String(call).padStart(2, '0')}:00`;
    return `t-${call},2026-03-02T${clock}Z,Tuning,answered,${call < 10 ? 5 : 60},120`;
  }),
].join('\n');

/** A site of its own: what others say of the bank holds by the bank's target. */
let site: number;
beforeAll(async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'callcast-settings-')), 'calls.csv');
  await writeFile(file, CALLS);
  await ingest(file, { site: 'tuned', siteName: 'Tuned', timeZone: 'Europe/Amsterdam' });
  site = (await database().site.findUniqueOrThrow({ where: { code: 'tuned' } })).id;
});
afterAll(closeDatabase);

async function serviceLevel(page: Page): Promise<string> {
  await visit(page, `/trends?site=${site}&from=2026-03-02&to=2026-03-02`);
  const tile = page
    .getByRole('list', { name: 'Measures of the period' })
    .getByRole('button', { name: /^Service level/ });
  return (
    (await tile
      .getByText(/^[\d.]+%$/)
      .first()
      .textContent()) ?? ''
  );
}

it(
  'another service target gives another service level, once the figures are made anew',
  async () => {
    const { page, complaints, leave } = await signedIn('manager');
    expect(await serviceLevel(page)).toBe('50.0%');
    await visit(page, '/settings/sites');
    await page
      .getByRole('region', { name: 'Queues of Tuned' })
      .getByRole('button', { name: 'Edit queue Tuning' })
      .click();
    await page.getByLabel('answered within, seconds').fill('90');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => serviceLevel(page), { timeout: MADE_ANEW_MS }).toBe('100.0%');
    expect(complaints).toEqual([]);
    await leave();
  },
  2 * MADE_ANEW_MS,
);
