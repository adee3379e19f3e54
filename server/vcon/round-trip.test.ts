import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONSENTS, DIRECTIONS, OUTCOMES, PURPOSES } from '@/server/calls/call-record';
import { clickhouse } from '@/server/clickhouse/client';
import { deliverFile } from '@/server/testing/deliver-file';
import { draftSchema } from '@/server/testing/draft-schema';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { checkVcon } from './check-vcon';
import { exportVcon } from './export-call';
import type { Vcon } from './vcon';

let stores: TestStores;
let folder: string;
let sites = 0;

beforeAll(async () => {
  stores = await openTestStores();
  folder = mkdtempSync(path.join(tmpdir(), 'callcast-vcon-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stores.close();
});

async function newSite(country: string, timeZone: string): Promise<number> {
  sites += 1;
  const code = `vcon-${sites}`;
  return (await stores.database.site.create({ data: { code, name: code, country, timeZone } })).id;
}

async function exported(siteId: number, callIds: readonly string[]): Promise<Vcon[]> {
  const actor = await makeActor('qa_lead');
  return Promise.all(callIds.map((callId) => exportVcon({ actor }, { siteId, callId })));
}

function written(lines: readonly object[]): string {
  const file = path.join(folder, `${crypto.randomUUID()}.jsonl`);
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

/** All that is stored of a site's calls, but for which site it is and which delivery brought it. */
async function storedIn(siteId: number) {
  const rows = async (sql: string) =>
    (
      await clickhouse().query({ query: sql, query_params: { siteId }, format: 'JSONEachRow' })
    ).json<object>();
  const labels = await stores.database.intentExample.findMany({
    where: { siteId },
    select: { callId: true, utterance: true, text: true, language: true, intent: { select: { code: true } } },
    orderBy: [{ callId: 'asc' }, { utterance: 'asc' }, { intent: { code: 'asc' } }],
  });
  return {
    calls: await rows(`
      SELECT * EXCEPT (site_id, batch_id, source_file, source_line, version, ingested_at)
      FROM calls FINAL WHERE site_id = {siteId:UInt32} ORDER BY call_id`),
    heads: await rows(`
      SELECT * EXCEPT (site_id, batch_id, version, ingested_at)
      FROM transcripts FINAL WHERE site_id = {siteId:UInt32} ORDER BY call_id`),
    turns: await rows(`
      SELECT * EXCEPT (site_id, version)
      FROM utterances WHERE site_id = {siteId:UInt32} ORDER BY call_id, ordinal`),
    labels,
  };
}

const SAYINGS = [
  'Good morning, this is Anna de Vries of Example Bank, how can I help you?',
  'Hi, my name is John Smith and my number is 06 12345678.',
  'My IBAN is NL91 ABNA 0417 1643 00, and I was born on the third of May 1980.',
  'I live at 12 Long Street, 1012 AB Amsterdam; mail me at john.smith@example.com.',
  'Anna, can you please call me back? My diagnosis is depression.',
  'Goedemorgen, u spreekt met Kees. Mijn kenteken is AB-12-CD.',
  '您好，我的電話是0912345678。',
  'Yes.',
  // Masked once more, more of these would be.
  'I live at no 17 moni colony al 8854, 12 Long Street ross ca 23.',
  'Hi John Smith, still we connect ablo.',
  '[NAME_3] said [PHONE_1], that is “it” – 100% \t sure 😀',
  'The line\nwas cut.',
];

const name = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map(sound),
  fc.constantFrom('Sales', 'Ann', 'Verkoop & co'),
);
const ms = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 86_400_000 }));

/** Without what stores cannot keep. */
function sound(text: string): string {
  return text.replaceAll('\0', '').trim();
}

const facts = fc.record({
  startedAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-03-01'), noInvalidDate: true }),
  queue: name,
  direction: fc.constantFrom(...DIRECTIONS),
  type: name,
  entry: name,
  menuChoice: name,
  agent: name,
  agentGroup: name,
  callerKey: fc.constantFrom('', 'a'.repeat(32), '0123456789abcdef0123456789abcdef'),
  queueEnteredAt: fc.option(
    fc.date({ min: new Date('2026-01-01'), max: new Date('2026-03-01'), noInvalidDate: true }),
  ),
  ivrMs: ms,
  queueMs: ms,
  waitMs: ms,
  talkMs: ms,
  holdMs: ms,
  acwMs: ms,
  outcome: fc.constantFrom(...OUTCOMES),
  sourceOutcome: name,
  transferredTo: name,
  wrapUp: name,
  recording: name,
  consent: fc.constantFrom(...CONSENTS),
  purposes: fc.subarray([...PURPOSES]),
});

