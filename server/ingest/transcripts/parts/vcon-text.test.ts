import { expect, test } from 'vitest';
import { ANALYSIS, BASE, readVcon, START } from '@/server/testing/plain-vcon';
import { saidIn } from '@/server/testing/read-text-file';

const GREETING = 'Customer service, how can I help you?';
const MATTER = 'I was charged twice.';
const BOTH = [`0.5-3 agent: ${GREETING}`, `3-5 customer: ${MATTER}`];

const read = (body: unknown, more = {}) =>
  saidIn(
    readVcon({
      ...BASE,
      analysis: [{ ...ANALYSIS, encoding: typeof body === 'string' ? 'none' : 'json', body, ...more }],
    }),
  );

test.each([
  [
    'WebVTT',
    `WEBVTT\n\n00:00.500 --> 00:03.000\n<v Agent>${GREETING}</v>\n\n00:03.000 --> 00:05.000\n<v Customer>${MATTER}</v>\n`,
  ],
  [
    'SubRip',
    `1\n00:00:00,500 --> 00:00:03,000\nAgent: ${GREETING}\n\n2\n00:00:03,000 --> 00:00:05,000\nCustomer: ${MATTER}\n`,
  ],
  ['lines with times', `[0.5s - 3s] Agent: ${GREETING}\n[3s - 5s] Customer: ${MATTER}\n`],
])('a transcript may be %s', (_what, body) => {
  expect(read(body)).toEqual(BOTH);
});

test('lines with bold names; text in which nobody is named stays one turn', () => {
  expect(read(`**Agent:** ${GREETING}\n\n**Customer:** ${MATTER}`)).toEqual([
    `- agent: ${GREETING}`,
    `- customer: ${MATTER}`,
  ]);
  expect(read('Hello there. This is all.')).toEqual(['- unknown: Hello there. This is all.']);
});

test('answers of AssemblyAI and of Azure, and paragraphs of Deepgram alone', () => {
  const utterance = (speaker: string, start: number, end: number, text: string) => ({
    speaker,
    start,
    end,
    text,
  });
  expect(
    read({
      audio_url: 'x',
      audio_duration: 60,
      utterances: [utterance('A', 500, 3000, GREETING), utterance('B', 3000, 5000, MATTER)],
    }),
  ).toEqual(BOTH);
  const phrase = (
    speaker: number,
    offsetMilliseconds: number,
    durationMilliseconds: number,
    text: string,
  ) => ({
    speaker,
    offsetMilliseconds,
    durationMilliseconds,
    text,
  });
  expect(
    read({
      combinedPhrases: [{ text: 'x' }],
      phrases: [phrase(1, 500, 2500, GREETING), phrase(2, 3000, 2000, MATTER)],
    }),
  ).toEqual(BOTH);
  const paragraph = (speaker: number, start: number, end: number, text: string) => ({
    speaker,
    start,
    end,
    sentences: [{ text, start, end }],
  });
  const paragraphs = [paragraph(0, 0.5, 3, GREETING), paragraph(1, 3, 5, MATTER)];
  expect(read({ transcript: 'x', paragraphs: { paragraphs } })).toEqual(BOTH);
});

test('instants at both ends of a turn; Whisper tells its confidence as a logarithm', () => {
  const at = (ms: number) => new Date(Date.parse(START) + ms).toISOString();
  const turns = [
    { speaker: 'Agent', start: at(500), end: at(3000), text: GREETING },
    { speaker: 'Customer', start: at(3000), duration: 2, text: MATTER },
  ];
  expect(read(turns)).toEqual(BOTH);
  const segments = [{ start: 0, end: 3, text: GREETING, avg_logprob: -0.2 }];
  const call = readVcon({ ...BASE, analysis: [{ ...ANALYSIS, body: { segments } }] });
  expect(call.turns[0]?.confidence).toBeCloseTo(0.8187, 4);
});

test('times as mails have them', () => {
  const [dialog] = BASE.dialog;
  const start = new Date(START).toUTCString().replace('GMT', '+0000');
  const call = readVcon({ ...BASE, dialog: [{ ...dialog, start }] });
  expect(call.facts.startedAt).toEqual(new Date(START));
});
