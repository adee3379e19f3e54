import { expect, test } from 'vitest';
import { oneCall, saidIn, wordsIn } from '@/server/testing/read-text-file';

// Each written after the fields of the vendor's API reference, named in the format's own file.

test('Speechmatics: words and signs in one list, speakers by labels', async () => {
  const result = (content: string, from: number, to: number, more: object = {}, speaker = 'S1') => ({
    ...{
      type: 'word',
      start_time: from,
      end_time: to,
      alternatives: [{ content, confidence: 0.9, language: 'en', speaker }],
    },
    ...more,
  });
  const sign = { type: 'punctuation', attaches_to: 'previous' };
  const call = await oneCall('speechmatics', 'x.json', {
    format: '2.9',
    job: { id: 'job1', data_name: 'C-7.wav', duration: 9, created_at: '2026-05-01T09:00:00Z' },
    metadata: {
      type: 'transcription',
      transcription_config: { language: 'en', operating_point: 'enhanced' },
    },
    results: [
      result('Customer', 0.1, 0.5),
      result('service', 0.5, 0.9),
      result(',', 0.9, 0.9, sign),
      result('hello', 1, 1.3),
      result('.', 1.3, 1.3, { ...sign, is_eos: true }),
      result('Hi', 2, 2.2, {}, 'S2'),
    ],
  });
  expect(call).toMatchObject({
    callId: 'C-7',
    language: 'en',
    engine: { model: 'enhanced' },
    facts: { talkMs: 9000, startedAt: null },
  });
  expect(saidIn(call)).toEqual(['0.1-1.3 agent: Customer service, hello.', '2-2.2 customer: Hi']);
});

test('Rev AI: monologues of elements, blanks and signs among them', async () => {
  const text = (value: string, ts: number, end: number) => ({
    type: 'text',
    value,
    ts,
    end_ts: end,
    confidence: 0.8,
  });
  const punct = (value: string) => ({ type: 'punct', value });
  const call = await oneCall('rev-ai', 'C-7.json', {
    monologues: [
      { speaker: 0, elements: [text('Customer', 0.1, 0.5), punct(' '), text('service', 0.6, 1), punct('.')] },
      { speaker: 1, elements: [text('Hi', 2, 2.5), punct('.')] },
    ],
  });
  expect(saidIn(call)).toEqual(['0.1-1 agent: Customer service.', '2-2.5 customer: Hi.']);
  expect(wordsIn(call, 0)).toEqual(['Customer 0.1-0.5 (0.8)', 'service 0.6-1 (0.8)']);
});

test('Vosk: results behind each other, partial ones between them', async () => {
  const word = (text: string, start: number) => ({ conf: 0.5, end: start + 0.5, start, word: text });
  const documents = [
    { partial: 'hel' },
    { result: [word('hello', 1), word('there', 1.5)], text: 'hello there', spk: [0.1, -0.2], spk_frames: 90 },
    { text: '' },
    { result: [word('yes', 5)], text: 'yes' },
  ];
  for (const content of [
    documents.map((one) => JSON.stringify(one)).join('\n'),
    documents.map((one) => JSON.stringify(one, null, 2)).join('\n'),
    JSON.stringify(documents),
  ]) {
    const call = await oneCall('vosk', 'C-7.json', content);
    expect(call.callId).toBe('C-7');
    expect(saidIn(call)).toEqual(['1-2 unknown: hello there', '5-5.5 unknown: yes']);
    expect(call.turns[0]?.confidence).toBe(0.5);
  }
});

test('Watson: lists instead of objects; who speaks stands beside', async () => {
  const results = [
    {
      final: true,
      alternatives: [
        {
          transcript: 'customer service hello hi ',
          confidence: 0.9,
          timestamps: [
            ['customer', 0.1, 0.5],
            ['service', 0.5, 0.9],
            ['hello', 1, 1.4],
            ['hi', 2, 2.2],
          ],
          word_confidence: [['customer', 0.7]],
        },
      ],
    },
    { final: false, alternatives: [{ transcript: 'not yet' }] },
  ];
  const label = (from: number, speaker: number) => ({
    from,
    to: from + 0.4,
    speaker,
    confidence: 0.6,
    final: false,
  });
  const labels = [label(0.1, 0), label(0.5, 0), label(1, 0), label(2, 1)];
  const call = await oneCall('ibm-watson', 'C-7.json', { result_index: 0, results, speaker_labels: labels });
  expect(saidIn(call)).toEqual(['0.1-1.4 agent: customer service hello', '2-2.2 customer: hi']);
  expect(wordsIn(call, 0)?.[0]).toBe('customer 0.1-0.5 (0.7)');
  const plain = await oneCall('ibm-watson', 'C-7.json', { result_index: 0, results });
  expect(saidIn(plain)).toEqual(['0.1-2.2 unknown: customer service hello hi']);
});

test('Scribe: words, blanks and sounds; of several channels a transcript each', async () => {
  const word = (text: string, start: number, type = 'word', speaker = 'speaker_0') => ({
    text,
    start,
    end: start + 0.4,
    type,
    speaker_id: speaker,
    logprob: -0.1,
  });
  const words = [
    word('Customer', 0.1),
    word(' ', 0.5, 'spacing'),
    word('service', 0.6),
    word('(laughter)', 1.2, 'audio_event'),
    word('Hi', 2, 'word', 'speaker_1'),
  ];
  const one = {
    language_code: 'eng',
    language_probability: 0.98,
    text: 'Customer service (laughter) Hi',
    words,
  };
  const call = await oneCall('elevenlabs', 'C-7.json', one);
  expect(saidIn(call)).toEqual(['0.1-1 agent: Customer service', '2-2.4 customer: Hi']);
  expect(call.turns[0]?.confidence).toBeCloseTo(0.905, 3);
  const transcripts = [0, 1].map((channel) => ({
    ...one,
    channel_index: channel,
    words: [word('Hello', channel)],
  }));
  expect(saidIn(await oneCall('elevenlabs', 'C-7.json', { transcripts }))).toEqual([
    '0-0.4 agent: Hello',
    '1-1.4 customer: Hello',
  ]);
});
