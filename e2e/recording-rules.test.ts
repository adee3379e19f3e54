import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, database } from '@/server/postgres/client';
import { boundOfShare, placeOfCall } from '@/server/recordings/rules/place-of-call';
import { overflow, seriousFindings } from './axe';
import { ingest } from './commands';
import { signedIn, visit } from './visitor';

/** Recorded calls, of which two callers refused. */
const CALLS = Array.from({ length: 40 }, (_, at) => ({
  id: `r-${at}`,
  consent: at < 2 ? 'refused' : 'given',
}));
const SITE = { site: 'ruled', siteName: 'Ruled', timeZone: 'Europe/Amsterdam' };

let site: number;
beforeAll(async () => {
  const rows = CALLS.map(
    ({ id, consent }) => `${id},2026-03-02T09:00:00Z,Service,answered,12,120,${id}.wav,${consent}`,
  );
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'callcast-ruled-')), 'calls.csv');
  const head = 'call_id,started_at,queue,outcome,wait_s,talk_s,recording,consent';
  await writeFile(file, [head, ...rows].join('\n'));
  await ingest(file, SITE);
  site = (await database().site.findUniqueOrThrow({ where: { code: 'ruled' } })).id;
});
afterAll(closeDatabase);

it('a manager says which recordings are taken, and sees them counted before it is kept', async () => {
  const { page, complaints, leave } = await signedIn('manager');
  await visit(page, `/settings/recordings?site=${site}`);
  await page.getByText('How recordings of Ruled become text').waitFor();
  await page.getByRole('cell', { name: '38 of 40' }).waitFor();
  await page.getByRole('button', { name: 'Change the rules of All queues' }).click();
  const dialog = page.getByRole('dialog', { name: 'Recordings of Ruled' });
  await dialog.getByLabel('Analysis').selectOption({ label: 'A random share' });
  await dialog.getByLabel('Share, %').fill('25');
  await dialog.getByLabel('Seed').fill('7');
  const taken = CALLS.filter(
    ({ id, consent }) => consent === 'given' && placeOfCall(7, id) < boundOfShare(0.25),
  ).length;
  await dialog
    .getByText(new RegExp(`^Would take ${taken} of 40 recorded calls .* 2 whose callers refused`))
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: '25% at random' }).waitFor();
  await page.getByRole('cell', { name: `${taken} of 40` }).waitFor();

  // Another queue rule begins with the site's, and goes back to it.
  await page.getByRole('combobox', { name: 'Other rules for a queue' }).selectOption({ label: 'Service' });
  const queue = page.getByRole('dialog', { name: 'Recordings of Service' });
  await queue.getByLabel('Analysis').selectOption({ label: 'None' });
  await queue.getByText(/^Would take 0 of 40 recorded calls/).waitFor();
  await queue.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Change the rules of Service' }).click();
  await queue.getByRole('button', { name: 'Follow the site again' }).click();
  await page.getByRole('button', { name: 'Change the rules of All queues' }).waitFor();
  expect(await overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
  await leave();
});
