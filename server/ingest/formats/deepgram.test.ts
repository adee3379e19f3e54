import { expect, test } from 'vitest';
import { oneCall, saidIn, wordsIn } from '@/server/testing/read-text-file';

// Written after Deepgram's API reference ("Listen"): its own samples may not be passed on.
const METADATA = {
  request_id: 'r-1',
  created: '2024-01-01T00:00:00.000Z',
  duration: 12.5,
  channels: 1,
  models: ['m'],
  model_info: { m: { name: '2-phonecall-nova', version: '2024-01-09.29447', arch: 'nova-2' } },
};
const word = (text: string, start: number, end: number, speaker?: number) => ({
  word: text.toLowerCase().replace(/\W/g, ''),
  start,
  end,
  confidence: 0.9,
  punctuated_word: text,
  ...(speaker === undefined ? {} : { speaker, speaker_confidence: 0.7 }),
});
const ASKED = [
  word('How', 0.1, 0.3, 0),
  word('can', 0.3, 0.5, 0),
  word('I', 0.5, 0.6, 0),
  word('help?', 0.6, 1, 0),
];
const SAID = [
  word('I', 1.5, 1.6, 1),
  word('was', 1.6, 1.8, 1),
  word('charged', 1.8, 2.2, 1),
  word('twice.', 2.2, 2.9, 1),
];
const ALTERNATIVE = {
  transcript: 'How can I help? I was charged twice.',
  confidence: 0.98,
  words: [...ASKED, ...SAID],
};
const BOTH = ['0.1-1 agent: How can I help?', '1.5-2.9 customer: I was charged twice.'];

const UTTERANCES = [
  {
    start: 0.1,
    end: 1,
    confidence: 0.97,
    channel: 0,
    transcript: 'How can I help?',
    words: ASKED,
    speaker: 0,
    id: 'a',
  },
  {
    start: 1.5,
    end: 2.9,
    confidence: 0.96,
    channel: 0,
    transcript: 'I was charged twice.',
    words: SAID,
    speaker: 1,
    id: 'b',
  },
];
const PARAGRAPHS = {
  transcript: 'Speaker 0: …',
  paragraphs: [
    {
      sentences: [{ text: 'How can I help?', start: 0.1, end: 1 }],
      num_words: 4,
      start: 0.1,
      end: 1,
      speaker: 0,
    },
    {
      sentences: [
        { text: 'I was', start: 1.5, end: 1.8 },
        { text: 'charged twice.', start: 1.8, end: 2.9 },
      ],
      start: 1.5,
      end: 2.9,
      speaker: 1,
    },
  ],
};
const results = (alternative: object, more: object = {}) => ({
  metadata: METADATA,
  results: { channels: [{ alternatives: [alternative] }], ...more },
});

test.each([
  ['its utterances', results(ALTERNATIVE, { utterances: UTTERANCES })],
  ['its paragraphs', results({ ...ALTERNATIVE, paragraphs: PARAGRAPHS })],
  ['its words alone', results(ALTERNATIVE)],
  ['what an SDK wraps it in', { result: results(ALTERNATIVE), error: null }],
])('by %s', async (_what, content) => {
  const call = await oneCall('deepgram', 'C-5.json', content);
  expect(call).toMatchObject({
    callId: 'C-5',
    engine: { name: 'deepgram', model: '2-phonecall-nova 2024-01-09.29447' },
    facts: { talkMs: 12_500, startedAt: null },
  });
  expect(saidIn(call)).toEqual(BOTH);
  expect(wordsIn(call, 0)).toEqual([
    'How 0.1-0.3 (0.9)',
    'can 0.3-0.5 (0.9)',
    'I 0.5-0.6 (0.9)',
    'help? 0.6-1 (0.9)',
  ]);
});

test('two channels are two people, whatever the voices', async () => {
  const channel = (words: object[], language: string) => ({
    alternatives: [{ transcript: '', confidence: 0.9, words }],
    detected_language: language,
  });
  const call = await oneCall('deepgram', 'C-5.json', {
    metadata: { ...METADATA, channels: 2 },
    results: { channels: [channel(SAID, 'en'), channel(ASKED, 'en')] },
  });
  expect(call.language).toBe('en');
  expect(saidIn(call)).toEqual(BOTH);
});

test('a stream: what is final, of each channel', async () => {
  const result = (channel: number, words: object[], isFinal: boolean) => ({
    type: 'Results',
    channel_index: [channel, 2],
    start: 0,
    duration: 1,
    is_final: isFinal,
    channel: { alternatives: [{ transcript: 'x', confidence: 0.9, words }] },
  });
  const lines = [
    result(0, ASKED.slice(0, 1), false),
    result(0, ASKED, true),
    result(1, SAID, true),
    { type: 'Metadata', request_id: 'r' },
  ];
  const call = await oneCall('deepgram', 'C-6.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(saidIn(call)).toEqual(BOTH);
});

test('a stream that begins with what is no result; its model and length are told at the side', async () => {
  const metadata = { request_id: 'r', model_info: { name: '2-general-nova', version: '1', arch: 'nova' } };
  const result = (is_final: boolean, transcript: string) => ({
    type: 'Results',
    channel_index: [0, 1],
    start: 0,
    is_final,
    channel: {
      alternatives: [{ transcript, confidence: 0.9, words: [{ word: transcript, start: 0, end: 0.9 }] }],
    },
    metadata,
  });
  const lines = [
    { type: 'SpeechStarted', channel: [0], timestamp: 0 },
    result(false, 'hel'),
    result(true, 'hello'),
    { type: 'UtteranceEnd', channel: [0, 1], last_word_end: 0.9 },
    { type: 'Metadata', request_id: 'r', duration: 5, channels: 1 },
  ].map((one) => JSON.stringify(one));
  const call = await oneCall('deepgram', 'C-1.jsonl', lines.join('\n'));
  expect(call).toMatchObject({ engine: { model: '2-general-nova 1' }, facts: { talkMs: 5000 } });
  expect(saidIn(call)).toEqual(['0-0.9 unknown: hello']);
});
