import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { seriousFindings } from './axe';
import { type Chosen, chooseFiles, makeSite } from './deliveries';
import { NARROW, reload, signedIn, visit } from './visitor';

const HEADER = 'call_id,started_at,queue,agent,outcome,wait_s,talk_s';
const call = (id: string, startedAt: string) => `${id},${startedAt},Service,Anna,answered,12,120`;

const MONDAY: Chosen = {
  name: 'monday.csv',
  text: [HEADER, call('m-1', '2026-03-02T09:00:00Z'), call('m-2', '2026-03-02T10:00:00Z')].join('\n'),
};
const TUESDAY: Chosen = {
  name: 'tuesday.csv',
  text: [HEADER, call('t-1', '2026-03-03T09:00:00Z')].join('\n'),
};
/** A transcript of m-1, by the file's name. */
const SUBTITLES: Chosen = {
  name: 'm-1.vtt',
  text: 'WEBVTT\n\n00:00.500 --> 00:02.000\n<v Agent>Good morning.\n\n00:02.000 --> 00:04.000\n<v Customer>Hello.\n',
};
/** A time and nothing else that is known: a guess. */
const DOUBTFUL: Chosen = {
  name: 'doubtful.csv',
  text: 'started_at;colour;size\n2026-03-04T09:00:00Z;red;7\n2026-03-04T10:00:00Z;blue;9\n',
};
const LETTER: Chosen = { name: 'letter.pdf', text: '%PDF-1.7 nothing of calls' };

const waiting = (page: Page) => page.getByRole('region', { name: 'Files that wait to be started' });
const sending = (page: Page) => page.getByRole('region', { name: 'Files being sent' });
const started = (page: Page) => page.getByRole('region', { name: 'Files being read' });
const deliveries = (page: Page) => page.getByRole('region', { name: 'Deliveries' });

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: readonly Chosen[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'callcast-folder-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'inside'));
  for (const [index, { name, text }] of files.entries()) {
    writeFileSync(path.join(folder, index % 2 === 0 ? name : path.join('inside', name)), text);
  }
  return folder;
}

describe('many files at once', () => {
  it('are sorted by what they are; what is sure is started together, what is not known is refused', async () => {
    const { page, complaints, leave } = await signedIn('admin');
    await makeSite(page, 'Doors of many files');
    await chooseFiles(page, MONDAY, TUESDAY, SUBTITLES, DOUBTFUL, LETTER);
    await sending(page).getByText('4 of 5 sent; 1 not taken').waitFor();
    await sending(page)
      .getByText(/This is a PDF/)
      .waitFor();
    await waiting(page).getByText('4 files wait, of 3 forms; nothing of them is stored yet').waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    const doubtful = waiting(page).getByRole('listitem').filter({ hasText: 'doubtful.csv' });
    await doubtful.getByText(/^only \d+% sure$/).waitFor();
    expect(await doubtful.getByRole('button', { name: 'Start' }).isDisabled()).toBe(true);
    await doubtful.getByLabel('Yes, that is what it is').check();
    expect(await doubtful.getByRole('button', { name: 'Start' }).isEnabled()).toBe(true);
    await doubtful.getByLabel('Yes, that is what it is').uncheck();

    const calls = waiting(page).getByRole('listitem').filter({ hasText: 'monday.csv, tuesday.csv' });
    await calls.getByRole('button', { name: 'Look inside' }).click();
    await page.getByText('and 1 more of the same form').waitFor();
    await page.getByText('All of the first 2 rows can be stored.').waitFor();
    await page.getByRole('button', { name: 'Start all 2' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back', exact: true }).click();

    await waiting(page)
      .getByRole('listitem')
      .filter({ hasText: 'monday.csv' })
      .getByRole('button', { name: 'Start' })
      .click();
    await started(page).getByText('2 of 2 files read; 3 rows and calls stored, none in quarantine').waitFor();
    // The calls are there: now the text finds the one it is of.
    await waiting(page).getByRole('button', { name: 'Start 1 of 2' }).click();
    await started(page).getByText('3 of 3 files read; 4 rows and calls stored, none in quarantine').waitFor();
    await waiting(page).getByRole('button', { name: 'Leave it' }).click();
    await waiting(page).waitFor({ state: 'detached' });
    await deliveries(page).getByRole('row').filter({ hasText: 'monday.csv' }).getByText('Upload').waitFor();
    // The browser itself tells of the answer to the letter.
    expect(complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    await leave();
  });

  it('come as a folder with folders in it, on a telephone too', async () => {
    const { page, leave } = await signedIn('admin', { viewport: NARROW });
    await makeSite(page, 'Doors of folders');
    await page.getByLabel('Folder to send').setInputFiles(folderOf([MONDAY, TUESDAY]));
    await waiting(page).getByText('2 files wait; nothing of them is stored yet').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    // They wait on the server: what is in the window may go.
    await reload(page);
    await waiting(page).getByRole('button', { name: 'Start all 2' }).click();
    await started(page).getByText('2 of 2 files read; 3 rows and calls stored').waitFor();
    await leave();
  });
});

describe('a delivery that should not have come', () => {
  it('is taken back with all it brought, and can come again', async () => {
    const { page, complaints, leave } = await signedIn('admin');
    await makeSite(page, 'Doors and back');
    for (const round of ['first', 'again']) {
      await chooseFiles(page, MONDAY);
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByText('2 rows stored, none in quarantine').waitFor();
      await page.getByRole('link', { name: 'See them in Trends' }).waitFor();
      if (round === 'again') break;
      await page.getByRole('link', { name: 'Details' }).click();
      await page.getByRole('button', { name: 'Take it back' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/^2 calls of .* leave the figures\.$/).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Take it back' }).click();
      await page.getByText('Nothing of it counts any more').waitFor();
      await page.getByRole('link', { name: '← All deliveries' }).click();
      await deliveries(page).getByText('Taken back').first().waitFor();
      await page.getByLabel('Site', { exact: true }).selectOption({ label: 'Doors and back' });
    }
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('a text of a call that is not known', () => {
  it('is read as a person says, and what joined no call is told with why', async () => {
    const { page, leave } = await signedIn('admin');
    await makeSite(page, 'Doors of texts');
    await chooseFiles(page, { ...SUBTITLES, name: 'nobody-17.vtt' });
    // As something else, and back: what it was recognized as stands first.
    await page.getByLabel('Read as').selectOption('srt');
    await page.getByLabel('Read as').selectOption('');
    await page.getByLabel('Call of a text, by').selectOption('agent_time');
    await page.getByLabel('Give or take, in seconds').fill('30');
    await page.getByText('None of the calls looked at can be stored (1).').waitFor();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('0 calls stored, 1 in quarantine').waitFor();
    await page.getByRole('link', { name: 'See what is in quarantine' }).click();
    const unjoined = page.getByRole('region', { name: 'Joined no call' });
    await unjoined.getByText('1 of 1 call; they wait in quarantine, whole').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await leave();
  });
});

describe('how to send', () => {
  it('shows what one types for a site, and every form that is read', async () => {
    const { page, complaints, leave } = await signedIn('admin');
    await visit(page, '/data/send');
    await page
      .getByRole('region', { name: 'Watch a folder' })
      .getByText(/callcast watch .* --site \w+/)
      .waitFor();
    const formats = page.getByRole('table', { name: 'Files that are recognized' });
    const vcon = formats.getByRole('cell', { name: 'vcon', exact: true });
    await vcon.waitFor();
    await page.getByRole('button', { name: 'Interval volumes' }).click();
    await vcon.waitFor({ state: 'detached' });
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });
});
