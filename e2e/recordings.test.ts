import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { TEST_SPEECH_MODEL } from '@/models/weights/testing/speech-weights';
import { CLI_ACTOR } from '@/server/auth/actor';
import { importRules, type rulesFile } from '@/server/irritants/import-rules';
import { closeDatabase, database } from '@/server/postgres/client';
import { bytes, choose, drop, sample } from './audio-files';
import { overflow, seriousFindings } from './axe';
import { ingest } from './commands';
import { signedIn, slowUploads, visit } from './visitor';

/** Transcribing a minute of audio, and reading it, on a machine that does other things too. */
const A_CALL_MS = 240_000;

/** A word is shown for so many seconds: long enough to be seen on a slow machine, and all fit in the recording. */
const WORD_S = 4;

const MIXED_UP: z.input<typeof rulesFile> = [
  {
    name: 'Order mixed up',
    description: '',
    rule: {
      version: 1,
      when: { kind: 'said', phrases: ['mixed up'], speaker: 'anyone', match: 'any' },
    },
  },
];

let site: number;
beforeAll(async () => {
  site = (
    await database().site.create({ data: { code: 'heard', name: 'Heard', timeZone: 'Europe/Amsterdam' } })
  ).id;
  // The same on every machine, whatever else lies there.
  await database().speechSettings.create({ data: { siteId: site, model: TEST_SPEECH_MODEL } });
  await importRules({ actor: CLI_ACTOR }, { siteId: site, rules: MIXED_UP });
}, A_CALL_MS);
afterAll(closeDatabase);

const recordings = (query = '') => `/data/recordings?site=${site}${query && `&${query}`}`;
const table = (page: Page) => page.getByRole('table', { name: 'Recordings' });
const row = (page: Page, name: string) => table(page).getByRole('row', { name: new RegExp(name) });

