import { expect, test } from 'vitest';
import { openLanguageDetector } from '@/models/text/detect-language';
import { collectorOf } from '../transcripts/collect-calls';
import { type IncomingCall, isProblem } from '../transcripts/incoming-call';
import { TextRules } from '../transcripts/parts/text-rules';
import type { TextRecord } from '../transcripts/text-records';
import { type TranscriptMappingInput, transcriptMapping } from '../transcripts/transcript-mapping';

const detectLanguage = await openLanguageDetector();

const SITE = {
  timeZone: 'America/New_York',
  country: 'US',
  callerKey: Buffer.alloc(32, 7),
  now: Date.parse('2026-06-01T00:00:00Z'),
};

function read(objects: readonly object[], mapping: Partial<TranscriptMappingInput> = {}) {
  const parsed = transcriptMapping.parse({ kind: 'transcripts', format: 'utterances', ...mapping });
  const collector = collectorOf(new TextRules(parsed, SITE, 'call-17', detectLanguage));
  const records = objects.map(
    (object, index): TextRecord => ({
      line: index + 1,
      lastLine: index + 1,
      raw: JSON.stringify(object),
      object: { ...object },
      problem: null,
    }),
  );
  return [...collector.push(records), ...collector.end()].map(({ call }) => call);
}

function one(object: object, mapping: Partial<TranscriptMappingInput>): IncomingCall {
  const [call] = read([object], mapping);
  if (!call || isProblem(call)) throw new Error(call ? `${call.field}: ${call.reason}` : 'no call');
  return call;
}

const said = ({ turns }: IncomingCall) => turns.map(({ speaker, text }) => `${speaker}: ${text}`);

const VCON = {
  vcon: '0.0.1',
  uuid: '018e-1',
  created_at: '2026-03-16T16:10:00Z',
  parties: [
    { tel: '+15722568385', meta: { role: 'agent' }, name: 'Louis Anderson' },
    { tel: '+11124724907', role: 'customer', name: 'Olivia Flores' },
  ],
  dialog: [
    {
      type: 'recording',
      start: '2026-03-16T16:09:20.701',
      duration: 57.168,
      parties: [1, 0],
      filename: 'a.mp3',
      meta: { direction: 'in', disposition: 'ANSWERED' },
    },
  ],
  analysis: [
    {
      type: 'transcript',
      vendor: 'openai',
      body: [
        { speaker: 'Agent', message: 'Good day!' },
        { speaker: 'Customer', message: 'Hello.' },
      ],
    },
  ],
};

test('a vCon is read with its parties, its times and its transcript', () => {
  const call = one(VCON, { format: 'vcon' });
  expect(call).toMatchObject({
    callId: '018e-1',
    engine: { name: 'openai' },
    names: ['Louis Anderson', 'Olivia Flores'],
    facts: {
      // Without an offset: the clock of the site.
      startedAt: new Date('2026-03-16T20:09:20.701Z'),
      talkMs: 57_168,
      direction: 'inbound',
      outcome: 'answered',
      agent: 'Louis Anderson',
      recording: 'a.mp3',
      consent: 'unknown',
    },
  });
  expect(call.facts.callerKey).toMatch(/^[0-9a-f]{32}$/);
  expect(said(call)).toEqual(['agent: Good day!', 'customer: Hello.']);
});

test('what vCons of other tools look like: JSON in a text, party numbers and names, another type, tags, consent', () => {
  const body = JSON.stringify({
    language: 'nl',
    segments: [
      { speaker: 1, start: 1.5, end: 2, text: 'Hallo' },
      { speaker: 'louis anderson', start: 2, end: 4, text: 'Goedemorgen' },
      { speaker: 'SPEAKER_02', start: 4, end: 4, text: ' ' },
    ],
  });
  const attachments = [
    { type: 'tags', body: ['queue:Sales', 'color:red', 'menu_choice:buy'] },
    { type: 'consent', body: { status: 'denied' } },
  ];
  const analysis = [
    { type: 'summary', body: 'They said hello.' },
    { type: 'wtf_transcription', encoding: 'json', body },
  ];
  const call = one({ ...VCON, analysis, attachments }, { format: 'vcon' });
  expect(said(call)).toEqual(['customer: Hallo', 'agent: Goedemorgen']);
  expect(call).toMatchObject({
    language: 'nl',
    turns: [{ startMs: 1500, endMs: 2000 }, {}],
    facts: { queue: 'Sales', menuChoice: 'buy', consent: 'refused' },
  });
  const chat = [
    {
      type: 'text',
      start: '2026-03-16T16:09:20Z',
      parties: [1, 0],
      originator: 1,
      body: 'Is anybody there?',
    },
    { type: 'text', parties: 0, body: 'Yes.' },
  ];
  expect(said(one({ ...VCON, analysis: [], dialog: chat }, { format: 'vcon' }))).toEqual([
    'customer: Is anybody there?',
    'agent: Yes.',
  ]);
});

test('a vCon tells the number that was dialled of a call that came in, and of none that went out', () => {
  const dialled = (direction: string) => {
    const meta = { direction, dialed_number: '0800 1234' };
    const [dialog] = VCON.dialog;
    return one({ ...VCON, dialog: [{ ...dialog, meta }] }, { format: 'vcon' }).facts.entry;
  };
  expect(dialled('in')).toBe('0800 1234');
  expect(dialled('out')).toBe('');
});

