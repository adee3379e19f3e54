import { expect, test } from 'vitest';
import { oneCall, readTextFile, saidIn } from '@/server/testing/read-text-file';

// Each written after the fields of the vendor's API reference, named in the format's own file.

test('Twilio Voice Intelligence: a page of sentences, by channel', async () => {
  const sentence = (index: number, channel: number, transcript: string) => ({
    ...{
      sid: `GX${index}`,
      transcript_sid: 'GT1',
      sentence_index: index,
      media_channel: channel,
      transcript,
    },
    ...{ start_time: `${index}.5`, end_time: `${index}.9`, confidence: '0.93', words: null },
  });
  const call = await oneCall('twilio-intelligence', 'CA77.json', {
    meta: { key: 'sentences', page: 0 },
    sentences: [sentence(0, 2, 'Customer service, hello.'), sentence(1, 1, 'Hi.')],
  });
  expect(call).toMatchObject({ callId: 'CA77', otherIds: ['GT1'] });
  expect(saidIn(call)).toEqual(['0.5-0.9 agent: Customer service, hello.', '1.5-1.9 customer: Hi.']);
});

test('Genesys Cloud: times since 1970, people by what they are there for', async () => {
  const begin = Date.UTC(2026, 4, 1, 9);
  const phrase = (text: string, at: number, participantPurpose: string) => ({
    ...{
      text,
      decoratedText: `${text}.`,
      startTimeMs: begin + at,
      duration: { milliseconds: 900 },
      participantPurpose,
      confidence: 0.8,
    },
    words: [{ word: text, confidence: 0.8, startTimeMs: begin + at, duration: { milliseconds: 900 } }],
  });
  const call = await oneCall('genesys-transcript', 'x.json', {
    ...{
      organizationId: 'o',
      conversationId: 'G-1',
      communicationId: 'p',
      mediaType: 'call',
      conversationStartTime: begin,
      startTime: begin,
    },
    duration: { milliseconds: 61_000 },
    transcripts: [
      {
        transcriptId: 't',
        language: 'en-us',
        phrases: [phrase('Hello', 400, 'internal'), phrase('Hi', 2000, 'external')],
      },
    ],
  });
  expect(call).toMatchObject({ callId: 'G-1', facts: { startedAt: new Date(begin), talkMs: 61_000 } });
  expect(saidIn(call)).toEqual(['0.4-1.3 agent: Hello.', '2-2.9 customer: Hi.']);
});

test('Gong: several calls in one answer', async () => {
  const call = (callId: string) => ({
    callId,
    transcript: [
      {
        speakerId: '61',
        topic: 'Intro',
        sentences: [{ start: 500, end: 1500, text: 'Customer service, hello.' }],
      },
      { speakerId: '62', topic: null, sentences: [{ start: 2000, end: 2500, text: 'Hi.' }] },
    ],
  });
  const { name, confidence, units } = await readTextFile(
    'x.json',
    JSON.stringify({ requestId: 'r', callTranscripts: [call('1'), call('2')] }, null, 1),
  );
  expect([name, confidence > 0.9]).toEqual(['gong', true]);
  expect(units).toMatchObject([
    { call: { callId: '1' } },
    {
      call: {
        callId: '2',
        turns: [{ speaker: 'agent', startMs: 500, endMs: 1500 }, { speaker: 'customer' }],
      },
    },
  ]);
});
