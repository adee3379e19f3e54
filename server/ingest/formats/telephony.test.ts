import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { recognize } from '../recognize';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

const sample = (name: string) => fileURLToPath(new URL(`./samples/${name}`, import.meta.url));

async function newSite() {
  const code = crypto.randomUUID();
  const data = { code, name: code, timeZone: 'Europe/Amsterdam', country: 'NL' };
  return { code, site: await stores.database.site.create({ data }) };
}

/** Totals of the samples, counted by hand: calls by outcome, seconds of wait and talk. */
test.each([
  [
    'asterisk-queue-log.log',
    'asterisk-queue-log',
    { answered: 3, transferred: 2, abandoned: 2, contained: 1 },
    20 + 1 + 72 + 10 + 30 + 10 + 30,
    90 + 28 + 60 + 30 + 200,
  ],
  [
    'asterisk-cdr.csv',
    'asterisk-cdr',
    { answered: 2, abandoned: 2, contained: 1, failed: 1 },
    12 + 30 + 40 + 1,
    120 + 60,
  ],
  [
    'freeswitch-cdr.json',
    'freeswitch-cdr',
    { answered: 2, abandoned: 1, contained: 1, failed: 1 },
    20 + 30 + 12 + 100,
    65 + 60,
  ],
  [
    'freeswitch-cdr.xml',
    'freeswitch-cdr',
    { answered: 2, abandoned: 1, contained: 1, failed: 1 },
    20 + 30 + 12 + 100,
    65 + 60,
  ],
  ['amazon-connect-ctr.json', 'amazon-connect-ctr', { answered: 1 }, 20, 170],
  [
    'genesys-conversations.json',
    'genesys-conversations',
    { answered: 1, abandoned: 1, contained: 1 },
    12.011 + 30.1,
    198,
  ],
  ['twilio-calls.json', 'twilio-calls', { answered: 3, abandoned: 1, failed: 1 }, 40 + 25, 240 + 300 + 60],
  ['twilio-calls.csv', 'twilio-calls', { answered: 3, abandoned: 1, failed: 1 }, 40 + 25, 240 + 300 + 60],
])('%s is recognized, and its calls are stored', async (name, format, byOutcome, waits, talks) => {
  const file = sample(name);
  const found = await recognize({ path: file, sealed: false }, name);
  expect(found).toMatchObject({ kind: 'calls', name: format });
  expect(found.confidence).toBeGreaterThan(0.9);
  const { site, code } = await newSite();
  const batch = await deliverFile(site.id, file);
  expect(batch).toMatchObject({ status: 'done', rowsQuarantined: 0n });
  const stats = await callStats({ actor: CLI_ACTOR }, { site: code });
  expect(stats).toMatchObject({ byOutcome, rollupsAgree: true });
  expect((stats.meanWaitSeconds.all ?? 0) * stats.calls).toBeCloseTo(waits, 1);
  expect((stats.meanTalkSeconds.all ?? 0) * stats.calls).toBeCloseTo(talks, 1);
});

test('a log that grows is sent again and again: who waited at its end comes with the rest, nobody counts twice', async () => {
  const { site, code } = await newSite();
  const lines = readFileSync(sample('asterisk-queue-log.log'), 'utf8').trim().split('\n');
  const file = path.join(stores.dataDir, 'queue_log');
  const waiting: bigint[] = [];
  for (const count of [8, 20, lines.length]) {
    writeFileSync(file, `${lines.slice(0, count).join('\n')}\n`);
    const { status, rowsQuarantined } = await deliverFile(site.id, file);
    expect(status).toBe('done');
    waiting.push(rowsQuarantined);
  }
  expect(waiting).toEqual([1n, 0n, 0n]);
  const { byOutcome, rollupsAgree } = await callStats({ actor: CLI_ACTOR }, { site: code });
  expect({ byOutcome, rollupsAgree }).toEqual({
    byOutcome: { answered: 3, transferred: 2, abandoned: 2, contained: 1 },
    rollupsAgree: true,
  });
});
