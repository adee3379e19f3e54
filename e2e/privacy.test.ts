import { expect, it } from 'vitest';
import { signedIn, visit } from './visitor';

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
