import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousFindings } from './axe';
import { chooseFiles, makeSite } from './deliveries';
import { download } from './downloads';
import { signedIn, slowUploads } from './visitor';

const HEADER = 'call_id,started_at,queue,outcome,wait_s,talk_s';
const call = (id: number, wait: string, outcome: string) =>
  `${id},2026-03-02T09:${String(id % 60).padStart(2, '0')}:00Z,Service,${outcome},${wait},120`;

/** Ten calls, of which two cannot be stored. */
const TEN = [
  HEADER,
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((id) => call(id, '12', id % 4 === 0 ? 'abandoned' : 'answered')),
  call(9, '-5', 'answered'),
  call(10, '7', 'eaten'),
].join('\n');

const choose = (page: Page, name: string, text: string) => chooseFiles(page, { name, text });

const readyForTrends = (page: Page) => page.getByRole('link', { name: 'See them in Trends' });

describe('a file on its way in', () => {
  it('is previewed, stored, its bad rows mended and sent again: exact totals', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await makeSite(page, 'Mended');
    await choose(page, 'ten.csv', TEN);
    await page.getByText('Of the first 10 rows 2 would go to quarantine').waitFor();
    await page.getByText('"-5" is negative.').waitFor();
    await page.getByRole('button', { name: 'As it will be stored' }).click();
    await page.getByRole('columnheader', { name: 'Outcome', exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start' }).click();
    await readyForTrends(page).waitFor();
    await page.getByText('8 rows stored, 2 in quarantine').waitFor();

    await page.getByRole('link', { name: 'See what is in quarantine' }).click();
    await page.getByRole('heading', { name: 'ten.csv' }).waitFor();
    await page.getByText('"eaten" is not known.').filter({ visible: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const { text: rows } = await download(page, page.getByRole('link', { name: 'Download these rows' }));
    expect(rows.split(/\r?\n/).filter(Boolean)).toHaveLength(3);
    await choose(page, 'mended.csv', rows.replace(/'?-5/, '5').replace('eaten', 'abandoned'));
    await page.getByText('2 rows stored, none in quarantine').waitFor();
    // The first of these links is that of the file itself, the second that of its mended rows.
    await readyForTrends(page).nth(1).click();
    const tiles = page.getByRole('list', { name: 'Measures of the period' });
    await tiles
      .getByRole('button', { name: /^Calls/ })
      .getByText('10', { exact: true })
      .waitFor();
    await tiles
      .getByRole('button', { name: /^Abandoned/ })
      .getByText('3', { exact: true })
      .waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('changes nothing when it comes a second time', async () => {
    const { page, leave } = await signedIn('manager');
    await makeSite(page, 'Twice');
    for (const _delivery of ['first', 'second']) {
      await choose(page, 'ten.csv', TEN);
      await page.getByRole('button', { name: 'Start' }).click();
      await readyForTrends(page).waitFor();
      await page.getByText('8 rows stored, 2 in quarantine').waitFor();
      await page.getByRole('button', { name: 'Send another file' }).click();
    }
    await leave();
  });

  it('says what is missing before it can start, and starts once it is there', async () => {
    const { page, leave } = await signedIn('manager');
    await makeSite(page, 'Unmapped');
    await choose(page, 'odd.csv', TEN);
    const started = page.getByRole('combobox', { name: 'Started comes from' });
    await started.selectOption({ label: '–' });
    await page.getByText('Choose the column of “Started”.').waitFor();
    expect(await page.getByRole('button', { name: 'Start' }).isDisabled()).toBe(true);
    await started.selectOption({ label: 'started_at' });
    await page.getByRole('combobox', { name: 'Date format of Started' }).selectOption({ label: 'ISO 8601' });
    await page.getByText('Of the first 10 rows 2 would go to quarantine').waitFor();
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByText('Drop files here, or a whole folder').waitFor();
    await leave();
  });

  it('can be canceled while it is sent', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await makeSite(page, 'Canceled');
    const quickAgain = await slowUploads(page);
    await choose(page, 'large.csv', `${HEADER}\n${call(1, '1', 'answered')}\n`.repeat(20_000));
    await page.getByRole('progressbar', { name: 'Sending large.csv' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Drop files here, or a whole folder').waitFor();
    await quickAgain();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('can be canceled while it is read, and run again to exact totals', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await makeSite(page, 'Resumed');
    const rows = Array.from({ length: 100_000 }, (_, id) => call(id, '12', 'answered'));
    await choose(page, 'many.csv', [HEADER, ...rows].join('\n'));
    await page.getByText('All of the first 1,000 rows can be stored.').waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('status').getByText('Canceled').waitFor();
    await page.getByRole('button', { name: 'Run again' }).click();
    await readyForTrends(page).waitFor();
    await page.getByText('100,000 rows stored, none in quarantine').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is refused with a reason when it is no text', async () => {
    const { page, leave } = await signedIn('manager');
    await makeSite(page, 'Refused');
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(64)]);
    await page
      .getByLabel('Files to send')
      .setInputFiles({ name: 'calls.csv', mimeType: 'text/csv', buffer: zip });
    await page.getByText(/ZIP archive or an Excel workbook/).waitFor();
    await leave();
  });
});

describe('a file of texts on its way in', () => {
  const vcon = {
    uuid: 'vcon-1',
    created_at: '2026-03-02T10:00:00Z',
    parties: [
      { name: 'Anna Visser', role: 'agent' },
      { name: 'Pieter Jansen', role: 'customer', tel: '+31612345678' },
    ],
    dialog: [{ type: 'recording', start: '2026-03-02T10:00:00Z', duration: 61, parties: [0, 1] }],
    analysis: [
      {
        type: 'transcript',
        body: [
          { speaker: 'Agent', message: 'Good morning, this is Anna Visser.' },
          { speaker: 'Customer', message: 'Please call me back on 06 12345678.' },
        ],
      },
    ],
  };
  const lines = [
    {
      call_id: 'u-1',
      started_at: '2026-03-02T11:00:00Z',
      queue: 'Service',
      speaker: 'agent',
      text: 'Good day',
    },
    { call_id: 'u-1', speaker: 'customer', text: 'Where is my order?', intent: 'order_status' },
    { call_id: 'u-2', speaker: 'customer', text: 'No record tells of this call.' },
    {
      call_id: 'u-3',
      started_at: '2026-03-02T12:00:00Z',
      speaker: 'customer',
      text: 'No!',
      consent: 'refused',
    },
  ];

  it('as vCon: shown masked before it is stored, then stored', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await makeSite(page, 'Recorded');
    await choose(page, 'one.vcon.json', JSON.stringify(vcon, null, 2));
    await page.getByText('All calls looked at can be stored (1).').waitFor();
    const shown = page.getByRole('list', { name: 'The first calls as they will be stored' });
    await shown.getByText('Please call me back on [PHONE_1].').waitFor();
    expect(await shown.textContent()).not.toMatch(/Visser|Jansen|12345678/);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('1 call stored, none in quarantine').waitFor();
    await page.getByRole('link', { name: 'See the calls' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Recorded' }).getByText('1 of 1').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('as JSON lines: bad calls and refused ones are told apart, mended ones can be sent', async () => {
    const { page, leave } = await signedIn('manager');
    await makeSite(page, 'Lines');
    await choose(page, 'calls.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    await page.getByText('Of the first 3 calls 1 would go to quarantine').waitFor();
    await page.getByText('these callers refused to be read by machines').waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('1 call stored, 1 in quarantine, 1 refused by their callers and not kept').waitFor();
    await page.getByRole('link', { name: 'See what is in quarantine' }).click();
    await page.getByText('No call of this id is known').filter({ visible: true }).first().waitFor();
    await page.getByText('A line an utterance; lines of a call stand together.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const { text: kept } = await download(page, page.getByRole('link', { name: 'Download these calls' }));
    await choose(page, 'mended.jsonl', kept.replace('"u-2",', '"u-2","started_at":"2026-03-02T13:00:00Z",'));
    await page.getByText('1 call stored, none in quarantine').waitFor();
    await leave();
  });
});
