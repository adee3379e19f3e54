import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/server/postgres/client';
import { overflow } from './axe';
import { ingest } from './commands';
import { signedIn, visit } from './visitor';

afterAll(closeDatabase);

it('an administrator says what is kept of texts, within the law, and it is audited', async () => {
  const { page, complaints, leave } = await signedIn('admin');
  await visit(page, '/settings/privacy');
  const transcripts = page.getByLabel('Transcripts, days');
  await transcripts.fill('200');
  await page.getByLabel(/Keep the text as it was said/).check();
  await page.getByLabel('Originals, days').fill('300');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Originals are kept no longer than transcripts.').waitFor();
  await page.getByLabel('Originals, days').fill('20');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await visit(page, '/settings/privacy');
  expect(await transcripts.inputValue()).toBe('200');
  expect(await page.getByLabel('Originals, days').inputValue()).toBe('20');
  await visit(page, '/settings/audit');
  await page.getByText('privacy.update').first().waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

it('erasing asks twice, and says so when there is no such call', async () => {
  const { page, complaints, leave } = await signedIn('admin');
  await visit(page, '/settings/privacy');
  await page.getByLabel('Call id').fill('no-such-call');
  await page.getByRole('button', { name: 'Erase…' }).click();
  await page.getByText('deletes text, readings, corrections').waitFor();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByText('There is no such call or caller.').waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

it('shows how much of each type masking finds, in every language it was measured in', async () => {
  const { page, complaints, leave } = await signedIn('admin');
  await visit(page, '/settings/privacy');
  const table = page.getByRole('table', { name: 'Share of personal data found, by type and language' });
  expect(await table.getByRole('columnheader').allTextContents()).toEqual(
    expect.arrayContaining(['en', 'nl', 'de', 'it', 'zh-TW', 'Found', 'Rightly masked']),
  );
  expect(await table.getByRole('row', { name: /^Card numbers/ }).innerText()).toMatch(/\d+(\.\d+)?\s?%/);
  expect(complaints).toEqual([]);
  await leave();
});

describe('the text as it was said', () => {
  const file = (name: string, lines: readonly object[]): string => {
    const path = join(tmpdir(), `callcast-e2e-${process.pid}-${name}.jsonl`);
    writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
    return path;
  };
  const said = (callId: string, text: string) => [
    { call_id: callId, started_at: '2026-03-03T09:00:00Z', speaker: 'agent', text: 'Good morning' },
    { call_id: callId, speaker: 'customer', text },
  ];
  const bring = async (path: string) => {
    await ingest(path, { site: 'kept', siteName: 'Kept', timeZone: 'Europe/Amsterdam' });
    rmSync(path);
  };

  it('is shown where it is kept, to whoever says why, by keys alone, and that is audited', async () => {
    await bring(file('before', said('before', 'Call me on +31 20 624 1111 please.')));
    const { id } = await database().site.findUniqueOrThrow({ where: { code: 'kept' } });
    const { page, complaints, leave } = await signedIn('admin');
    await visit(page, `/settings/privacy?site=${id}`);
    await page.getByText('Texts of Kept').waitFor();
    await page.getByLabel(/Keep the text as it was said/).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await bring(file('after', said('after', 'Call me on +31 20 624 1112 please.')));

    await visit(page, `/calls/${id}/after`);
    await page.getByText('phone 1').first().waitFor();
    expect(await page.getByText('624 1112').count()).toBe(0);
    await page.getByRole('button', { name: 'Show the original' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'The text as it was said' });
    await dialog.waitFor();
    await page.keyboard.type('a complaint about this call');
    expect(await dialog.getByLabel('Why do you need it?').inputValue()).toBe('a complaint about this call');
    await page.keyboard.press('Enter');
    await dialog.getByText('Call me on +31 20 624 1112 please.').waitFor();
    expect(await overflow(page)).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);

    // What came before it was kept is masked for good.
    await visit(page, `/calls/${id}/before`);
    await page.getByText('phone 1').first().waitFor();
    expect(await page.getByRole('button', { name: 'Show the original' }).count()).toBe(0);
    await visit(page, '/settings/audit');
    const row = page.getByRole('row', { name: /transcript\.unmask/ });
    await row.getByText('What exactly').click();
    await row.getByText('a complaint about this call').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
