import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';
import { downloadQuarantine } from '../download-quarantine';
import { ingestFlow } from '../flow';
import { listQuarantine } from '../list-quarantine';
import type { MappingInput } from '../mapping/mapping';

const context = { actor: CLI_ACTOR };
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newSite(timeZone = 'Europe/Amsterdam') {
  const code = crypto.randomUUID();
  return stores.database.site.create({ data: { code, name: code, timeZone, country: 'NL' } });
}

function fileOf(lines: readonly (object | string)[], name = `${crypto.randomUUID()}.jsonl`): string {
  const file = path.join(stores.dataDir, name);
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return file;
}

const call = (callId: string, started = '2026-03-02T09:00:00Z', text = `I call about ${callId}`) => [
  { call_id: callId, started_at: started, queue: 'Sales', speaker: 'agent', text: 'Good morning' },
  { call_id: callId, speaker: 'customer', text },
];
const WITH_CONSENT: MappingInput = {
  kind: 'calls',
  fields: {
    callId: { column: 'call_id' },
    startedAt: { columns: ['started_at'], formats: ['iso'] },
    outcome: { column: 'outcome' },
    consent: { column: 'consent' },
  },
};
const texts = async (siteId: number) =>
  (await storedTexts(siteId)).map(({ callId, day, turns }) => `${callId} ${day}: ${turns.join(' | ')}`);
const problems = async (batchId: string) =>
  (await listQuarantine(context, { batchId })).rows.map(({ line, field, reason }) => [line, field, reason]);

describe('lines an utterance', () => {
  test('become transcripts, and calls where no record tells of them', async () => {
    const site = await newSite();
    const file = fileOf([
      {
        call_id: 'a',
        started_at: '2026-03-02T09:00:00',
        queue: 'Sales',
        speaker: 'agent',
        start: 0,
        end: 2,
        text: 'Hi',
      },
      { call_id: 'a', speaker: 'klant', start_ms: 2500, end_ms: 9500, text: 'Waar blijft mijn factuur?' },
      ...call('b'),
    ]);
    const batch = await deliverFile(site.id, file);
    expect(batch).toMatchObject({ kind: 'transcripts', status: 'done', rowsRead: 2n, rowsStored: 2n });
    expect(await texts(site.id)).toEqual([
      'a 2026-03-02: agent: Hi | customer: Waar blijft mijn factuur?',
      'b 2026-03-02: agent: Good morning | customer: I call about b',
    ]);
    const stats = await callStats(context, { site: site.code });
    // Talk time is that of the turns: 9.5 s and unknown.
    expect(stats).toMatchObject({
      calls: 2,
      rollupsAgree: true,
      dirtyDays: 0,
      meanTalkSeconds: { all: 4.75 },
    });
    expect(await stores.database.queue.findMany({ where: { siteId: site.id } })).toMatchObject([
      { code: 'Sales' },
    ]);
  });

  test('of a call that is known stand on its day, and leave its record alone', async () => {
    const site = await newSite();
    const records = fileOf(
      ['call_id,started_at,queue,outcome,wait_s,talk_s', 'a,2026-02-01T23:30:00Z,Service,answered,12,166'],
      'records.csv',
    );
    await deliverFile(site.id, records);
    const undated = fileOf([{ call_id: 'a', speaker: 'customer', text: 'Hello' }]);
    expect(await deliverFile(site.id, undated)).toMatchObject({ rowsStored: 1n, rowsQuarantined: 0n });
    const otherDay = fileOf(call('a', '2026-03-02T09:00:00Z', 'Hello again'));
    expect(await deliverFile(site.id, otherDay)).toMatchObject({ rowsStored: 1n });
    expect(await texts(site.id)).toEqual(['a 2026-02-01: agent: Good morning | customer: Hello again']);
    expect(await callStats(context, { site: site.code })).toMatchObject({
      calls: 1,
      meanTalkSeconds: { all: 166 },
      rollupsAgree: true,
    });
  });

  test('of an unknown call without a day go to quarantine, with how to mend it', async () => {
    const site = await newSite();
    const batch = await deliverFile(
      site.id,
      fileOf([...call('a'), { call_id: 'x', speaker: 'agent', text: 'Hi' }]),
    );
    expect(batch).toMatchObject({ rowsStored: 1n, rowsQuarantined: 1n });
    const { rows } = await listQuarantine(context, { batchId: batch.id });
    expect(rows).toMatchObject([{ line: 3, field: 'join' }]);
    expect(rows[0]?.hint).toContain('Send the call records first, or add started_at');
  });

  test('bad ones take their call aside as a whole, which can be mended and sent', async () => {
    const site = await newSite();
    const [first, second] = call('b') as [object, object];
    const file = fileOf([
      ...call('a'),
      first,
      { ...second, text: 7 },
      ...call('c'),
      ...call('d'),
      '{"broken',
      ...call('e'),
    ]);
    const batch = await deliverFile(site.id, file);
    expect(batch).toMatchObject({ status: 'done', rowsRead: 5n, rowsStored: 2n, rowsQuarantined: 3n });
    expect(await problems(batch.id)).toEqual([
      [4, 'text', 'The text is missing.'],
      [9, '', 'The line is not one JSON object.'],
      [10, '', 'Line 9, before this call, cannot be read and may belong to it.'],
    ]);
    let mended = '';
    for await (const chunk of (await downloadQuarantine(context, { batchId: batch.id })).chunks)
      mended += chunk;
    const sound = mended
      .replace('"text":7', '"text":"mended"')
      .replace('{"broken', '{"call_id":"d","speaker":"agent","text":"Bye"}');
    expect(await deliverFile(site.id, fileOf([sound]))).toMatchObject({
      rowsStored: 3n,
      rowsQuarantined: 0n,
    });
    expect((await storedTexts(site.id)).map(({ callId, turns }) => [callId, turns.length])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 2],
      ['d', 3],
      ['e', 2],
    ]);
  });

  test('that do not stand together are not taken for the whole call', async () => {
    const site = await newSite();
    const batch = await deliverFile(site.id, fileOf([...call('a'), ...call('b'), ...call('a')]));
    expect(batch).toMatchObject({ rowsStored: 2n, rowsQuarantined: 1n });
    expect((await problems(batch.id))[0]?.[2]).toBe(
      'The lines of this call do not stand together: it began at line 1.',
    );
  });
});

