import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkVcon } from '@/server/vcon/check-vcon';
import { RowProblem } from '../row-problem';
import type { IncomingCall } from '../transcripts/incoming-call';
import { TextRules } from '../transcripts/parts/text-rules';
import { PLAIN } from '../transcripts/parts/vcon-opened';
import { transcriptMapping } from '../transcripts/transcript-mapping';
import { callOfVcon, vconFormat } from './vcon';

const SITE = {
  timeZone: 'America/New_York',
  country: 'US',
  callerKey: Buffer.alloc(32, 7),
  now: Date.parse('2026-11-01T00:00:00Z'),
};
const RULES = new TextRules(
  transcriptMapping.parse({ kind: 'transcripts', format: 'vcon' }),
  SITE,
  'call-17',
);

const read = (vcon: Record<string, unknown>, opened = PLAIN) => callOfVcon(vcon, RULES, opened);
const said = ({ turns }: IncomingCall) => turns.map(({ speaker, text }) => `${speaker}: ${text}`);
const problemOf = (vcon: Record<string, unknown>, opened = PLAIN) => {
  try {
    read(vcon, opened);
    return null;
  } catch (thrown) {
    if (thrown instanceof RowProblem) return thrown;
    throw thrown;
  }
};

const AGENT = { name: 'Ann', role: 'agent', tel: 'tel:+15550100001' };
const CUSTOMER = { name: 'Bo', role: 'customer', tel: 'tel:+15550100002' };
const PARTIES = [CUSTOMER, AGENT];
const START = '2026-05-04T09:00:00Z';
const RECORDING = { type: 'recording', start: START, duration: 60, parties: [0, 1], filename: 'a.wav' };
const ANALYSIS = {
  type: 'transcript',
  dialog: 0,
  vendor: 'v',
  encoding: 'json',
  body: [
    { speaker: 'Agent', start: 0, end: 2, text: 'Good morning.' },
    { speaker: 'Customer', start: 3, end: 5, text: 'Hello.' },
  ],
};
const BASE = {
  vcon: '0.4.0',
  uuid: '018e-1',
  created_at: '2026-05-05T00:00:00Z',
  parties: PARTIES,
  dialog: [RECORDING],
  analysis: [ANALYSIS],
};

