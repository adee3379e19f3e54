import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type RecognizedFile, recognize } from './recognize';

const folder = mkdtempSync(path.join(tmpdir(), 'callcast-recognize-'));
afterAll(() => rmSync(folder, { recursive: true }));

function origin(text: string) {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, text);
  return { path: file, sealed: false };
}

async function recognized(text: string, fileName = 'file', said = {}): Promise<RecognizedFile> {
  const found = await recognize(origin(text), fileName, {}, said);
  if (found.kind === 'recording') throw new Error('a recording');
  return found;
}

const json = (value: unknown) => JSON.stringify(value);
const VCON = { uuid: 'a', parties: [{ name: 'A' }], dialog: [{ type: 'recording' }], analysis: [] };
const CALL = { language: 'en', engine: 'x', utterances: [{ speaker: 'agent', text: 'Hi' }] };
const UTTERANCE = { call_id: 'a', speaker: 'agent', text: 'Hi' };

test.each([
  ['a vCon in one line', json(VCON), 'jsonl', 'vcon'],
  ['a vCon over many lines', JSON.stringify(VCON, null, 2), 'json', 'vcon'],
  ['a list of vCons', json([VCON, VCON]), 'json', 'vcon'],
  ['vCons a line each', `${json(VCON)}\n${json(VCON)}\n`, 'jsonl', 'vcon'],
  ['a transcribed call', JSON.stringify(CALL, null, 1), 'json', 'calls'],
  ['transcribed calls a line each', `${json(CALL)}\n${json(CALL)}`, 'jsonl', 'calls'],
  ['utterances a line each', `${json(UTTERANCE)}\n${json(UTTERANCE)}`, 'jsonl', 'utterances'],
  [
    'the same behind a broken line',
    `{"call_id": \n${json(UTTERANCE)}\n${json(UTTERANCE)}`,
    'jsonl',
    'utterances',
  ],
  [
    'single utterances with labels',
    json({ utterance: 'Hi', utterance_id: 'i', intent: 'Greet' }),
    'jsonl',
    'utterances',
  ],
  ['a table', 'conversation_id,author,message\na,Agent,Hi\n', 'delimited', 'utterances'],
])('%s is recognized', async (_what, text, format, texts) => {
  expect(await recognized(text)).toMatchObject({
    kind: 'transcripts',
    name: texts,
    shape: { format },
    mapping: { format: texts },
    confidence: expect.toSatisfy((confidence) => confidence >= 0.8),
  });
});

test.each([
  [
    'call records in a table',
    'call_id,started_at,queue,outcome,wait_s,talk_s\n1,2026-03-02,a,answered,1,2\n',
  ],
  [
    'call records a line each',
    json({ call_id: '1', started_at: '2026-03-02T09:00:00Z', agent: 'A', message: 'ok' }),
  ],
  ['interval volumes', 'date,start,calls\n2026-03-02,09:00,4\n'],
])('%s are no texts', async (_what, text) => {
  expect((await recognized(text)).kind).not.toBe('transcripts');
  await expect(recognized(text, 'file', { kind: 'transcripts' })).rejects.toMatchObject({
    code: 'invalid_input',
  });
});

test('a document too large to be read whole is known by its beginning', async () => {
  const many = Array.from({ length: 3000 }, () => ({ ...VCON, note: 'x'.repeat(300) }));
  expect(await recognized(json(many))).toMatchObject({ shape: { format: 'json' }, name: 'vcon' });
});

test('names that are nothing or far too long are passed over', async () => {
  const found = await recognized(
    json({ '': 1, call_id: 'a', started_at: '2026-03-02T09:00:00Z', ['x'.repeat(501)]: 2 }),
  );
  expect(found.shape.columns).toEqual(['call_id', 'started_at']);
});

test('a list inside a document is found by what is in it', async () => {
  const call = { call_id: 'a', started_at: '2026-03-02T09:00:00Z', queue: 'q', talk_s: 3 };
  const found = await recognized(json({ page: 1, hints: [{ a: 1 }], data: { rows: [call, call] } }));
  expect(found).toMatchObject({ kind: 'calls', shape: { format: 'json', list: 'data.rows' } });
});

test('what a person says counts, and what cannot be is told', async () => {
  const list = json([{ utterances: [{ speaker: 'agent', text: 'Hi' }] }]);
  expect(await recognized(list, 'file', { format: 'vcon' })).toMatchObject({ name: 'vcon', confidence: 1 });
  const message = expect.stringContaining('in which "srt" is never written');
  await expect(recognized(list, 'file', { format: 'srt' })).rejects.toMatchObject({ message });
});

test.each([
  ['a document of something else in one line', JSON.stringify({ name: 'x', version: '1', scripts: {} })],
  ['prose', 'Roses are red\nViolets are blue\n'],
  ['a document of something else', JSON.stringify({ widgets: { gears: 3 }, colour: 'red' }, null, 2)],
])('%s is refused with what can be read', async (_what, text) => {
  await expect(recognized(text)).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('of no format that is known'),
    hint: expect.stringContaining('callcast formats'),
  });
});

test('audio is a recording, whatever it is called', async () => {
  const header =
    'RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\0\0\0\0';
  expect(await recognize(origin(header), 'file')).toMatchObject({ kind: 'recording', confidence: 1 });
});

test.each([
  [
    'messages of a program',
    JSON.stringify(
      ['a', 'b', 'c'].map((service) => ({
        ...{ timestamp: '2024-05-01T09:00:00Z', level: 'info', service, duration: 12, status: 'ok' },
      })),
    ),
  ],
  [
    'hours of people',
    'Employee,Start,End,Team,Duration,Status\nAnn,2024-05-01 09:00,2024-05-01 17:00,Sales,8:00,ok\nBob,2024-05-01 10:00,2024-05-01 17:00,Sales,7:00,ok\n',
  ],
  [
    'contacts of which nothing tells who was answered',
    'Contact ID,Initiation Timestamp,Queue,Agent,Disconnect Timestamp\nc-1,2024-05-01 09:00:00,Sales,anna,2024-05-01 09:05:00\n',
  ],
])('%s are no calls for sure', async (_what, text) => {
  expect((await recognized(text)).confidence).toBeLessThan(0.8);
});