describe('a recording on its way to text', () => {
  it(
    'dropped on the page, becomes a masked, categorized call with a player',
    async () => {
      const { page, complaints, leave } = await signedIn('manager');
      await visit(page, recordings());
      await page.getByText('No recording has come in yet.').waitFor();
      await drop(page, [await sample('dry-cleaner-mono.mp3', 'order-1.mp3')]);
      await row(page, 'order-1.mp3').getByText('Text', { exact: true }).waitFor({ timeout: A_CALL_MS });
      const line = await row(page, 'order-1.mp3').innerText();
      expect(line).toContain('English');
      expect(line).toContain('0:51');
      expect(line).toMatch(/× (faster|as long)/);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);

      await row(page, 'order-1.mp3').getByRole('link', { name: 'order-1.mp3' }).click();
      await page.waitForURL(/\/calls\/\d+\/order-1/);
      await page
        .getByText(/frustrated/i)
        .first()
        .waitFor();
      // What identifies a person is masked before anything is stored.
      const said = page.getByRole('region', { name: 'What was said' });
      expect(await said.innerText()).not.toMatch(/gonzalez|tiffany|example dot com|123[ -]?456/i);
      await said.getByText('masked name 1').first().waitFor();
      // The site's rule reads it right after.
      const label = page.getByRole('list', { name: 'Irritants' }).getByText('Order mixed up');
      const labels = async () => {
        await page.reload();
        await said.waitFor();
        return label.count();
      };
      await expect.poll(labels, { timeout: A_CALL_MS, interval: 2000 }).toBe(1);
      expect(await overflow(page)).toBe(0);

      expect(complaints).toEqual([]);
      await leave();
    },
    2 * A_CALL_MS,
  );

  it(
    'says why it failed, and how to mend it',
    async () => {
      const { page, leave } = await signedIn('manager');
      await visit(page, recordings());
      await choose(page, bytes('broken.wav', Buffer.from('RIFF this was a recording once')));
      await row(page, 'broken.wav').getByText('Failed').waitFor({ timeout: A_CALL_MS });
      expect((await row(page, 'broken.wav').innerText()).length).toBeGreaterThan(
        'broken.wav Failed'.length + 40,
      );
      await page.getByRole('button', { name: /^Failed/ }).click();
      await page.waitForURL(/status=failed/);
      await page.getByRole('button', { name: 'Try broken.wav again' }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await leave();
    },
    2 * A_CALL_MS,
  );

  it('is not sent when it is empty or no audio; what it is instead is said', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await visit(page, recordings());
    await choose(
      page,
      bytes('empty.wav', Buffer.alloc(0)),
      bytes('calls.csv', Buffer.from('call_id\n1')),
      bytes('letter.pdf', Buffer.from('%PDF')),
    );
    const told = page.getByRole('region', { name: 'Recordings being sent' });
    await told.getByText('3 not taken').waitFor();
    await told.getByText('The file is empty: 0 bytes.').waitFor();
    await told.getByText('Call logs and texts come in under Deliveries.').waitFor();
    expect(await table(page).getByText('empty.wav').count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('can be canceled while it is sent', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await visit(page, recordings());
    const quickAgain = await slowUploads(page);
    await choose(page, await sample('dry-cleaner-mono.mp3', 'never-sent.mp3'));
    await page.getByRole('progressbar', { name: 'Sending never-sent.mp3' }).waitFor();
    await page.getByRole('button', { name: 'Cancel never-sent.mp3' }).click();
    await page.getByText('1 canceled').waitFor();
    await quickAgain();
    expect(await database().recording.count({ where: { fileName: 'never-sent.mp3' } })).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  it(
    'waits while no model hears its language, goes first, is canceled, and taken up again once one does',
    async () => {
      await database().speechSettings.update({
        where: { siteId: site },
        data: { model: 'auto', language: 'xx' },
      });
      const { page, complaints, leave } = await signedIn('manager');
      await visit(page, recordings());
      await page.getByRole('alert').getByText('callcast models pull').waitFor();
      await choose(page, await sample('quilter-en.wav', 'quilter.wav'));
      await row(page, 'quilter.wav').getByText('Waiting').waitFor();
      await page.getByRole('button', { name: 'Take quilter.wav first' }).click();
      await row(page, 'quilter.wav').getByText('goes first').waitFor();
      await page.getByRole('button', { name: 'Cancel quilter.wav' }).click();
      await row(page, 'quilter.wav').getByText('Canceled').waitFor();

      await page.getByRole('link', { name: 'Change', exact: true }).click();
      await page.getByLabel('Model', { exact: true }).selectOption(TEST_SPEECH_MODEL);
      await page.getByLabel('Language', { exact: true }).selectOption('en');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved.').waitFor();
      await page.getByRole('link', { name: 'See the recordings' }).click();
      await page.getByRole('button', { name: 'Try quilter.wav again' }).click();
      await row(page, 'quilter.wav').getByText('Text', { exact: true }).waitFor({ timeout: A_CALL_MS });
      expect(complaints).toEqual([]);
      await leave();
    },
    2 * A_CALL_MS,
  );

  it('of a caller who refused is never transcribed, and nothing of it is kept', async () => {
    const { page, complaints, leave } = await signedIn('manager');
    await visit(page, recordings());
    await page.getByText('What is known of these calls').click();
    await page.getByLabel('May machines read it?').selectOption({ label: 'Asked, and refused' });
    await choose(page, await sample('dry-cleaner-mono.mp3', 'refused.mp3'));
    await row(page, 'refused.mp3').getByText('Not taken').waitFor();
    await row(page, 'refused.mp3')
      .getByText(/refused to be read by machines/)
      .waitFor();
    const kept = await database().recording.findFirstOrThrow({
      where: { siteId: site, fileName: 'refused.mp3' },
    });
    expect(kept).toMatchObject({ status: 'skipped', path: null, playback: null, batchId: null });
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('a call with its recording', () => {
  const position = async (page: Page) =>
    Number(await page.getByRole('slider', { name: 'Position in the recording' }).inputValue());
  const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 30_000 });
  const open = async (page: Page) => {
    await visit(page, `/calls/${site}/order-1`);
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  };

  it('plays, shows the turn that is being said, and jumps to another one', async () => {
    const { page, complaints, leave } = await signedIn('qa_lead');
    await open(page);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await eventually(() => position(page)).toBeGreaterThan(1);
    await page.locator('[data-sounding]').waitFor();
    const last = page.getByRole('button', { name: /^Play from/ }).last();
    await last.click();
    await last.locator('[data-sounding]').waitFor();
    expect(await position(page)).toBeGreaterThan(30);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const where = await position(page);
    await page.getByRole('slider', { name: 'Position in the recording' }).press('ArrowLeft');
    await eventually(() => position(page)).toBeLessThan(where);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('follows word by word where words have times, and jumps to a word', async () => {
    // The small model that tests use gives no times of words: a transcript that has them takes its place.
    const words = 'I am just frustrated because my last order got mixed up'
      .split(' ')
      .map((text, at) => ({ text, start: at * WORD_S, end: (at + 1) * WORD_S }));
    const line = {
      call_id: 'order-1',
      started_at: (
        await database().recording.findFirstOrThrow({ where: { siteId: site, callId: 'order-1' } })
      ).calledAt,
      language: 'en',
      speaker: 'customer',
      start: 0,
      end: words.length * WORD_S,
      text: words.map(({ text }) => text).join(' '),
      words,
    };
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'callcast-heard-')), 'words.jsonl');
    await writeFile(file, JSON.stringify(line));
    await ingest(file, { site: 'heard', kind: 'transcripts' });
    const { page, complaints, leave } = await signedIn('qa_lead');
    await open(page);
    const spoken = page.locator('[data-spoken]');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await spoken.filter({ hasText: 'I' }).waitFor();
    await spoken.filter({ hasText: 'am' }).waitFor();
    await page.locator('[data-word]', { hasText: 'order' }).click();
    await spoken.filter({ hasText: 'order' }).waitFor();
    expect(await position(page)).toBeGreaterThanOrEqual(
      words.findIndex(({ text }) => text === 'order') * WORD_S,
    );
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('who sees recordings', () => {
  it('a planner sees neither the tab nor the list, and sends nothing', async () => {
    const { page, leave } = await signedIn('planner');
    await page.goto('/data');
    await page.getByRole('table', { name: 'Deliveries' }).waitFor();
    expect(await page.getByRole('link', { name: 'Recordings' }).count()).toBe(0);
    await page.goto(recordings());
    await page.getByRole('alert').first().waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    const sent = await page.request.post(`/api/recordings/upload?site=${site}&fileName=a.wav`, {
      headers: { origin: new URL(page.url()).origin },
      data: Buffer.from('RIFF'),
    });
    expect(sent.status()).toBe(403);
    await leave();
  });

  it('a QA lead sees the list, and no way to send, cancel or delete', async () => {
    const { page, complaints, leave } = await signedIn('qa_lead');
    await page.goto(recordings());
    await table(page).waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^(Cancel|Try|Delete|Take)/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });
});
