import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteNamed } from '@/jobs/cli/site-named';
import { checkSite } from '@/server/alerts/run/check-site';
import { overflow, seriousFindings } from './axe';
import { ingest } from './commands';
import { toast, undo } from './toast';
import { NARROW, signedIn, visit } from './visitor';

const SITE = { site: 'floor', siteName: 'Floor', timeZone: 'Europe/Amsterdam' };
const A_JOB_MS = 120_000;

/** Twelve calls an hour from 9:00 to 13:00 of a day, answered after so many seconds, by the hour. */
function log(day: string, waits: readonly number[]): string {
  const lines = waits.flatMap((wait, hour) =>
    Array.from({ length: 12 }, (_, call) => {
      const clock = `${String(9 + hour).padStart(2, '0')}:${String(call * 5).padStart(2, '0')}:00`;
      return `${day}-${hour}-${call},${day} ${clock},Sales,${wait},60,answered`;
    }),
  );
  return ['call id,start,queue,wait,talk,outcome', ...lines].join('\n');
}

async function bring(day: string, waits: readonly number[]): Promise<void> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'callcast-alerts-')), `${day}.csv`);
  await writeFile(file, `${log(day, waits)}\n`);
  await ingest(file, SITE);
}

beforeAll(() => bring('2026-03-02', [5, 90, 5, 5]), A_JOB_MS);

async function openSite(page: Page, address: string): Promise<void> {
  await visit(page, address);
  await page.getByRole('combobox', { name: 'Site' }).selectOption({ label: 'Floor' });
  await page.waitForURL(/site=\d+/);
}

describe('a rule', () => {
  it('is tried on the past, saved, and tells of what comes from then on', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openSite(page, '/settings/notifications');
    await page.getByRole('button', { name: 'New rule' }).click();
    const editor = page.getByRole('dialog', { name: 'New rule' });
    await editor.getByLabel('Name').fill('Slow answers');
    await editor.getByLabel('Measure').selectOption({ label: 'Speed of answer' });
    await editor.getByLabel('Is', { exact: true }).selectOption({ label: 'above' });
    await editor.getByLabel('Limit (seconds)').fill('60');
    await editor.getByRole('button', { name: 'Try it' }).click();
    await editor.getByText('Would have fired once in the last 30 days of data').waitFor();
    await editor.getByText('Speed of answer of Sales was 1 min 30 s on Mon, 2 Mar 2026').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await editor.getByRole('button', { name: 'Save' }).click();
    await editor.waitFor({ state: 'detached' });
    await page.getByText('Speed of answer above 60 seconds within an hour').waitFor();

    await bring('2026-03-03', [5, 5, 120, 5]);
    await checkSite(await siteNamed('floor'), new Date());
    await openSite(page, '/alerts');
    await page.getByText('1 alert waits for somebody. 1 rule looks at what comes in.').waitFor();
    const alerts = page.getByRole('list', { name: 'Alerts' });
    await alerts.getByText('Speed of answer of Sales was 2 min on Tue, 3 Mar 2026, 11:00–12:00').waitFor();
    await page.getByRole('navigation', { name: 'Main' }).getByText('1 open alert').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('has alerts that are acknowledged by keys, taken back, and noted', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await openSite(page, '/alerts');
    const alerts = page.getByRole('list', { name: 'Alerts' });
    await alerts.getByText('Speed of answer of Sales').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await toast(page).getByText('Acknowledged: Slow answers').hover();
    await page.getByText('Nothing waits for anybody', { exact: true }).waitFor();
    await undo(page);
    await alerts.getByText('Speed of answer of Sales').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Acknowledge with a note' });
    await dialog.getByLabel('What was done').fill('Two people more at eleven');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByText('Nothing waits for anybody', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Closed/ }).click();
    await alerts.getByText('Two people more at eleven').waitFor();
    await alerts.getByRole('link', { name: /^Speed of answer of Sales/ }).click();
    await page.waitForURL(/\/trends\?site=\d+&from=2026-03-03&to=2026-03-03&queue=Sales&measure=asa/);
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('what leaves the house', () => {
  it(
    'is signed with a secret that is shown once, and not sent where secrets are',
    async () => {
      const { page, complaints, leave } = await signedIn('manager');
      await openSite(page, '/settings/notifications');
      await page.getByText('No mail server is configured').first().waitFor();
      await page.getByRole('button', { name: 'New webhook' }).click();
      const form = page.getByRole('dialog', { name: 'New webhook' });
      await form.getByLabel('Name').fill('Desk');
      await form.getByLabel('Address').fill('http://169.254.169.254/latest');
      await form.getByRole('button', { name: 'Make the webhook' }).click();
      await form.getByText('it is a link-local or metadata address').waitFor();
      await form.getByLabel('Address').fill('http://127.0.0.1:9/hook');
      await form.getByRole('button', { name: 'Make the webhook' }).click();
      const secret = page.getByRole('dialog', { name: 'Webhook Desk' }).getByLabel('the secret');
      expect(await secret.inputValue()).toMatch(/^whsec_[\w-]{43}$/);
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: 'Send a test' }).click();
      await page
        .getByRole('table', { name: 'Messages' })
        .getByText('The receiver could not be reached')
        .waitFor({ timeout: A_JOB_MS });
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
      await leave();
    },
    2 * A_JOB_MS,
  );

  it(
    'are reports, made now and downloaded',
    async () => {
      const { page, complaints, leave } = await signedIn('manager');
      await openSite(page, '/settings/notifications');
      await page.getByRole('button', { name: 'New report' }).click();
      const form = page.getByRole('dialog', { name: 'New report' });
      await form.getByLabel('Name').fill('Monday paper');
      expect(await seriousFindings(page)).toEqual([]);
      await form.getByRole('button', { name: 'Save' }).click();
      const reports = page.getByRole('list', { name: 'Reports' });
      await reports.getByText('every Monday at 07:00, of the seven days before; not mailed').waitFor();
      await reports.getByRole('button', { name: 'Make now' }).click();
      const file = reports.getByRole('link', { name: 'scorecard-2026-02-25-2026-03-03.pdf' });
      await file.waitFor({ timeout: A_JOB_MS });
      const answer = await page.request.get((await file.getAttribute('href')) ?? '');
      expect(answer.headers()['content-type']).toBe('application/pdf');
      expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
      expect(complaints).toEqual([]);
      await leave();
    },
    2 * A_JOB_MS,
  );

  it('is for managers; planners see alerts and acknowledge them', async () => {
    const { page, complaints, leave } = await signedIn('planner', { viewport: NARROW });
    await page.goto('/alerts');
    await page.getByRole('heading', { level: 1, name: 'Alerts' }).waitFor();
    expect(await page.getByRole('link', { name: 'Rules' }).count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });
});
