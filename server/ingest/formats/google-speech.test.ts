import { expect, test } from 'vitest';
import { oneCall, saidIn, wordsIn } from '@/server/testing/read-text-file';

// Written after Google's API references ("SpeechRecognitionResult" of v1 and v2, "Conversation" of CCAI Insights).
const word = (text: string, from: string, to: string, more: object = {}) => ({
  word: text,
  startTime: from,
  endTime: to,
  ...more,
});

test('results of two channels, each by its words', async () => {
  const results = [
    {
      alternatives: [
        {
          transcript: 'customer service hello',
          confidence: 0.93,
          words: [
            word('customer', '0s', '0.400s'),
            word('service', '0.400s', '0.900s'),
            word('hello', '1s', '1.300s'),
          ],
        },
      ],
      channelTag: 1,
      resultEndTime: '1.500s',
      languageCode: 'en-us',
    },
    {
      alternatives: [
        {
          transcript: 'hi there',
          confidence: 0,
          words: [word('hi', '2.100s', '2.300s', { confidence: 0.8 }), word('there', '2.300s', '2.600s')],
        },
      ],
      channelTag: 2,
    },
  ];
  const call = await oneCall('google-speech', 'C-1.json', { name: '123', done: true, response: { results } });
  expect(call).toMatchObject({
    callId: 'C-1',
    otherIds: ['123'],
    language: 'en-us',
    engine: { name: 'google-speech' },
  });
  expect(saidIn(call)).toEqual(['0-1.3 agent: customer service hello', '2.1-2.6 customer: hi there']);
  expect(wordsIn(call, 1)).toEqual(['hi 2.1-2.3 (0.8)', 'there 2.3-2.6 (null)']);
});

test('speakers of v1 stand with all words in the last result; times as seconds and nanos', async () => {
  const at = (seconds: number, nanos = 0) => ({ seconds: String(seconds), nanos });
  const plain = {
    transcript: 'hello hi',
    words: [
      { word: 'hello', startTime: at(0, 500_000_000), endTime: at(1) },
      { word: 'hi', startTime: at(2), endTime: at(3) },
    ],
  };
  const tagged = plain.words.map((one, index) => ({ ...one, speakerTag: index + 1 }));
  const results = [{ alternatives: [plain] }, { alternatives: [{ transcript: '', words: tagged }] }];
  const call = await oneCall('google-speech', 'C-1.json', { results });
  expect(saidIn(call)).toEqual(['0.5-1 agent: hello', '2-3 customer: hi']);
});

test('v2: a batch names the recording; without words a result is its text', async () => {
  const transcript = {
    results: [
      {
        alternatives: [{ transcript: 'good morning', confidence: 0.9 }],
        resultEndOffset: '2.5s',
        languageCode: 'de-DE',
      },
    ],
  };
  const call = await oneCall('google-speech', 'x.json', {
    results: { 'gs://calls/C-77.wav': { transcript } },
  });
  expect(call).toMatchObject({ callId: 'C-77', language: 'de-DE' });
  expect(saidIn(call)).toEqual(['- unknown: good morning']);
});

test('a conversation of Insights: roles, times of words, when it began', async () => {
  const segment = (role: string, text: string, from: string, to: string) => ({
    text,
    confidence: 0.9,
    languageCode: 'en-US',
    channelTag: 1,
    segmentParticipant: { role },
    words: [{ word: text, startOffset: from, endOffset: to, confidence: 0.9 }],
  });
  const call = await oneCall('google-insights', 'x.json', {
    name: 'projects/p/locations/l/conversations/C-5',
    startTime: '2026-05-01T09:00:00Z',
    duration: '62.500s',
    agentId: 'A7',
    transcript: {
      transcriptSegments: [
        segment('HUMAN_AGENT', 'Hello', '0.200s', '0.600s'),
        segment('END_USER', 'Hi', '1s', '1.400s'),
      ],
    },
  });
  expect(call).toMatchObject({
    callId: 'C-5',
    facts: { agent: 'A7', talkMs: 62_500, startedAt: new Date('2026-05-01T09:00:00Z') },
  });
  expect(saidIn(call)).toEqual(['0.2-0.6 agent: Hello', '1-1.4 customer: Hi']);
});

test('the file that is handed to Insights: microseconds since 1970', async () => {
  const entry = (role: string, text: string, at: number) => ({
    role,
    text,
    user_id: 1,
    start_timestamp_usec: Date.UTC(2026, 4, 1, 9) * 1000 + at * 1e6,
  });
  const call = await oneCall('google-insights', 'C-9.json', {
    entries: [entry('AGENT', 'Hello', 0), entry('CUSTOMER', 'Hi', 2.5)],
  });
  expect(call).toMatchObject({ callId: 'C-9', facts: { startedAt: new Date('2026-05-01T09:00:00Z') } });
  expect(saidIn(call)).toEqual(['0- agent: Hello', '2.5- customer: Hi']);
});
