import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';
import { listQuarantine } from '../list-quarantine';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

function fileOf(name: string, lines: readonly object[]): string {
  const file = path.join(stores.dataDir, name);
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

const MAPPING = { kind: 'transcripts', format: 'contact-lens', startedAt: '2026-03-02T09:00:00Z' } as const;

function segments(ContactId: string, ParticipantRole: string, BeginOffsetMillis: number, Content: string) {
  const EndOffsetMillis = BeginOffsetMillis + 50;
  const Transcript = {
    ParticipantId: ParticipantRole,
    ParticipantRole,
    BeginOffsetMillis,
    EndOffsetMillis,
    Content,
  };
  return {
    ContactId,
    EventType: 'SEGMENTS',
    Channel: 'VOICE',
    LanguageCode: 'en-US',
    Segments: [{ Transcript }],
  };
}

test('contacts of a stream that stand among each other are stored one by one; one without words is told', async () => {
  const code = crypto.randomUUID();
  const site = await stores.database.site.create({
    data: { code, name: code, timeZone: 'Europe/Amsterdam', country: 'NL' },
  });
  const file = fileOf('stream.jsonl', [
    segments('a', 'AGENT', 0, 'Good morning'),
    segments('b', 'AGENT', 0, 'Good day'),
    { ContactId: 'c', EventType: 'STARTED', Channel: 'VOICE' },
    segments('a', 'CUSTOMER', 90, 'Hello'),
    segments('b', 'CUSTOMER', 95, 'Where is my order?'),
  ]);
  const batch = await deliverFile(site.id, file, { mapping: MAPPING });
  expect(batch).toMatchObject({ status: 'done', rowsRead: 3n, rowsStored: 2n });
  const texts = await storedTexts(site.id);
  expect(texts.map(({ callId, turns }) => `${callId}: ${turns.join(' | ')}`)).toEqual([
    'a: agent: Good morning | customer: Hello',
    'b: agent: Good day | customer: Where is my order?',
  ]);
  const { rows } = await listQuarantine({ actor: CLI_ACTOR }, { batchId: batch.id });
  expect(rows.map(({ reason }) => reason)).toEqual(['Nothing is said in it.']);
});
