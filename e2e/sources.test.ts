import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, database } from '@/server/postgres/client';
import { S3Server } from '@/server/testing/s3-server';
import { overflow, seriousFindings } from './axe';
import { NARROW, signedIn, visit } from './visitor';

/** A worker looks at a new source within seconds, on a machine that does other things too. */
const A_LOOK_MS = 120_000;

let site: number;
let s3: S3Server;
beforeAll(async () => {
  site = (
    await database().site.create({ data: { code: 'fetched', name: 'Fetched', timeZone: 'Europe/Amsterdam' } })
  ).id;
  s3 = await S3Server.open(await mkdtemp(path.join(tmpdir(), 'callcast-s3-')));
  await s3.put(
    'night/calls.csv',
    'call_id,started_at,queue,outcome,wait_s,talk_s\n1,2026-05-01T09:00:00Z,sales,answered,5,60\n',
  );
  await s3.put('night/letter.txt', 'lorem ipsum\ndolor sit\n');
}, A_LOOK_MS);
afterAll(async () => {
  await s3.close();
  await closeDatabase();
});

it(
  'a bucket is named on the page; a worker takes its objects, and what failed says why',
  async () => {
    const { page, complaints, leave } = await signedIn('admin');
    await visit(page, `/data/sources?site=${site}`);
    await page.getByText('No source yet.').waitFor();
    await page.getByRole('button', { name: 'Add a source' }).click();
    const form = page.getByRole('dialog', { name: 'Add a source' });
    await form.getByLabel('Name').fill('night export');
    await form.getByLabel('Where files arrive').selectOption('bucket');
    await form.getByLabel('Bucket', { exact: true }).fill('s3://calls/night/');
    await form.getByLabel('Endpoint').fill(s3.settings.endpoint);
    await form.getByLabel('stands in the path').check();
    await form.getByLabel('Access key').fill(s3.credentials.accessKeyId);
    await form.getByLabel('Secret key').fill(s3.credentials.secretAccessKey);
    expect(await seriousFindings(page)).toEqual([]);
    await form.getByRole('button', { name: 'Add the source' }).click();
    await form.waitFor({ state: 'detached' });

    await page.getByText('1 file failed, 1 file has come in.').waitFor({ timeout: A_LOOK_MS });
    await page.getByRole('button', { name: 'Files of night export' }).click();
    const files = page.getByRole('table', { name: 'Files' });
    await files.getByRole('row', { name: /letter\.txt.*no format that is known/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await files.getByRole('link', { name: 'night/calls.csv' }).click();
    await page.getByText('calls.csv').first().waitFor();
    expect(complaints).toEqual([]);
    await leave();
  },
  2 * A_LOOK_MS,
);

it('is paused and removed, also on a narrow screen; others than administrators do not see it', async () => {
  const { page, leave } = await signedIn('admin', { viewport: NARROW });
  await visit(page, `/data/sources?site=${site}`);
  await page.getByRole('button', { name: 'Pause night export' }).click();
  await page.getByText('Paused', { exact: true }).waitFor();
  expect(await overflow(page)).toBe(0);
  await page.getByRole('button', { name: 'Remove night export' }).click();
  await page.getByRole('button', { name: 'Remove the source' }).click();
  await page.getByText('No source yet.').waitFor();
  await leave();

  const manager = await signedIn('manager');
  await visit(manager.page, '/data');
  await manager.page.getByRole('link', { name: 'Recordings' }).first().waitFor();
  expect(await manager.page.getByRole('link', { name: 'Sources', exact: true }).count()).toBe(0);
  await manager.leave();
});
