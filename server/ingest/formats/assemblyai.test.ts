import { expect, test } from 'vitest';
import { oneCall, saidIn, wordsIn } from '@/server/testing/read-text-file';

// Written after AssemblyAI's API reference ("Get transcript").
const TRANSCRIPT = {
  id: '6rlr37e9x3',
  language_code: 'en_us',
  speech_model: 'best',
  status: 'completed',
  audio_url: 'https://bucket.example/calls/C-77.mp3?sig=1',
  text: 'Customer service, how can I help you? I was charged twice.',
  words: [{ text: 'Customer', start: 250, end: 650, confidence: 0.97, speaker: 'A' }],
  utterances: [
    {
      speaker: 'A',
      text: 'Customer service, how can I help you?',
      start: 250,
      end: 3200,
      confidence: 0.93,
      words: [{ text: 'Customer', start: 250, end: 650, confidence: 0.97, speaker: 'A' }],
    },
    { speaker: 'B', text: 'I was charged twice.', start: 3200, end: 5000, confidence: 0.9, words: [] },
  ],
  audio_duration: 281,
  punctuate: true,
  webhook_url: null,
};

test('utterances in milliseconds, the length in seconds, the id of the recording', async () => {
  const call = await oneCall('assemblyai', 'x.json', TRANSCRIPT);
  expect(call).toMatchObject({
    callId: 'C-77',
    otherIds: ['x', '6rlr37e9x3'],
    language: 'en-us',
    engine: { name: 'assemblyai', model: 'best' },
    facts: { talkMs: 281_000, startedAt: null },
  });
  expect(saidIn(call)).toEqual([
    '0.25-3.2 agent: Customer service, how can I help you?',
    '3.2-5 customer: I was charged twice.',
  ]);
  expect(call.turns[0]?.confidence).toBe(0.93);
});

test('without utterances its words, of channels those', async () => {
  const word = (text: string, start: number) => ({
    text,
    start,
    end: start + 300,
    confidence: 0.9,
    speaker: null,
  });
  const words = [word('Hello', 0), word('there.', 300), word('Bye.', 4000)];
  const call = await oneCall('assemblyai', 'x.json', { ...TRANSCRIPT, utterances: null, words });
  expect(saidIn(call)).toEqual(['0-0.6 unknown: Hello there.', '4-4.3 unknown: Bye.']);
  expect(wordsIn(call, 0)).toEqual(['Hello 0-0.3 (0.9)', 'there. 0.3-0.6 (0.9)']);
  const utterances = TRANSCRIPT.utterances.map((one, at) => ({
    ...one,
    speaker: '1',
    channel: String(at + 1),
  }));
  const stereo = await oneCall('assemblyai', 'x.json', { ...TRANSCRIPT, utterances });
  expect(stereo.turns.map(({ speaker }) => speaker)).toEqual(['agent', 'customer']);
});
