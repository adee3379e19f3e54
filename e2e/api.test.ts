import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { BatchAnswer } from '@/server/api/contracts/answers';
import { closeDatabase, database } from '@/server/postgres/client';
import { overflow, seriousFindings } from './axe';
import { signedIn, visit } from './visitor';

/** Requests are gathered for seconds, and a worker does other things too. */
const STORED_MS = 120_000;

beforeAll(async () => {
  await database().site.create({ data: { code: 'dialled', name: 'Dialled', timeZone: 'Europe/Amsterdam' } });
});
afterAll(() => closeDatabase());

const CALLS = Array.from({ length: 200 }, (_, index) => ({
  call_id: `d-${index}`,
  started_at: `2026-05-04T09:${String(index % 60).padStart(2, '0')}:00Z`,
  queue: 'sales',
  outcome: 'answered',
  wait_s: 5,
  talk_s: 60,
}));

it(
  'a key is made on the page; a program sends with it, asks how far it is, and the delivery stands on the page',
  async () => {
    const { page, complaints, leave } = await signedIn('admin');
    await visit(page, '/settings/api-keys');
    await page.getByRole('region', { name: 'Using a key' }).getByText('POST /api/v1/calls').waitFor();
    await page.getByRole('button', { name: 'Make a key' }).click();
    const form = page.getByRole('dialog', { name: 'Make a key' });
    await form.getByLabel('Name').fill('phone system');
    await form.getByLabel('Send call records, interval volumes, transcripts and files').check();
    await form.getByLabel('Site', { exact: true }).selectOption({ label: 'Dialled' });
    await form.getByRole('button', { name: 'Make the key' }).click();
    const key = await page.getByLabel('the key').inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    const send = () =>
      fetch(`${inject('appUrl')}/api/v1/calls`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'content-encoding': 'gzip',
          'idempotency-key': 'the night of 4 May',
        },
        body: gzipSync(JSON.stringify({ calls: CALLS })),
      });
    const [first, again] = await Promise.all([send(), send()]);
    expect([first.status, again.status]).toEqual([202, 202]);
    const { batch } = (await first.json()) as { batch: BatchAnswer };
    expect(((await again.json()) as { batch: BatchAnswer }).batch.id).toBe(batch.id);
    const ask = async (): Promise<BatchAnswer> => {
      const answer = await fetch(`${inject('appUrl')}${batch.href}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      return ((await answer.json()) as { batch: BatchAnswer }).batch;
    };
    await expect
      .poll(ask, { timeout: STORED_MS, interval: 1000 })
      .toMatchObject({ status: 'done', rows: 200, read: 200, quarantined: 0, shown: true });

    await visit(page, '/data');
    await page
      .getByRole('row', { name: /api-calls-.*200/ })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await leave();
  },
  2 * STORED_MS,
);

it('without a key nothing is answered but the description, and no page is shown in its place', async () => {
  const refused = await fetch(`${inject('appUrl')}/api/v1/calls`, { method: 'POST', redirect: 'manual' });
  expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Callcast"']);
  const described = await fetch(`${inject('appUrl')}/api/v1/openapi.json`, { redirect: 'manual' });
  expect(((await described.json()) as { openapi: string }).openapi).toBe('3.1.0');
});
