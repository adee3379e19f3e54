import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeClickHouse } from '@/server/clickhouse/client';
import { closeDatabase } from '@/server/postgres/client';
import { checkVcon } from '@/server/vcon/check-vcon';
import { seriousFindings } from './axe';
import { shopId } from './conversations';
import { download } from './downloads';
import { signedIn, visit } from './visitor';

let call: string;
beforeAll(async () => {
  call = `/calls/${await shopId()}/shop-en`;
});
afterAll(async () => {
  await closeDatabase();
  await closeClickHouse();
});

describe('a call as a vCon', () => {
  it('is taken away from its page, masked and sound', async () => {
    const { page, complaints, leave } = await signedIn('qa_lead');
    await visit(page, call);
    const { name, text } = await download(page, page.getByRole('link', { name: 'vCon' }));
    expect(name).toBe('shop-en.vcon.json');
    expect(text).toMatch(/Call me on \[PHONE_1\]/);
    expect(checkVcon(JSON.parse(text))).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is not given to those who may not read calls', async () => {
    const { page, leave } = await signedIn('planner');
    const [, , site] = call.split('/');
    const answer = await page.request.get(`/api/export/vcon?site=${site}&call=shop-en`);
    expect(answer.status()).toBe(403);
    await leave();
  });
});
