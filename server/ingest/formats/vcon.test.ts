import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  AGENT,
  ANALYSIS,
  BASE,
  CUSTOMER,
  PARTIES,
  RECORDING,
  readVcon,
  START,
  saidIn,
} from '@/server/testing/plain-vcon';
import { vconFormat } from './vcon';

test('of several dialogs the transcripts follow each other as the dialogs did', () => {
  const call = readVcon({
    ...BASE,
    dialog: [{ ...RECORDING, start: '2026-05-04T09:02:00Z' }, RECORDING],
    analysis: [
      { ...ANALYSIS, dialog: 0, body: [{ speaker: 0, start: 1, end: 2, text: 'second' }] },
      { ...ANALYSIS, dialog: [1], body: [{ speaker: 1, start: 1, end: 2, text: 'first' }] },
      {
        ...ANALYSIS,
        dialog: 1,
        body: [{ speaker: 1, start: 1, end: 2, text: 'the same again by another engine' }],
      },
    ],
  });
  expect(saidIn(call)).toEqual(['agent: first', 'customer: second']);
  expect(call.turns.map(({ startMs }) => startMs)).toEqual([1000, 121_000]);
  expect(call.facts).toMatchObject({ startedAt: new Date(START), talkMs: 120_000 });
  // Nothing that is stored could hold the milliseconds since another year.
  const apart = readVcon({
    ...BASE,
    dialog: [{ ...RECORDING, start: '2001-01-01T00:00:00Z' }, RECORDING],
    analysis: [{ ...ANALYSIS, dialog: 1 }],
  });
  expect(apart.turns.map(({ startMs }) => startMs)).toEqual([null, null]);
});

test('holds, the wait for an agent and a transfer are told by the history of a dialog', () => {
  const at = (seconds: number) => new Date(Date.parse(START) + seconds * 1000).toISOString();
  const party_history = [
    { party: 0, time: at(0), event: 'join' },
    { party: 1, time: at(10), event: 'join' },
    { party: 0, time: at(20), event: 'hold' },
    { party: 0, time: at(35), event: 'unhold' },
  ];
  const call = readVcon({
    ...BASE,
    parties: [...PARTIES, { name: 'Claims' }],
    dialog: [
      { ...RECORDING, duration: '60', party_history },
      { type: 'transfer', transferee: 0, transferor: 1, transfer_target: 2, original: 0 },
    ],
  });
  expect(call.facts).toMatchObject({
    waitMs: 10_000,
    holdMs: 15_000,
    talkMs: 35_000,
    outcome: 'transferred',
    transferredTo: 'Claims',
    direction: 'inbound',
    agent: 'Ann',
  });
});

test('a recording a party covers the same time once; a set of them tells the length', () => {
  const one = { ...RECORDING, duration: 30 };
  expect(readVcon({ ...BASE, dialog: [one, { ...one, start: '2026-05-04T09:00:20Z' }] }).facts.talkMs).toBe(
    50_000,
  );
  const set = { type: 'recording-set', start: START, duration: 90, recordings: [1, 2] };
  expect(readVcon({ ...BASE, dialog: [set, one, one] }).facts.talkMs).toBe(90_000);
});

test('without roles, who is agent is told by how people speak; by direction who called', () => {
  const call = readVcon({
    ...BASE,
    parties: [{ tel: '+15550100002', name: 'Alice' }, { name: 'Bob' }],
    analysis: [
      {
        ...ANALYSIS,
        body: [
          {
            parties: 1,
            start: '2026-05-04T09:00:01.500Z',
            duration: 0.5,
            text: 'Hello, this is Example Bank, my name is Bob, how can I help you?',
          },
          {
            parties: 0,
            start: '2026-05-04T09:00:03Z',
            duration: 2,
            text: 'Hi, I would like to block my card, I have lost it.',
          },
          {
            parties: 1,
            start: '2026-05-04T09:00:06Z',
            duration: 2,
            text: 'I am sorry to hear that. Can I have your customer number, please?',
          },
        ],
      },
    ],
  });
  expect(call.turns.map(({ speaker }) => speaker)).toEqual(['agent', 'customer', 'agent']);
  expect(call.turns[0]).toMatchObject({ startMs: 1500, endMs: 2000 });
  const outbound = readVcon({ ...BASE, dialog: [{ ...RECORDING, parties: [1, 0] }] });
  expect(outbound.facts.direction).toBe('outbound');
  // An order that is that of the list of all says nothing.
  const listed = { ...BASE, parties: [AGENT, CUSTOMER] };
  expect(readVcon(listed).facts.direction).toBeNull();
  expect(readVcon({ ...listed, dialog: [{ ...RECORDING, originator: 0 }] }).facts.direction).toBe('outbound');
});

test('a call without words is its record, with its recording where that came along', () => {
  const dialog = [
    { type: 'incomplete', start: START, duration: 12, parties: [0, 1], disposition: 'no-answer' },
  ];
  expect(readVcon({ ...BASE, dialog, analysis: [] })).toMatchObject({
    wordless: true,
    turns: [],
    facts: { outcome: 'abandoned', startedAt: new Date(START) },
  });
  const inline = {
    ...RECORDING,
    filename: undefined,
    mediatype: 'audio/x-mp3',
    encoding: 'base64url',
    body: Buffer.from('sound').toString('base64url'),
  };
  const call = readVcon({ ...BASE, dialog: [{ ...inline, duration: 1, body: 'AA' }, inline], analysis: [] });
  expect(call.audio?.map(({ listenOnly }) => listenOnly)).toEqual([false, true]);
  expect(call.audio?.[0]?.fileName).toBe('018e-1.mp3');
  expect(call.audio?.[0]?.open?.().read()).toEqual(Buffer.from('sound'));
});