test('of several dialogs the transcripts follow each other as the dialogs did', () => {
  const call = read({
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
  expect(said(call)).toEqual(['agent: first', 'customer: second']);
  expect(call.turns.map(({ startMs }) => startMs)).toEqual([1000, 121_000]);
  expect(call.facts).toMatchObject({ startedAt: new Date(START), talkMs: 120_000 });
  // Nothing that is stored could hold the milliseconds since another year.
  const apart = read({
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
  const call = read({
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
  expect(read({ ...BASE, dialog: [one, { ...one, start: '2026-05-04T09:00:20Z' }] }).facts.talkMs).toBe(
    50_000,
  );
  const set = { type: 'recording-set', start: START, duration: 90, recordings: [1, 2] };
  expect(read({ ...BASE, dialog: [set, one, one] }).facts.talkMs).toBe(90_000);
});

test('without roles, who is agent is told by how people speak; by direction who called', () => {
  const call = read({
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
  const outbound = read({ ...BASE, dialog: [{ ...RECORDING, parties: [1, 0] }] });
  expect(outbound.facts.direction).toBe('outbound');
  // An order that is that of the list of all says nothing.
  const listed = { ...BASE, parties: [AGENT, CUSTOMER] };
  expect(read(listed).facts.direction).toBeNull();
  expect(read({ ...listed, dialog: [{ ...RECORDING, originator: 0 }] }).facts.direction).toBe('outbound');
});

test('fields of earlier drafts: mimetype, base64, meta, transfer-target, party as its number', () => {
  const body = Buffer.from(JSON.stringify(ANALYSIS.body)).toString('base64url');
  const call = read({
    uuid: '018e-2',
    created_at: START,
    appended: {},
    redacted: {},
    group: [],
    parties: [
      { name: 'Ann', meta: { role: 'agent' } },
      { name: 'Bo', meta: { role: 'customer' } },
      { name: 'Claims' },
    ],
    dialog: [
      {
        ...RECORDING,
        parties: 0,
        mimetype: 'audio/wav',
        meta: { direction: 'out', disposition: 'ANSWERED' },
      },
      { type: 'transfer', 'transfer-target': 2 },
    ],
    analysis: [{ ...ANALYSIS, body, encoding: 'base64url' }],
  });
  expect(said(call)).toEqual(['agent: Good morning.', 'customer: Hello.']);
  expect(call.facts).toMatchObject({ direction: 'outbound', transferredTo: 'Claims' });
});

test('answers of recognizers stand in analyses as they are: Deepgram, as a text; words by their number', () => {
  const word = (text: string, start: number, speaker: number) => ({
    word: text.toLowerCase(),
    punctuated_word: text,
    start,
    end: start + 0.4,
    confidence: 0.9,
    speaker,
  });
  const words = [word('Hello,', 0, 0), word('support.', 0.5, 0), word('Hi.', 2, 1)];
  const answer = {
    metadata: { duration: 3 },
    results: { channels: [{ alternatives: [{ transcript: 'Hello, support. Hi.', words }] }] },
  };
  const deepgram = read({
    ...BASE,
    analysis: [{ ...ANALYSIS, vendor: 'deepgram', body: JSON.stringify(answer) }],
  });
  expect(deepgram.turns.map(({ text }) => text)).toEqual(['Hello, support.', 'Hi.']);
  expect(deepgram.turns[0]?.words).toHaveLength(2);
  const wtf = {
    transcript: { text: 'Hello support.', language: 'en-US' },
    segments: [{ id: 0, start: 0, end: 1, text: 'Hello support.', words: [0, 1], speaker: 0 }],
    words: [
      { id: 0, start: 0, end: 0.4, text: 'Hello' },
      { id: 1, start: 0.5, end: 1, text: 'support.' },
    ],
    speakers: { '0': { id: 0, label: 'Customer' } },
  };
  const call = read({ ...BASE, analysis: [{ ...ANALYSIS, type: 'wtf_transcription', body: wtf }] });
  expect(call.language).toBe('en-US');
  expect(call.turns).toMatchObject([
    {
      speaker: 'customer',
      words: [
        { start: 0, end: 5, endMs: 400 },
        { start: 6, end: 14 },
      ],
    },
  ]);
});

test('a transcript may be lines of text, or one text', () => {
  const lines = read({
    ...BASE,
    analysis: [{ ...ANALYSIS, encoding: 'none', body: 'Agent: Hi there.\nBo: Hello: you.' }],
  });
  expect(said(lines)).toEqual(['agent: Hi there.', 'customer: Hello: you.']);
  const whole = read({ ...BASE, analysis: [{ ...ANALYSIS, body: { text: 'Hi there. Hello.' } }] });
  expect(said(whole)).toEqual(['unknown: Hi there. Hello.']);
});

test('chats: messages as turns when they were sent, the sender first; calls and messages in one', () => {
  const message = (start: string, parties: unknown, body: string) => ({
    type: 'text',
    start,
    parties,
    mediatype: 'text/plain; charset=UTF-8',
    encoding: 'none',
    body,
  });
  const dialog = [
    message('2026-05-04T09:01:00Z', [1, 0], 'Here it is.'),
    message('2026-05-04T09:00:00Z', [0, 1], 'Please send it.'),
    { ...message(START, 0, 'x'), mediatype: 'multipart/mixed; boundary=z' },
  ];
  const html = { ...message(START, 0, '<style>p {}</style><p>Hi <b>there</b></p>'), mediatype: 'text/html' };
  expect(said(read({ ...BASE, dialog: [html], analysis: [] }))).toEqual(['customer: Hi there']);
  const mail = [
    '------=_a',
    'Content-Type: multipart/alternative;',
    '\tboundary="----=_b"',
    '',
    '------=_b',
    'Content-Type: text/html; charset=UTF-8',
    '',
    '<p>tagged</p>',
    '------=_b',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Caf=C3=A9 at=',
    ' nine?',
    '',
    '------=_b--',
    '------=_a',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------=_a--',
  ].join('\r\n');
  const mixed = { ...message(START, 0, mail), mediatype: 'multipart/mixed; \n\tboundary="----=_a"' };
  expect(said(read({ ...BASE, dialog: [mixed], analysis: [] }))).toEqual(['customer: Café at nine?']);
  const days = [message(START, 0, 'First.'), message('2026-05-24T09:00:00Z', 1, 'Weeks later.')];
  expect(read({ ...BASE, dialog: days, analysis: [] }).turns.map(({ startMs }) => startMs)).toEqual([
    0,
    null,
  ]);
  const chat = read({ ...BASE, dialog, analysis: [] });
  expect(said(chat)).toEqual(['customer: Please send it.', 'agent: Here it is.']);
  expect(chat.turns.map(({ startMs }) => startMs)).toEqual([0, 60_000]);
  expect(
    said(read({ ...BASE, dialog: [RECORDING, message('2026-05-04T09:00:04Z', [0], 'My number')] })),
  ).toEqual(['agent: Good morning.', 'customer: Hello.', 'customer: My number']);
});

test('a call without words is its record, with its recording where that came along', () => {
  const dialog = [
    { type: 'incomplete', start: START, duration: 12, parties: [0, 1], disposition: 'no-answer' },
  ];
  expect(read({ ...BASE, dialog, analysis: [] })).toMatchObject({
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
  const call = read({ ...BASE, dialog: [{ ...inline, duration: 1, body: 'AA' }, inline], analysis: [] });
  expect(call.audio?.fileName).toBe('018e-1.mp3');
  expect(call.audio?.open().read()).toEqual(Buffer.from('sound'));
  expect(read({ ...BASE, dialog: [inline] }).audio).toBeUndefined();
});

test('who said no in the consent, by any of its purposes, is a refusal', () => {
  const consent = (body: unknown, purpose = 'consent') =>
    read({ ...BASE, attachments: [{ purpose, encoding: 'json', body }] }).facts.consent;
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
  expect(read({ ...BASE, uuid: '018e-9', amended: { uuid: '018e-1' } }).callId).toBe('018e-1');
  expect(read({ ...BASE, uuid: '018e-9', redacted: { uuid: '018e-1', type: 'PII' } }).callId).toBe('018e-1');
  expect(read({ ...BASE, uuid: undefined }).callId).toBe('call-17');
});

describe('what cannot be read is refused with a sentence that helps', () => {
  test.each([
    ['encrypted', { ciphertext: 'x', recipients: [] }, /encrypted/],
    ['extensions that must be known', { ...BASE, critical: ['secret_sauce'] }, /secret_sauce/],
    ['only a group', { ...BASE, group: [{ uuid: 'x' }], dialog: [], analysis: [] }, /groups/],
    ['nothing', { ...BASE, dialog: [], analysis: [] }, /no transcript/],
    ['a time that is none', { ...BASE, dialog: [{ ...RECORDING, start: 'noon' }] }, /not a time/],
  ])('%s', (_, vcon, reason) => {
    expect(problemOf(vcon)?.reason).toMatch(reason);
    expect(problemOf(vcon)?.hint).not.toBe('');
  });

  test('a transcript in another file that did not come', () => {
    const analysis = [
      { type: 'transcript', vendor: 'v', url: 'https://example.org/t.json', content_hash: 'sha512-x' },
    ];
    const lacking = 'What was said lies in another file (t.json), which is not beside it.';
    expect(problemOf({ ...BASE, analysis }, { ...PLAIN, lacking })).toMatchObject({
      field: 'analysis',
      reason: lacking,
    });
  });
});

test('odd values never stop the reading', () => {
  for (const odd of [null, 7, 'x', [], {}, [null], [[]], [{}], [7]]) {
    for (const name of [
      'parties',
      'dialog',
      'analysis',
      'attachments',
      'critical',
      'group',
      'amended',
      'uuid',
    ]) {
      expect(() => {
        problemOf({ ...BASE, [name]: odd });
      }).not.toThrow();
    }
    for (const name of [
      'parties',
      'originator',
      'duration',
      'party_history',
      'meta',
      'body',
      'filename',
      'url',
    ]) {
      expect(problemOf({ ...BASE, dialog: [{ ...RECORDING, [name]: odd }] })).toBeNull();
    }
  }
});

/** A vCon in which whatever stands at some places is something else. */
const mangled = fc
  .tuple(
    fc.constantFrom<Record<string, unknown>>(
      BASE,
      {
        ...BASE,
        dialog: [
          { ...RECORDING, party_history: [{ party: 0, time: START, event: 'hold' }] },
          { type: 'text', start: START, parties: [0], body: 'Hi', encoding: 'none' },
        ],
      },
      {
        ...BASE,
        analysis: [
          {
            ...ANALYSIS,
            body: {
              segments: [{ text: 'a', speaker: 0, words: [0] }],
              words: [{ id: 0, text: 'a' }],
              speakers: { 0: { label: 'x' } },
            },
          },
        ],
      },
      {
        ...BASE,
        attachments: [
          { purpose: 'callcast_call_record', body: { callId: 'x' } },
          { type: 'consent', body: { status: 'no' } },
        ],
      },
    ),
    fc.array(fc.tuple(fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), fc.jsonValue({ maxDepth: 3 })), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([vcon, changes]) => {
    const copy = JSON.parse(JSON.stringify(vcon)) as Record<string, unknown>;
    for (const [way, value] of changes) put(copy, way, value);
    return copy;
  });

/** Follows numbers as places among the names of an object or list, and puts a value where they end. */
function put(object: Record<string, unknown>, [place = 0, ...way]: readonly number[], value: unknown): void {
  const names = Object.keys(object);
  const name = names[place % Math.max(1, names.length)] ?? 'x';
  const inner = object[name];
  if (way.length === 0 || typeof inner !== 'object' || inner === null) object[name] = value;
  else put(inner as Record<string, unknown>, way, value);
}

test('whatever stands anywhere, it is read or refused with a reason, and checked', () => {
  fc.assert(
    fc.property(mangled, (vcon) => {
      problemOf(vcon);
      checkVcon(vcon);
    }),
    { numRuns: 500 },
  );
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
  const call = read(vcon);
  const [dialog] = vcon.dialog;
  const transcript = vcon.analysis.find(({ type }) => type === 'transcript');
  expect(call.callId).toBe(vcon.uuid);
  expect(call.facts.talkMs).toBe(Math.round((dialog?.duration ?? 0) * 1000));
  expect(call.facts.outcome).toBe('answered');
  expect(said(call)).toEqual(
    transcript?.body
      .filter(({ message }) => message.trim() !== '')
      .map(({ speaker, message }) => `${speaker.toLowerCase()}: ${message.trim()}`),
  );
}