const utterance = fc.record({
  text: fc.constantFrom(...SAYINGS),
  speaker: fc.constantFrom('agent', 'customer', 'ivr', 'unknown'),
  timed: fc.boolean(),
  gapMs: fc.integer({ min: 0, max: 5000 }),
  confidence: fc.option(fc.float({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  intent: fc.subarray(['billing', 'GetQuote', 'lost_card'], { maxLength: 2 }),
});

interface Spoken {
  text: string;
  speaker: string;
  timed: boolean;
  gapMs: number;
  confidence: number | undefined;
  intent: string[];
}

/** Utterances as a source delivers them, with words where they have times. */
function utterancesOf(spoken: readonly Spoken[]): object[] {
  let at = 0;
  return spoken.map(({ text, speaker, timed, gapMs, confidence, intent }) => {
    const start = at + gapMs;
    const words = text.split(/\s+/).map((word, index) => ({
      text: word,
      start_ms: start + index * 250,
      end_ms: start + index * 250 + 201,
      ...(index % 3 === 0 ? {} : { confidence: 0.01 * ((index * 37) % 100) }),
    }));
    at = start + words.length * 250;
    const times = timed ? { start_ms: start, end_ms: at, words } : {};
    return { text, speaker, confidence, intent, ...times };
  });
}

test('any call that is exported and comes in elsewhere is the same call, and its vCon keeps every rule', async () => {
  const call = fc.record({ facts, spoken: fc.option(fc.array(utterance, { minLength: 1, maxLength: 8 })) });
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 25, maxLength: 25 }), async (calls) => {
      const home = await newSite('NL', 'Europe/Amsterdam');
      const records = calls.map((one, index): TestCall => ({ callId: `C ${index}/ä`, ...one.facts }));
      await insertCalls(home, records);
      const texts = calls.flatMap(({ spoken }, index) =>
        spoken ? [{ call_id: `C ${index}/ä`, language: 'en', utterances: utterancesOf(spoken) }] : [],
      );
      if (texts.length > 0) await deliverFile(home, written(texts), { settle: false });

      const vcons = await exported(
        home,
        records.map(({ callId }) => callId),
      );
      expect(vcons.flatMap(checkVcon)).toEqual([]);
      expect(vcons.every((vcon) => draftSchema()(vcon))).toBe(true);
      const away = await newSite('US', 'America/New_York');
      const batch = await deliverFile(away, written(vcons), { settle: false });
      expect(batch).toMatchObject({ status: 'done', rowsStored: 25n, rowsQuarantined: 0n });
      const there = await storedIn(away);
      expect(there).toEqual(await storedIn(home));
      expect(there.calls).toHaveLength(25);

      const again = await exported(
        away,
        records.map(({ callId }) => callId),
      );
      const content = ({ uuid: _, created_at: __, ...rest }: Vcon) => rest;
      expect(again.map(content)).toEqual(vcons.map(content));
    }),
    { numRuns: 2 },
  );
});

test('what leaves the house is masked and noted; only those who may take it', async () => {
  const siteId = await newSite('NL', 'Europe/Amsterdam');
  await insertCalls(siteId, [
    { callId: 'a', startedAt: new Date('2026-03-02T09:00:00Z'), agent: 'Ann' },
    { callId: 'refused', startedAt: new Date('2026-03-02T09:00:00Z'), consent: 'refused' },
  ]);
  const text = 'Hi, my name is John Smith and my number is 06 12345678.';
  await deliverFile(siteId, written([{ call_id: 'a', utterances: [{ speaker: 'customer', text }] }]), {
    settle: false,
  });
  const [vcon] = await exported(siteId, ['a']);
  expect(JSON.stringify(vcon)).not.toMatch(/John|Smith|12345678/);
  expect(JSON.stringify(vcon)).toMatch(/\[PHONE_1\]/);
  expect(vcon?.redacted).toEqual({ type: 'PII masked' });
  const notes = await stores.database.auditEvent.findMany({ where: { action: 'vcon.export', siteId } });
  expect(notes.map(({ subject }) => subject)).toEqual([`call:${siteId}/a`]);
  expect((await exported(siteId, ['refused']))[0]?.analysis).toEqual([]);
  for (const role of ['planner', 'agent'] as const) {
    const actor = await makeActor(role);
    await expect(exportVcon({ actor }, { siteId, callId: 'a' })).rejects.toMatchObject({ code: 'forbidden' });
  }
  const manager = await makeActor('manager');
  expect(await exportVcon({ actor: manager }, { siteId, callId: 'a' })).toEqual(
    await exportVcon({ actor: await makeActor('qa_lead') }, { siteId, callId: 'a' }),
  );
  const actor = await makeActor('admin');
  await expect(exportVcon({ actor }, { siteId, callId: 'b' })).rejects.toMatchObject({ code: 'not_found' });
});
