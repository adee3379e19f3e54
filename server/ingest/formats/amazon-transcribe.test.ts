import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { oneCall, readTextFile, saidIn, wordsIn } from '@/server/testing/read-text-file';

// The first four turns of a real file of Call Analytics: docs/DATA.md, "What ships".
const ANALYTICS = readFileSync(path.join(import.meta.dirname, 'samples/amazon-call-analytics.json'), 'utf8');

test('Call Analytics: roles, times, words with how sure they are, the length of the call', async () => {
  const call = await oneCall('amazon-transcribe', 'example-call.json', ANALYTICS);
  expect(call).toMatchObject({
    callId: 'example-call',
    language: 'en-US',
    engine: { name: 'amazon-transcribe', model: 'call-analytics', settings: '' },
    facts: { talkMs: 182_890, startedAt: null },
  });
  expect(saidIn(call).map((turn) => turn.slice(0, 40))).toEqual([
    '0.04-5.05 agent: Thank you for calling A',
    "6.31-10.45 customer: Hi um Okay so I was at fisherman's terminal.".slice(0, 40),
    '7.94-11.38 agent: Yeah. Mhm.',
    "11.04-20.86 customer: I'm trying to dock up my ship".slice(0, 40),
  ]);
  expect(wordsIn(call, 0)?.slice(0, 5)).toEqual([
    'Thank 0.04-0.33 (1)',
    'you 0.33-0.44 (1)',
    'for 0.44-0.52 (1)',
    'calling 0.52-0.86 (1)',
    'Anchor 0.86-1.17 (0.2993)',
  ]);
});

// The following are written after Amazon's guides: "Data input and output", "Speaker partitioning", "Audio".
const word = (text: string, from: number, to: number, more: object = {}) => ({
  type: 'pronunciation',
  start_time: from.toFixed(2),
  end_time: to.toFixed(2),
  alternatives: [{ confidence: '0.98', content: text }],
  ...more,
});
const sign = (text: string, more: object = {}) => ({
  type: 'punctuation',
  alternatives: [{ confidence: '0.0', content: text }],
  ...more,
});
const ITEMS = [
  ...[word('How', 0, 0.3), word('can', 0.3, 0.5), word('I', 0.5, 0.6), word('help', 0.6, 1), sign('?')],
  ...[
    word('I', 1.5, 1.6),
    word('was', 1.6, 1.8),
    word('charged', 1.8, 2.2),
    word('twice', 2.2, 2.9),
    sign('.'),
  ],
];
const job = (results: object) => ({
  jobName: 'job-1',
  accountId: '1',
  status: 'COMPLETED',
  results: {
    transcripts: [{ transcript: 'How can I help? I was charged twice.' }],
    items: ITEMS,
    ...results,
  },
});
const BOTH = ['0-1 agent: How can I help?', '1.5-2.9 customer: I was charged twice.'];

test.each([
  [
    'speaker labels, whose segments list no words',
    job({
      speaker_labels: {
        speakers: 2,
        segments: [
          {
            start_time: '0.0',
            end_time: '1.0',
            speaker_label: 'spk_0',
            items: [{ start_time: '0.0', end_time: '0.3' }],
          },
          { start_time: '1.5', end_time: '2.9', speaker_label: 'spk_1', items: [] },
        ],
      },
    }),
  ],
  [
    'segments with the numbers of their words',
    job({
      language_code: 'en-US',
      items: ITEMS.map((item, id) => ({ id, ...item })),
      audio_segments: [
        {
          id: 0,
          transcript: 'How can I help?',
          start_time: '0.0',
          end_time: '1.0',
          speaker_label: 'spk_0',
          items: [0, 1, 2, 3, 4],
        },
        {
          id: 1,
          transcript: 'I was charged twice.',
          start_time: '1.5',
          end_time: '2.9',
          speaker_label: 'spk_1',
          items: [5, 6, 7, 8, 9],
        },
      ],
    }),
  ],
  [
    'a label a word',
    job({ items: ITEMS.map((item, at) => ({ ...item, speaker_label: at < 5 ? 'spk_0' : 'spk_1' })) }),
  ],
  [
    'channels',
    job({
      channel_labels: {
        number_of_channels: 2,
        channels: [
          { channel_label: 'ch_1', items: ITEMS.slice(5) },
          { channel_label: 'ch_0', items: ITEMS.slice(0, 5) },
        ],
      },
    }),
  ],
])('standard jobs with %s', async (_what, content) => {
  const call = await oneCall('amazon-transcribe', 'C-1.json', content);
  expect(call).toMatchObject({ callId: 'C-1', otherIds: ['job-1'], engine: { name: 'amazon-transcribe' } });
  expect(saidIn(call)).toEqual(BOTH);
  expect(wordsIn(call, 1)).toEqual([
    'I 1.5-1.6 (0.98)',
    'was 1.6-1.8 (0.98)',
    'charged 1.8-2.2 (0.98)',
    'twice 2.2-2.9 (0.98)',
  ]);
});

test('a job without labels or times is one text of nobody', async () => {
  const call = await oneCall('amazon-transcribe', 'C-1.json', job({ items: [] }));
  expect(saidIn(call)).toEqual(['- unknown: How can I help? I was charged twice.']);
});

