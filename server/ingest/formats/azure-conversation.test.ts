import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isProblem } from '@/server/ingest/transcripts/incoming-call';
import { oneCall, readTextFile, saidIn, wordsIn } from '@/server/testing/read-text-file';

// A real conversation of Microsoft's samples: docs/DATA.md, "What ships".
const SAMPLE = readFileSync(path.join(import.meta.dirname, 'samples/azure-conversation.json'), 'utf8');

test('the input of an analysis: who speaks, in order; what was typed has no times', async () => {
  const call = await oneCall('azure-conversation', 'Json_input_customer_support.json', SAMPLE);
  expect(call).toMatchObject({
    callId: '2b601070-f418-4684-a3f8-e58b48f5d72e',
    otherIds: ['Json_input_customer_support'],
    language: 'en',
    engine: { name: 'azure', model: 'conversation', settings: '' },
  });
  expect(call.turns).toHaveLength(17);
  expect(saidIn(call)[0]).toBe('- agent: Hello, you’re chatting with Rene. How may I help you?');
  expect(new Set(call.turns.map(({ speaker }) => speaker))).toEqual(new Set(['agent', 'customer']));
});

// The following are written after Microsoft Learn: "Batch transcription results", "Fast transcription", "Analyze
// conversations", "Get speech recognition results".
test('several conversations of a file are several calls, none of which has the file’s name', async () => {
  const item = (participantId: string, text: string) => ({ id: '1', participantId, text, role: 'agent' });
  const conversation = (id: string | undefined) => ({
    id,
    language: 'en',
    conversationItems: [item('x', `I am ${id}`)],
  });
  const { units } = await readTextFile('all.json', {
    analysisInput: { conversations: [conversation('a'), conversation('b'), conversation(undefined)] },
  });
  expect(
    units.map(({ call, firstLine }) => [firstLine, isProblem(call) ? call.reason : call.callId]),
  ).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'It names no call.'],
  ]);
});

test('items with times of words', async () => {
  const call = await oneCall('azure-conversation', 'c.json', {
    conversations: [
      {
        conversationId: 'c-1',
        language: 'en',
        modality: 'transcript',
        conversationItems: [
          {
            id: '1',
            participantId: 'agent_1',
            text: 'Good morning.',
            audioTimings: [
              { word: 'good', offset: 11_700_000, duration: 2_100_000 },
              { word: 'morning', offset: 13_900_000, duration: 5_600_000 },
            ],
          },
        ],
      },
    ],
  });
  expect(saidIn(call)).toEqual(['1.17-1.95 agent: Good morning.']);
  expect(wordsIn(call, 0)).toEqual(['Good 1.17-1.38 (null)', 'morning 1.39-1.95 (null)']);
});

const best = (display: string, words: object[] = []) => [
  { confidence: 0.89, lexical: display.toLowerCase(), itn: display, maskedITN: display, display, words },
];
const phrase = (
  channel: number,
  speaker: number | undefined,
  offset: number,
  display: string,
  words: object[] = [],
) => ({
  recognitionStatus: 'Success',
  channel,
  ...(speaker === undefined ? {} : { speaker }),
  offset: `PT${offset}S`,
  duration: 'PT1S',
  offsetInTicks: offset * 10_000_000,
  durationInTicks: 10_000_000,
  nBest: best(display, words),
  locale: 'en-US',
});
const WORD = {
  word: 'how',
  offset: 'PT0.5S',
  duration: 'PT0.25S',
  offsetInTicks: 5_000_000,
  durationInTicks: 2_500_000,
  confidence: 0.98,
};
const BOTH = ['0.5-1.5 agent: How can I help?', '2-3 customer: I was charged twice.'];

test.each([
  [
    'voices of one channel',
    [phrase(0, 1, 0.5, 'How can I help?', [WORD]), phrase(0, 2, 2, 'I was charged twice.')],
  ],
  [
    'channels, one after the other',
    [phrase(1, undefined, 2, 'I was charged twice.'), phrase(0, undefined, 0.5, 'How can I help?', [WORD])],
  ],
])('batch transcription, %s', async (_what, recognizedPhrases) => {
  const call = await oneCall('azure-conversation', 'result.json', {
    source: 'https://a.blob.core.windows.net/in/Call_17.wav?sv=1&sig=secret',
    timestamp: '2024-05-01T00:00:00Z',
    durationInTicks: 45_000_000,
    duration: 'PT4.5S',
    combinedRecognizedPhrases: [{ channel: 0, display: 'x' }],
    recognizedPhrases,
  });
  expect(call).toMatchObject({
    callId: 'Call_17',
    language: 'en-US',
    engine: { name: 'azure', model: 'batch-transcription' },
    facts: { talkMs: 4500, startedAt: null, recording: 'https://a.blob.core.windows.net/in/Call_17.wav' },
  });
  expect(saidIn(call)).toEqual(BOTH);
  expect(call.turns[0]?.confidence).toBe(0.89);
});

