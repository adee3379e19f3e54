import { expect, test } from 'vitest';
import { ANALYSIS, BASE, RECORDING, readVcon, START, saidIn } from '@/server/testing/plain-vcon';

test('fields of earlier drafts: mimetype, base64, meta, transfer-target, party as its number', () => {
  const body = Buffer.from(JSON.stringify(ANALYSIS.body)).toString('base64url');
  const call = readVcon({
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
  expect(saidIn(call)).toEqual(['agent: Good morning.', 'customer: Hello.']);
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
  const deepgram = readVcon({
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
  const call = readVcon({ ...BASE, analysis: [{ ...ANALYSIS, type: 'wtf_transcription', body: wtf }] });
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

test('words listed once for all segments, none of which names its own, belong to where they were said', () => {
  const segment = (start: number, text: string) => ({ start, end: start + 1, text, speaker: 0 });
  const word = (start: number, text: string) => ({ start, end: start + 0.4, text });
  const body = {
    transcript: { text: 'Hello support. Bye.' },
    segments: [segment(0, 'Hello support.'), segment(2, 'Bye.')],
    words: [word(0, 'Hello'), word(0.5, 'support.'), word(2, 'Bye.')],
  };
  const call = readVcon({ ...BASE, analysis: [{ ...ANALYSIS, body }] });
  expect(call.turns.map(({ words }) => words?.map(({ startMs }) => startMs))).toEqual([[0, 500], [2000]]);
});

test('answers of Speechmatics and Google', () => {
  const alternatives = (content: string, speaker: string) => [{ content, confidence: 0.9, speaker }];
  const speechmatics = {
    results: [
      { type: 'word', start_time: 0, end_time: 0.5, alternatives: alternatives('Hello', 'S1') },
      { type: 'word', start_time: 1, end_time: 1.5, alternatives: alternatives('Hi', 'S2') },
    ],
  };
  const google = {
    results: [
      {
        channelTag: 1,
        alternatives: [{ transcript: 'Hello', words: [{ word: 'Hello', startTime: '0s', endTime: '0.5s' }] }],
      },
      {
        channelTag: 2,
        alternatives: [{ transcript: 'Hi', words: [{ word: 'Hi', startTime: '1s', endTime: '1.5s' }] }],
      },
    ],
  };
  for (const body of [speechmatics, google]) {
    const { turns } = readVcon({ ...BASE, analysis: [{ ...ANALYSIS, body }] });
    expect(turns).toMatchObject([
      { text: 'Hello', startMs: 0, endMs: 500 },
      { text: 'Hi', startMs: 1000, endMs: 1500 },
    ]);
  }
});

test('a transcript may be lines of text, or one text', () => {
  const lines = readVcon({
    ...BASE,
    analysis: [{ ...ANALYSIS, encoding: 'none', body: 'Agent: Hi there.\nBo: Hello: you.' }],
  });
  expect(saidIn(lines)).toEqual(['agent: Hi there.', 'customer: Hello: you.']);
  const whole = readVcon({ ...BASE, analysis: [{ ...ANALYSIS, body: { text: 'Hi there. Hello.' } }] });
  expect(saidIn(whole)).toEqual(['unknown: Hi there. Hello.']);
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
  expect(saidIn(readVcon({ ...BASE, dialog: [html], analysis: [] }))).toEqual(['customer: Hi there']);
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
  expect(saidIn(readVcon({ ...BASE, dialog: [mixed], analysis: [] }))).toEqual(['customer: Café at nine?']);
  const days = [message(START, 0, 'First.'), message('2026-05-24T09:00:00Z', 1, 'Weeks later.')];
  expect(readVcon({ ...BASE, dialog: days, analysis: [] }).turns.map(({ startMs }) => startMs)).toEqual([
    0,
    null,
  ]);
  const chat = readVcon({ ...BASE, dialog, analysis: [] });
  expect(saidIn(chat)).toEqual(['customer: Please send it.', 'agent: Here it is.']);
  expect(chat.turns.map(({ startMs }) => startMs)).toEqual([0, 60_000]);
  expect(
    saidIn(readVcon({ ...BASE, dialog: [RECORDING, message('2026-05-04T09:00:04Z', [0], 'My number')] })),
  ).toEqual(['agent: Good morning.', 'customer: Hello.', 'customer: My number']);
});
