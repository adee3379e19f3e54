import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { getTranscript } from '@/server/calls/conversation/get-transcript';
import { clickhouse } from '@/server/clickhouse/client';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'w', name: 'W', timeZone: 'Europe/Amsterdam', country: 'NL' },
  });
  siteId = site.id;
});
afterAll(() => stores.close());

async function deliver(object: object, name = `${crypto.randomUUID()}.jsonl`): Promise<void> {
  const file = path.join(stores.dataDir, name);
  writeFileSync(file, JSON.stringify(object));
  expect(await deliverFile(siteId, file)).toMatchObject({ status: 'done', rowsStored: 1n });
}

const view = async (callId: string) => (await getTranscript({ actor: CLI_ACTOR }, { siteId, callId })).turns;

const timed = (text: string, from: number, step: number, confidence: number) =>
  text.split(' ').map((word, index) => ({
    text: word,
    start: from + index * step,
    end: from + (index + 1) * step,
    confidence,
  }));

test('words are read with their times in the masked text; of what was masked nothing is left', async () => {
  const text = 'Bel mij op 06 12 34 56 78 vanavond';
  await deliver({
    call_id: 'a',
    started_at: '2026-03-02T09:00:00Z',
    language: 'nl',
    utterances: [
      { speaker: 'agent', start: 0, end: 4, text: 'Met wie spreek ik' },
      { speaker: 'customer', start: 3, end: 8, confidence: 0.75, text, words: timed(text, 3, 0.5, 0.42) },
    ],
  });
  const [agent, customer] = await view('a');
  expect(agent?.words).toEqual([]);
  expect(customer?.text).toBe('Bel mij op [PHONE_1] vanavond');
  expect(
    customer?.words.map(([start, end, startMs, endMs, percent]) => [
      customer.text.slice(start, end),
      startMs,
      endMs,
      percent,
    ]),
  ).toEqual([
    ['Bel', 3000, 3500, 42],
    ['mij', 3500, 4000, 42],
    ['op', 4000, 4500, 42],
    ['[PHONE_1]', 4500, 7000, null],
    ['vanavond', 7000, 7500, 42],
  ]);
  const rows = await clickhouse().query({
    query: 'SELECT * FROM utterances WHERE site_id = {siteId:UInt32}',
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  expect(await rows.text()).not.toMatch(/12\D{0,3}34\D{0,3}56/);
});

test('a vCon brings words, too; the head counts who broke in on whom', async () => {
  await deliver(
    {
      vcon: '0.0.1',
      uuid: 'v-1',
      created_at: '2026-03-02T10:00:00Z',
      parties: [{ role: 'agent' }, { role: 'customer' }],
      dialog: [{ type: 'recording', start: '2026-03-02T10:00:00Z', duration: 20 }],
      analysis: [
        {
          type: 'transcript',
          body: [
            {
              speaker: 'Agent',
              start: 0,
              end: 6,
              message: 'Let me explain',
              words: timed('Let me explain', 0, 2, 1),
            },
            { speaker: 'Customer', start: 4, end: 9, message: 'No you listen' },
          ],
        },
      ],
    },
    'v.vcon.json',
  );
  expect((await view('v-1'))[0]?.words.map((word) => word[4])).toEqual([100, 100, 100]);
  const heads = await clickhouse().query({
    query: `SELECT call_id, customer_interruptions, agent_interruptions FROM transcripts
      WHERE site_id = {siteId:UInt32} ORDER BY call_id`,
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  expect(await heads.json()).toEqual([
    { call_id: 'a', customer_interruptions: 1, agent_interruptions: 0 },
    { call_id: 'v-1', customer_interruptions: 1, agent_interruptions: 0 },
  ]);
});