test('the same file again changes nothing; a corrected one wins, also over the first sent again', async () => {
  const site = await newSite();
  const first = fileOf([...call('a'), ...call('b')]);
  const one = await deliverFile(site.id, first);
  expect(await deliverFile(site.id, first)).toMatchObject({ id: one.id, known: true });
  const corrected = fileOf([...call('a', '2026-03-09T09:00:00Z', 'corrected'), ...call('b')]);
  await deliverFile(site.id, corrected);
  const expected = [
    'a 2026-03-09: agent: Good morning | customer: corrected',
    'b 2026-03-02: agent: Good morning | customer: I call about b',
  ];
  expect(await texts(site.id)).toEqual(expected);
  await deliverFile(site.id, first);
  expect(await texts(site.id)).toEqual(expected);
  expect(await callStats(context, { site: site.code })).toMatchObject({ calls: 2, rollupsAgree: true });
});

test('whoever refused is never stored, whether the file says it or the record', async () => {
  const site = await newSite();
  const records = fileOf(
    ['call_id,started_at,outcome,wait_s,talk_s,consent', 'known,2026-03-02T09:00:00Z,answered,1,60,refused'],
    'consent.csv',
  );
  await deliverFile(site.id, records, { mapping: WITH_CONSENT });
  const [opening, said] = call('told') as [object, object];
  const batch = await deliverFile(
    site.id,
    fileOf([...call('known'), opening, { ...said, consent: 'refused' }, ...call('c')]),
  );
  expect(batch).toMatchObject({ rowsRead: 3n, rowsStored: 1n, rowsQuarantined: 0n });
  expect((await storedTexts(site.id)).map(({ callId }) => callId)).toEqual(['c']);
});

test('a record that says later that the caller refused takes the text away, with all that was made of it', async () => {
  const site = await newSite();
  await deliverFile(
    site.id,
    fileOf([...call('a'), { ...call('b')[0], intent: 'Greet' }, { call_id: 'b', text: 'secret plan' }]),
  );
  const records = fileOf(
    ['call_id,started_at,outcome,wait_s,talk_s,consent', 'b,2026-03-02T09:00:00Z,answered,1,60,refused'],
    'later.csv',
  );
  await deliverFile(site.id, records, { mapping: WITH_CONSENT });
  expect((await storedTexts(site.id)).map(({ callId }) => callId)).toEqual(['a']);
  const answer = await stores.clickhouse.query({
    query: `SELECT count() AS rows FROM utterances WHERE site_id = {siteId:UInt32} AND text LIKE '%secret%'`,
    query_params: { siteId: site.id },
    format: 'JSONEachRow',
  });
  expect(await answer.json()).toEqual([{ rows: 0 }]);
  expect(await stores.database.intentExample.count({ where: { siteId: site.id } })).toBe(0);
});

test('labels of a file become intents and masked examples, once', async () => {
  const site = await newSite();
  const labelled = (text: string) => [
    {
      call_id: 'a',
      started_at: '2026-03-02T09:00:00Z',
      speaker: 'customer',
      text,
      intent: 'GetQuote<div>PayBill',
    },
    { call_id: 'a', speaker: 'customer', text: 'thanks', intent: 'thankyou' },
  ];
  const mapping = {
    kind: 'transcripts' as const,
    format: 'utterances' as const,
    labels: { separator: '<div>', none: ['thankyou'], names: { PayBill: 'Pay a bill' } },
  };
  await deliverFile(site.id, fileOf(labelled('My mail is jan@example.com, a quote please')), { mapping });
  await deliverFile(site.id, fileOf(labelled('My mail is jan@example.com, the quote please')), { mapping });
  const examples = await stores.database.intentExample.findMany({
    where: { siteId: site.id },
    include: { intent: true },
    orderBy: [{ utterance: 'asc' }, { intent: { code: 'asc' } }],
  });
  expect(
    examples.map(({ intent, text, source, utterance }) => [intent?.name, text, source, utterance]),
  ).toEqual([
    ['Get quote', 'My mail is [EMAIL_1], the quote please', 'import', 0],
    ['Pay a bill', 'My mail is [EMAIL_1], the quote please', 'import', 0],
    [undefined, 'thanks', 'import', 1],
  ]);
});

