import { expect, test } from 'vitest';
import { oneCall, saidIn } from '@/server/testing/read-text-file';

test('words alone, as the API answers when asked for words only', async () => {
  const words = [
    { word: 'The', start: 0, end: 0.24 },
    { word: 'beach', start: 0.24, end: 0.5 },
    { word: 'Yes', start: 4, end: 4.3 },
  ];
  const answer = { task: 'transcribe', language: 'english', duration: 4.47, text: 'The beach. Yes!', words };
  expect(saidIn(await oneCall('whisper', 'C-1.json', answer))).toEqual([
    '0-0.5 unknown: The beach',
    '4-4.3 unknown: Yes',
  ]);
});

test('words as chunks of their own become turns', async () => {
  const chunk = (text: string, from: number) => ({ text, timestamp: [from, from + 0.5] });
  const chunks = [chunk(' And', 0), chunk(' so', 0.5), chunk(' on.', 1), chunk(' Right', 5)];
  const call = await oneCall('whisper', 'C-1.json', { text: ' And so on. Right', chunks });
  expect(saidIn(call)).toEqual(['0-1.5 unknown: And so on.', '5-5.5 unknown: Right']);
});

test('marks that repeat the speaker are not said; a word without a speaker goes with the one before', async () => {
  const segment = (start: number, text: string, more = {}) => ({ start, end: start + 1, text, ...more });
  const word = (text: string, start: number, speaker: string) => ({
    word: text,
    start,
    end: start + 0.3,
    score: 0.9,
    speaker,
  });
  const words = [word('Fine?', 3, 'SPEAKER_00'), word('Yes', 3.5, 'SPEAKER_01'), { word: '42.' }];
  const segments = [
    segment(0, ' [SPEAKER_00]: Customer service, hello.', { speaker: 'SPEAKER_00' }),
    segment(1, ' Hi. [SPEAKER_TURN]', { speaker: 'SPEAKER_01' }),
    segment(3, ' Fine? Yes 42.', { words, speaker: 'SPEAKER_00' }),
  ];
  expect(saidIn(await oneCall('whisper', 'C-1.json', { segments, detected_language: 'en' }))).toEqual([
    '0-1 agent: Customer service, hello.',
    '1-2 customer: Hi.',
    '3-3.3 agent: Fine?',
    '3.5-3.8 customer: Yes 42.',
  ]);
});

test('numbers that are none, as Python writes them, are not told', async () => {
  const text =
    '{"segments": [{"start": 0.0, "end": 3.0, "text": " Say NaN", "avg_logprob": NaN, "words": [{"word": "Say", "start": 0.0, "end": 1.0, "probability": -Infinity}]}], "language": "en"}';
  const call = await oneCall('whisper', 'C-1.json', text);
  expect(saidIn(call)).toEqual(['0-3 unknown: Say NaN']);
  expect(call.turns[0]?.confidence).toBeNull();
});