test('sound that lies elsewhere is known by its hash, in every way to write it; one with words is only listened to', () => {
  const digest = createHash('sha512').update('sound').digest();
  const elsewhere = { ...RECORDING, mediatype: 'audio/x-wav', url: 'https://example.org/sound.wav' };
  const told = [
    { content_hash: `sha512-${digest.toString('base64url')}` },
    { content_hash: [`SHA512-${digest.toString('base64')}`] },
    { content_hash: `sha512-${digest.toString('hex')}` },
    { alg: 'SHA-512', signature: digest.toString('base64url') },
  ];
  for (const hash of told) {
    const { audio } = readVcon({ ...BASE, dialog: [{ ...elsewhere, ...hash }], analysis: [] });
    expect(audio).toEqual([
      {
        fileName: expect.any(String),
        hashes: { sha256: '', sha512: digest.toString('hex') },
        open: null,
        listenOnly: false,
      },
    ]);
  }
  expect(readVcon({ ...BASE, dialog: [{ ...elsewhere, ...told[0] }] }).audio).toMatchObject([
    { listenOnly: true },
  ]);
  expect(readVcon({ ...BASE, dialog: [elsewhere], analysis: [] }).audio).toBeUndefined();
});

test('who said no in the consent, by any of its purposes, is a refusal', () => {
  const consent = (body: unknown, purpose = 'consent') =>
    readVcon({ ...BASE, attachments: [{ purpose, encoding: 'json', body }] }).facts.consent;
  expect(consent({ status: 'granted' })).toBe('given');
  expect(consent({ status: 'expired' })).toBe('unknown');
  expect(consent('Opt-out')).toBe('refused');
  expect(
    consent({
      consents: [
        { consent: 'recording', status: 'granted' },
        { consent: 'ai analysis', status: 'denied' },
      ],
    }),
  ).toBe('refused');
  expect(
    consent(
      { lawful_basis: 'consent', purpose_grants: [{ purpose: 'transcription', granted: false }] },
      'lawful_basis',
    ),
  ).toBe('refused');
});

test('plain, signed and encrypted ones are recognized by what they have', () => {
  const head = (object: Record<string, unknown>) =>
    vconFormat.recognize({
      fileName: 'x.json',
      container: 'json',
      text: '',
      whole: true,
      lines: [],
      objects: [object],
      columns: [],
      rows: [],
    })?.confidence ?? 0;
  expect(head(BASE)).toBe(1);
  for (const object of [
    { uuid: 'x', parties: [], dialog: [] },
    { payload: 'x', signatures: [] },
    { ciphertext: 'x', recipients: [] },
  ])
    expect(head(object)).toBeGreaterThan(0.8);
  expect(head({ payload: 'x' })).toBe(0);
});

test('a version that amends another is of the same call', () => {
  expect(readVcon({ ...BASE, uuid: '018e-9', amended: { uuid: '018e-1' } }).callId).toBe('018e-1');
  expect(readVcon({ ...BASE, uuid: '018e-9', redacted: { uuid: '018e-1', type: 'PII' } }).callId).toBe(
    '018e-1',
  );
  expect(readVcon({ ...BASE, uuid: undefined }).callId).toBe('call-17');
});

const SHIPPED = path.join(import.meta.dirname, '../samples/vcon-samples.jsonl.gz');
const SAMPLES = path.join(process.env.CALLCAST_DATA ?? '', 'formats/vcon');

test('real ones: every turn, who said it, when and how long', () => {
  const vcons = gunzipSync(readFileSync(SHIPPED))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RealVcon);
  expect(vcons).toHaveLength(21);
  for (const vcon of vcons) expectAsWritten(vcon);
});

describe.skipIf(!process.env.CALLCAST_DATA || !existsSync(SAMPLES))('the data set', () => {
  test('every file', () => {
    for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith('.json')))
      expectAsWritten(JSON.parse(readFileSync(path.join(SAMPLES, name), 'utf8')) as RealVcon);
  });
});

interface RealVcon extends Record<string, unknown> {
  uuid: string;
  dialog: { start: string; duration: number }[];
  analysis: { type: string; body: { speaker: string; message: string }[] }[];
}

function expectAsWritten(vcon: RealVcon): void {
  const call = readVcon(vcon);
  const [dialog] = vcon.dialog;
  const transcript = vcon.analysis.find(({ type }) => type === 'transcript');
  expect(call.callId).toBe(vcon.uuid);
  expect(call.facts.talkMs).toBe(Math.round((dialog?.duration ?? 0) * 1000));
  expect(call.facts.outcome).toBe('answered');
  expect(saidIn(call)).toEqual(
    transcript?.body
      .filter(({ message }) => message.trim() !== '')
      .map(({ speaker, message }) => `${speaker.toLowerCase()}: ${message.trim()}`),
  );
}