test('Bedrock Data Automation: segments, speakers, words', async () => {
  const call = await oneCall('amazon-transcribe', 'result.json', {
    metadata: { asset_id: '0', semantic_modality: 'AUDIO', s3_key: 'in/C-9.wav', duration_millis: 3100 },
    audio: { summary: 'x', transcript: { representation: { text: 'How can I help? I was charged twice.' } } },
    audio_items: [
      {
        item_index: 0,
        audio_segment_index: 0,
        content: 'How',
        start_timestamp_millis: 0,
        end_timestamp_millis: 300,
      },
      {
        item_index: 1,
        audio_segment_index: 0,
        content: 'can',
        start_timestamp_millis: 300,
        end_timestamp_millis: 500,
      },
      {
        item_index: 2,
        audio_segment_index: 0,
        content: 'I',
        start_timestamp_millis: 500,
        end_timestamp_millis: 600,
      },
      {
        item_index: 3,
        audio_segment_index: 0,
        content: 'help',
        start_timestamp_millis: 600,
        end_timestamp_millis: 1000,
      },
      { item_index: 4, audio_segment_index: 0, content: '?' },
    ],
    audio_segments: [
      {
        segment_index: 0,
        start_timestamp_millis: 0,
        end_timestamp_millis: 1000,
        type: 'TRANSCRIPT',
        text: 'How can I help?',
        speaker: { speaker_label: 'spk_0' },
        channel: { channel_label: 'ch_0' },
        audio_item_indices: [0, 1, 2, 3, 4],
        language: 'EN',
      },
      {
        segment_index: 1,
        start_timestamp_millis: 1500,
        end_timestamp_millis: 2900,
        type: 'TRANSCRIPT',
        text: 'I was charged twice.',
        speaker: { speaker_label: 'spk_1' },
        audio_item_indices: [],
        language: 'EN',
      },
    ],
  });
  expect(call).toMatchObject({ callId: 'C-9', language: 'EN', facts: { talkMs: 3100 } });
  expect(saidIn(call)).toEqual(BOTH);
  expect(wordsIn(call, 0)).toHaveLength(4);
});

const REAL = path.join(
  process.env.CALLCAST_DATA ?? '',
  'formats/amazon-transcribe-call-analytics/example-call.json',
);
describe.skipIf(!process.env.CALLCAST_DATA || !existsSync(REAL))('the data set', () => {
  test('the whole of the real file', async () => {
    const call = await oneCall('amazon-transcribe', 'example-call.json', readFileSync(REAL, 'utf8'));
    expect(call.turns).toHaveLength(37);
    expect(call.turns.filter(({ words }) => words === null)).toEqual([]);
    expect(new Set(call.turns.map(({ speaker }) => speaker))).toEqual(new Set(['agent', 'customer']));
  });
});

test('events of a stream: partial results come again, channels are speakers', async () => {
  const result = (IsPartial: boolean, Transcript: string, ChannelId = 'ch_0') => ({
    TranscriptEvent: {
      Transcript: {
        Results: [
          {
            StartTime: 0.1,
            EndTime: 0.9,
            IsPartial,
            ChannelId,
            Alternatives: [
              {
                Transcript,
                Items: [
                  { StartTime: 0.1, EndTime: 0.9, Type: 'pronunciation', Content: 'Hello', Confidence: 0.98 },
                ],
              },
            ],
          },
        ],
      },
    },
  });
  const call = await oneCall('amazon-transcribe', 'C-1.json', [result(true, 'Hel'), result(false, 'Hello.')]);
  expect(saidIn(call)).toEqual(['0.1-0.9 unknown: Hello.']);
  expect(wordsIn(call, 0)).toEqual(['Hello 0.1-0.9 (0.98)']);
});

test('events of Call Analytics in real time, a line each', async () => {
  const event = (ParticipantRole: string, BeginOffsetMillis: number, IsPartial = false) => ({
    UtteranceEvent: {
      IsPartial,
      ParticipantRole,
      BeginOffsetMillis,
      EndOffsetMillis: BeginOffsetMillis + 900,
      Transcript: `From ${BeginOffsetMillis}`,
      Items: [],
    },
  });
  const events = [
    event('AGENT', 0, true),
    event('AGENT', 0),
    { CategoryEvent: { MatchedCategories: ['x'] } },
    event('CUSTOMER', 1000),
  ];
  const lines = events.map((one) => JSON.stringify(one)).join('\n');
  const call = await oneCall('amazon-transcribe', 'C-1.jsonl', lines);
  expect(call.engine.model).toBe('call-analytics');
  expect(saidIn(call)).toEqual(['0-0.9 agent: From 0', '1-1.9 customer: From 1000']);
});

test('a pause cuts words also behind a sign; a call in which nobody spoke is told so', async () => {
  const item = (start: number, content: string, type = 'pronunciation') => ({
    type,
    ...(type === 'pronunciation' ? { start_time: String(start), end_time: String(start + 0.5) } : {}),
    alternatives: [{ confidence: '0.9', content }],
  });
  const items = [item(0, 'Hello'), item(0, '.', 'punctuation'), item(4, 'Bye'), item(0, '.', 'punctuation')];
  const results = { transcripts: [{ transcript: 'Hello. Bye.' }], items };
  const call = await oneCall('amazon-transcribe', 'C-1.json', { jobName: 'j', results });
  expect(saidIn(call)).toEqual(['0-0.5 unknown: Hello.', '4-4.5 unknown: Bye.']);
  const silent = { JobName: 'j', Participants: [], ConversationCharacteristics: {}, Transcript: [] };
  const { name, units } = await readTextFile('C-1.json', silent);
  expect([name, units]).toMatchObject([
    'amazon-transcribe',
    [{ call: { reason: 'Nothing is said in it.' } }],
  ]);
});