test('nothing that was said stands unmasked in either store, in reasons or in quarantine', async () => {
  const site = await newSite();
  const secrets = ['0687654321', 'NL91ABNA0417164300', 'pieter@example.org'];
  const text = `Mijn nummer is ${secrets[0]}, rekening ${secrets[1]}, mail ${secrets[2]}`;
  const spoken = (callId: string, more: object) => ({
    call_id: callId,
    language: 'nl',
    speaker: 'klant',
    text,
    ...more,
  });
  const batch = await deliverFile(
    site.id,
    fileOf([
      spoken('a', { started_at: '2026-03-02T09:00:00Z', intent: 'Contact' }),
      spoken('no day', {}),
      spoken('bad', { started_at: text }),
      `{"call_id": "broken", "text": "${text}"`,
    ]),
  );
  expect(batch).toMatchObject({ rowsStored: 1n, rowsQuarantined: 2n });
  const columns = await stores.clickhouse.query({
    query: `SELECT table, name FROM system.columns WHERE database = currentDatabase() AND type LIKE '%String%'`,
    format: 'JSONEachRow',
  });
  for (const { table, name } of await columns.json<{ table: string; name: string }>()) {
    const found = await stores.clickhouse.query({
      query: `SELECT count() AS rows FROM {table:Identifier}
        WHERE multiSearchAny(toString({name:Identifier}), {secrets:Array(String)})`,
      query_params: { table, name, secrets },
      format: 'JSONEachRow',
    });
    expect({ table, name, found: await found.json() }).toEqual({ table, name, found: [{ rows: 0 }] });
  }
  const [dump] = await stores.database.$queryRaw<{ text: string }[]>`
    SELECT (SELECT string_agg(row_to_json(q)::text, '') FROM "QuarantinedRow" AS q)
      || (SELECT string_agg(row_to_json(e)::text, '') FROM "IntentExample" AS e)
      || (SELECT string_agg(row_to_json(b)::text, '') FROM "IngestBatch" AS b) AS text`;
  expect(dump?.text).toContain('[PHONE_1]');
  for (const secret of secrets) expect(dump?.text).not.toContain(secret);
});

test('the page says how many of the answered calls have a transcript', async () => {
  const site = await newSite();
  const records = ['call_id,started_at,queue,outcome,wait_s,talk_s'];
  for (const id of ['a', 'b', 'c']) records.push(`${id},2026-03-02T09:00:00Z,Sales,answered,1,60`);
  records.push(
    'lost,2026-03-02T09:00:00Z,Sales,abandoned,40,0',
    'before,2026-02-02T09:00:00Z,Sales,answered,1,60',
  );
  await deliverFile(site.id, fileOf(records, 'five.csv'));
  const covered = async () => (await ingestFlow(context)).sites.find(({ id }) => id === site.id)?.texts;
  expect(await covered()).toBeNull();
  await deliverFile(site.id, fileOf(call('a')));
  expect(await covered()).toEqual({ calls: 1, answered: 3 });
});

describe('many calls, in several blocks', () => {
  const lines = Array.from({ length: 2600 }, (_, id) =>
    call(`c${id}`, `2026-03-${String(1 + (id % 28)).padStart(2, '0')}T09:00:00Z`),
  );
  const ids = lines.map((_, id) => `c${id}`).sort();

  test('canceled they keep whole calls, and go on where they stopped', async () => {
    const site = await newSite();
    const file = fileOf(lines.flat());
    const stop = new AbortController();
    const canceled = await deliverFile(site.id, file, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(canceled.status).toBe('canceled');
    expect([1000n, 2000n]).toContain(canceled.rowsStored);
    expect(await storedTexts(site.id)).toHaveLength(Number(canceled.rowsStored));
    const rest = await deliverFile(site.id, file);
    expect(rest).toMatchObject({ id: canceled.id, status: 'done', rowsRead: 2600n, rowsStored: 2600n });
    expect((await storedTexts(site.id)).map(({ callId }) => callId)).toEqual(ids);
    expect(await callStats(context, { site: site.code })).toMatchObject({ calls: 2600, rollupsAgree: true });
  });

  test('none of which has a day are refused with how to mend it, not put into quarantine one by one', async () => {
    const site = await newSite();
    const undated = lines.flat().map(({ call_id, speaker, text }) => ({ call_id, speaker, text }));
    const batch = await deliverFile(site.id, fileOf(undated));
    expect(batch).toMatchObject({ status: 'failed', rowsStored: 0n, rowsQuarantined: 0n });
    expect(batch.error).toContain('add started_at to the call');
  });
});
