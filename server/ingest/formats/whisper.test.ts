import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { oneCall, readTextFile, saidIn, wordsIn } from '@/server/testing/read-text-file';

// The samples are written after the writers' sources: openai/whisper, m-bain/whisperX, SYSTRAN/faster-whisper,
// ggml-org/whisper.cpp, huggingface/transformers and OpenAI's API reference.
const OPENAI = {
  text: ' Thank you for calling. I was charged twice.',
  segments: [
    {
      id: 0,
      seek: 0,
      start: 0.0,
      end: 2.5,
      text: ' Thank you for calling.',
      tokens: [50364, 1044, 291],
      temperature: 0.0,
      avg_logprob: -0.25,
      compression_ratio: 1.1,
      no_speech_prob: 0.01,
      words: [
        { word: ' Thank', start: 0.0, end: 0.4, probability: 0.98 },
        { word: ' you', start: 0.4, end: 0.6, probability: 0.99 },
        { word: ' for', start: 0.6, end: 0.9, probability: 0.99 },
        { word: ' calling.', start: 0.9, end: 2.5, probability: 0.97 },
      ],
    },
    { id: 1, start: 2.5, end: 4, text: ' I was charged twice.', avg_logprob: null, tokens: [] },
  ],
  language: 'en',
};

test('Whisper: segments, words, how sure it is', async () => {
  const call = await oneCall('whisper', 'C-17.json', OPENAI);
  expect(call).toMatchObject({ callId: 'C-17', language: 'en', engine: { name: 'whisper' } });
  expect(saidIn(call)).toEqual([
    '0-2.5 unknown: Thank you for calling.',
    '2.5-4 unknown: I was charged twice.',
  ]);
  expect(wordsIn(call, 0)).toEqual([
    'Thank 0-0.4 (0.98)',
    'you 0.4-0.6 (0.99)',
    'for 0.6-0.9 (0.99)',
    'calling. 0.9-2.5 (0.97)',
  ]);
  expect(call.turns.map(({ confidence }) => confidence?.toFixed(3) ?? null)).toEqual(['0.779', null]);
});

test('WhisperX: speakers by voice, told apart by what they say; figures have no times; no language', async () => {
  const call = await oneCall('whisper', 'C-18.wav.json', {
    segments: [
      {
        start: 0.5,
        end: 3.25,
        text: ' Goedemorgen, u spreekt met Anna van Waterweg, waarmee kan ik u helpen?',
        words: [
          { word: 'Goedemorgen,', start: 0.5, end: 1.2, score: 0.91, speaker: 'SPEAKER_01' },
          { word: 'u', start: 1.3, end: 1.35, score: 0.5, speaker: 'SPEAKER_01' },
          { word: 'spreekt', start: 1.4, end: 1.7, score: 0.9, speaker: 'SPEAKER_01' },
        ],
        chars: [{ char: 'G', start: 0.5, end: 0.52, score: 0.9 }],
        speaker: 'SPEAKER_01',
      },
      {
        start: 3.5,
        end: 5,
        text: ' Ik bel over factuur 2014.',
        speaker: 'SPEAKER_00',
        words: [
          { word: 'Ik', start: 3.5, end: 3.6, score: 0.9 },
          { word: 'bel', start: 3.7, end: 3.9, score: 0.9 },
          { word: 'over', start: 4, end: 4.2, score: 0.9 },
          { word: 'factuur', start: 4.3, end: 4.6, score: 0.9 },
          { word: '2014.' },
        ],
      },
    ],
    word_segments: [{ word: 'Goedemorgen,', start: 0.5, end: 1.2, score: 0.91 }],
  });
  expect(call).toMatchObject({ callId: 'C-18', language: null, engine: { name: 'whisperx' } });
  expect(JSON.parse(call.engine.settings)).toMatchObject({ speakers: { by: 'greeting' } });
  expect(saidIn(call)).toEqual([
    '0.5-3.25 agent: Goedemorgen, u spreekt met Anna van Waterweg, waarmee kan ik u helpen?',
    '3.5-5 customer: Ik bel over factuur 2014.',
  ]);
  expect(wordsIn(call, 0)).toBeNull();
  expect(wordsIn(call, 1)?.at(-1)).toBe('2014. 4.6-4.6 (null)');
});

test('a segment in which the speaker changes is cut there', async () => {
  const word = (text: string, start: number, speaker: string) => ({
    word: text,
    start,
    end: start + 0.4,
    score: 0.9,
    speaker,
  });
  const call = await oneCall('whisper', 'c.json', {
    segments: [
      {
        start: 0,
        end: 2,
        text: 'Hello there. Hi.',
        words: [word('Hello', 0, 'Agent'), word('there.', 0.5, 'Agent'), word('Hi.', 1.5, 'Customer')],
      },
    ],
  });
  expect(saidIn(call)).toEqual(['0-0.9 agent: Hello there.', '1.5-1.9 customer: Hi.']);
});