test('what callcast transcribe writes is a call of its file’s name', () => {
  const transcribed = {
    language: 'de',
    engine: 'whisper',
    model: 'small',
    parameters: { vad: true },
    utterances: [
      {
        speaker: 'customer',
        start: 0.5,
        end: 2.25,
        text: 'Guten Tag',
        words: [{ start: 0.5, end: 1, text: 'Guten' }],
      },
      { speaker: 'unknown', start: 3, end: 4, text: 'Hallo' },
    ],
  };
  expect(one(transcribed, { format: 'calls' })).toMatchObject({
    callId: 'call-17',
    language: 'de',
    engine: { name: 'whisper', model: 'small', settings: '{"vad":true}' },
    turns: [
      { speaker: 'customer', text: 'Guten Tag', startMs: 500, endMs: 2250 },
      { speaker: 'unknown', text: 'Hallo', startMs: 3000, endMs: 4000 },
    ],
    facts: { startedAt: null },
  });
  expect(
    read([{ call_id: 'a', utterances: [{ text: 'x' }, { start: 1 }] }], { format: 'calls' }),
  ).toMatchObject([{ field: 'text', reason: 'Utterance 2: The text is missing.' }]);
});

test('lines of a call: by turn number, labels apart, facts of the first that tells them, times of day as offsets', () => {
  const [call] = read(
    [
      { conversationId: 'm', turnNumber: '4.0', utterance: 'bye', intent: 'thankyou', wait_s: 12 },
      { conversationId: 'm', turnNumber: '0.0', utterance: 'hi', intent: 'a<div>b<div>a', queue: 'Finance' },
      { conversationId: 'm', turnNumber: '2', utterance: '', intent: 'contentonly' },
    ],
    { speaker: 'customer', labels: { separator: '<div>' } },
  );
  expect(call).toMatchObject({
    turns: [
      { speaker: 'customer', text: 'hi', labels: ['a', 'b'] },
      { text: 'bye', labels: ['thankyou'] },
    ],
    facts: { queue: 'Finance', waitMs: 12_000 },
  });
  const [timed] = read([
    { call_id: 't', author: 'Agent', message: 'Hi', timestamp: '2026-03-02T09:00:00Z' },
    { call_id: 't', author: 'Customer', message: 'Hello', timestamp: '2026-03-02T09:00:04.5Z' },
  ]);
  expect(timed).toMatchObject({
    turns: [{ startMs: 0 }, { speaker: 'customer', startMs: 4500 }],
    facts: { startedAt: new Date('2026-03-02T09:00:00Z') },
  });
});

test('speakers in the languages of the buyers', () => {
  const words = [
    'Klant',
    'Kundin',
    'cliente',
    '客戶',
    'Medewerker',
    'Mitarbeiter',
    'operatore',
    '客服',
    'IVR',
    'SPEAKER_00',
  ];
  const [call] = read(words.map((speaker) => ({ call_id: 'a', speaker, text: 'x' })));
  if (!call || isProblem(call)) throw new Error('no call');
  expect(call.turns.map(({ speaker }) => speaker).join(' ')).toBe(
    'customer customer customer customer agent agent agent agent ivr unknown',
  );
});

test.each([
  [{ call_id: 'a', text: 'x', start: 'soon' }, 'start'],
  [{ call_id: 'a', text: 'x', start: 5, end: 4 }, 'end'],
  [{ call_id: 'a', text: 'x', started_at: 'yesterday' }, 'startedAt'],
  [{ call_id: 'a', text: 'x', started_at: '2031-01-01T00:00:00Z' }, 'startedAt'],
  [{ call_id: 'a', text: 'x', consent: 'perhaps' }, 'consent'],
  [{ call_id: 'a', text: 'x', queue: 'q'.repeat(201) }, 'queue'],
  [{ call_id: 'a', text: 'x', intent: 'l'.repeat(121) }, 'intent'],
  [{ call_id: 'x'.repeat(201), text: 'x' }, 'callId'],
  [{ text: 'x' }, 'callId'],
  [{ call_id: 'a', text: { de: 'x' } }, 'text'],
])('%j is refused for its %s, without quoting what stands there', (object, field) => {
  const [problem] = read([object]);
  expect(problem).toMatchObject({ field });
  expect(JSON.stringify(problem)).not.toMatch(/soon|yesterday|perhaps|qqq|lll|xxx/);
});

test('characters that stores cannot keep are taken out', () => {
  const [call] = read([{ call_id: 'a\u0000b', text: 'x\u0000y \ud83d z \ud83d\ude00' }]);
  expect(call).toMatchObject({ callId: 'ab', turns: [{ text: 'xy \ufffd z \ud83d\ude00' }] });
});

test('of several transcripts in a file none is called after the file', () => {
  const said = { utterances: [{ speaker: 'agent', text: 'Hi' }] };
  expect(read([said, said], { format: 'calls' })).toMatchObject([
    { reason: 'It names no call.' },
    { reason: 'It names no call.' },
  ]);
  expect(read([said, { call_id: 'b', ...said }], { format: 'calls' })).toMatchObject([
    { reason: 'It names no call.' },
    { callId: 'b' },
  ]);
});