test.each([
  [
    'batch transcription of the second version',
    {
      AudioFileResults: [
        {
          AudioFileName: 'Channel.0.wav',
          AudioLengthInSeconds: 4.5,
          CombinedResults: [{ ChannelNumber: null, Display: 'x' }],
          SegmentResults: [
            {
              RecognitionStatus: 'Success',
              ChannelNumber: null,
              SpeakerId: 1,
              Offset: 5_000_000,
              Duration: 10_000_000,
              OffsetInSeconds: 0.5,
              DurationInSeconds: 1,
              NBest: [{ Confidence: 0.9, Lexical: 'how', Display: 'How can I help?' }],
            },
            {
              RecognitionStatus: 'Success',
              ChannelNumber: null,
              SpeakerId: 2,
              Offset: 20_000_000,
              Duration: 10_000_000,
              OffsetInSeconds: 2,
              DurationInSeconds: 1,
              NBest: [{ Confidence: 0.9, Lexical: 'i', Display: 'I was charged twice.' }],
            },
          ],
        },
      ],
    },
  ],
  [
    'fast transcription',
    {
      durationMilliseconds: 4500,
      combinedPhrases: [{ text: 'x' }],
      phrases: [
        {
          speaker: 1,
          offsetMilliseconds: 500,
          durationMilliseconds: 1000,
          text: 'How can I help?',
          words: [],
          locale: 'en-US',
          confidence: 0.9,
        },
        {
          speaker: 2,
          offsetMilliseconds: 2000,
          durationMilliseconds: 1000,
          text: 'I was charged twice.',
          locale: 'en-US',
        },
      ],
    },
  ],
  [
    'the Speech SDK',
    [
      {
        Id: '1',
        RecognitionStatus: 'Success',
        Offset: 5_000_000,
        Duration: 10_000_000,
        DisplayText: 'How can I help?',
        SpeakerId: 'Guest-1',
      },
      {
        Id: '2',
        RecognitionStatus: 'Success',
        Offset: 20_000_000,
        Duration: 10_000_000,
        DisplayText: 'I was charged twice.',
        SpeakerId: 'Guest-2',
      },
    ],
  ],
])('%s', async (_what, content) => {
  expect(saidIn(await oneCall('azure-conversation', 'c.json', content))).toEqual(BOTH);
});

test('the first version of fast transcription: bare milliseconds', async () => {
  const call = await oneCall('azure-conversation', 'C-1.json', {
    duration: 182_439,
    combinedPhrases: [{ channel: 0, text: 'Hello.' }],
    phrases: [
      {
        channel: 0,
        offset: 720,
        duration: 480,
        text: 'Hello.',
        words: [{ text: 'Hello.', offset: 720, duration: 480 }],
        locale: 'en-US',
        confidence: 0.92,
      },
    ],
  });
  expect(call.facts.talkMs).toBe(182_439);
  expect(saidIn(call)).toEqual(['0.72-1.2 unknown: Hello.']);
  expect(wordsIn(call, 0)).toEqual(['Hello. 0.72-1.2 (null)']);
});

test('speakers of the SDK are told apart also where its last result names no channel', async () => {
  const result = (SpeakerId: string, Offset: number, DisplayText: string) => ({
    RecognitionStatus: 'Success',
    Offset,
    Duration: 10_000_000,
    Channel: 0,
    DisplayText,
    SpeakerId,
  });
  const lines = [
    result('Guest-1', 0, 'Customer service, how can I help you?'),
    result('Guest-2', 20_000_000, 'I was charged twice.'),
    { RecognitionStatus: 'EndOfDictation', Offset: 40_000_000, Duration: 0 },
  ].map((one) => JSON.stringify(one));
  expect(saidIn(await oneCall('azure-conversation', 'C-1.jsonl', lines.join('\n')))).toEqual([
    '0-1 agent: Customer service, how can I help you?',
    '2-3 customer: I was charged twice.',
  ]);
});

test('what was left of a conversation when personal data were taken out keeps its times', async () => {
  const redactedContent = { text: 'Hi ****.', audioTimings: [{ offset: 0, duration: 1_000_000 }] };
  const conversations = [{ id: 'c9', conversationItems: [{ id: '1', redactedContent, entities: [] }] }];
  const items = [{ kind: 'conversationalPIIResults', results: { conversations } }];
  const call = await oneCall('azure-conversation', 'x.json', { jobId: 'j', tasks: { items } });
  expect(call.callId).toBe('c9');
  expect(saidIn(call)).toEqual(['0-0.1 unknown: Hi ****.']);
});