test('whisper.cpp: offsets, tokens that make up words, the channel as speaker', async () => {
  const token = (text: string, from: number, to: number, p: number) => ({
    text,
    timestamps: { from: '00:00:00,000', to: '00:00:00,000' },
    offsets: { from, to },
    id: 1,
    p,
    t_dtw: -1,
  });
  const call = await oneCall('whisper', 'c.json', {
    systeminfo: 'AVX = 1',
    model: { type: 'base.en', multilingual: false },
    params: { model: 'models/ggml-base.en.bin', language: 'en', translate: false },
    result: { language: 'en' },
    transcription: [
      {
        timestamps: { from: '00:00:00,000', to: '00:00:01,900' },
        offsets: { from: 0, to: 1900 },
        text: ' How can I help?',
        speaker: '0',
        tokens: [
          token('[_BEG_]', 0, 0, 0.99),
          token(' How', 0, 300, 0.9),
          token(' can', 300, 600, 0.9),
          token(' I', 600, 700, 0.9),
          token(' he', 700, 1200, 0.8),
          token('lp', 1200, 1800, 0.6),
          token('?', 1800, 1900, 0.7),
          token('[_TT_95]', 1900, 1900, 0.1),
        ],
      },
      {
        timestamps: { from: '00:00:02,000', to: '00:00:03,000' },
        offsets: { from: 2000, to: 3000 },
        text: ' I was charged twice.',
        speaker: '1',
      },
    ],
  });
  expect(call).toMatchObject({ language: 'en', engine: { name: 'whisper.cpp', model: 'base.en' } });
  expect(saidIn(call)).toEqual(['0-1.9 agent: How can I help?', '2-3 customer: I was charged twice.']);
  expect(wordsIn(call, 0)?.at(-1)).toMatch(/^help\? 0.7-1.9 \(0\.(?:7|69)/);
});

test.each([
  [
    'faster-whisper’s segments as a list',
    [
      { id: 1, seek: 0, start: 0, end: 1, text: ' Hi', avg_logprob: -0.1, words: null },
      { id: 2, start: 1, end: 2, text: ' Bye' },
    ],
  ],
  ['the same a line each', '{"start": 0, "end": 1, "text": "Hi"}\n{"start": 1, "end": 2, "text": "Bye"}\n'],
  [
    'Transformers’ chunks',
    {
      text: ' Hi Bye',
      chunks: [
        { timestamp: [0, 1], text: ' Hi' },
        { timestamp: [1, 2.0], text: ' Bye' },
      ],
    },
  ],
  [
    'numbers as text, other names of case',
    {
      Segments: [
        { Start: '0.0', End: '1', Text: 'Hi' },
        { Start: '1', End: '2,0', Text: 'Bye' },
      ],
      Language: 'en',
    },
  ],
  [
    'what services put around it',
    {
      code: 200,
      message: 'Success',
      data: {
        segments: [
          { start: 0, end: 1, text: 'Hi', avg_logprob: -0.1 },
          { start: 1, end: 2, text: 'Bye' },
        ],
      },
    },
  ],
  [
    'segments of services that name them otherwise',
    [
      { speaker: 'Quinn', start_time: 0, end_time: 1, transcript: 'Hi', words: [] },
      { speaker: 'Quinn', start_time: 1, end_time: 2, transcript: 'Bye' },
    ],
  ],
  [
    'clock times',
    [
      { start: '00:00:00.000', end: '00:00:01.000', speech: 'Hi' },
      { start: '00:00:01.000', end: '00:00:02.000', speech: 'Bye' },
    ],
  ],
])('%s', async (_what, content) => {
  expect(saidIn(await oneCall('whisper', 'c.json', content))).toEqual([
    '0-1 unknown: Hi',
    '1-2 unknown: Bye',
  ]);
});

test('OpenAI’s API: words beside the segments, the length of the recording', async () => {
  const call = await oneCall('whisper', 'c.json', {
    task: 'transcribe',
    language: 'english',
    duration: 8.5,
    text: 'Hi. Bye.',
    segments: [
      { start: 0, end: 1, text: 'Hi.', avg_logprob: -0.1 },
      { start: 1, end: 2, text: 'Bye.', avg_logprob: -0.1 },
    ],
    words: [
      { word: 'Hi', start: 0.1, end: 0.5 },
      { word: 'Bye', start: 1.1, end: 1.5 },
    ],
  });
  expect(call.facts.talkMs).toBe(8500);
  expect(wordsIn(call, 1)).toEqual(['Bye 1.1-1.5 (null)']);
});

test('segments without text are silence; a file with nothing but silence is told', async () => {
  const { units } = await readTextFile('c.json', {
    text: '',
    segments: [{ start: 0, end: 1, text: ' ', avg_logprob: -1 }],
    language: 'en',
  });
  expect(units).toMatchObject([{ call: { field: 'utterances', reason: 'Nothing is said in it.' } }]);
});

const REAL = path.join(process.env.CALLCAST_DATA ?? '', 'formats/whisperx/whisper_en_two_speakers.json');
describe.skipIf(!process.env.CALLCAST_DATA || !existsSync(REAL))('the data set', () => {
  test('its real file', async () => {
    const call = await oneCall('whisper', 'whisper_en_two_speakers.json', readFileSync(REAL, 'utf8'));
    expect(call.turns).toHaveLength(6);
    expect(call.turns.at(0)).toMatchObject({ startMs: 660, endMs: 7920 });
    expect(call.turns.every(({ words, text }) => words?.length === text.split(/\s+/).length)).toBe(true);
  });
});
